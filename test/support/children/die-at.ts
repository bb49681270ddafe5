import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import type { Commit, Store } from '../../../bot/ports/store.ts';

/** Instants of work on cases at which a kill could lose something, or have it done twice. */
export const instants = [
  'before-alarm',
  'after-alarm',
  'before-entry',
  'after-entry',
  'after-mail',
] as const;

export type Instant = (typeof instants)[number];

/** Has this process kill itself at such an instant, when it comes for the last of so many times. */
export function dieAt(instant: Instant, times: number, store: Store): void {
  const commit = store.commit.bind(store);
  const letters = new Set<string>();
  let left = times;
  const reach = (one: Instant, isReached: boolean) => {
    if (one === instant && isReached) left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };

  store.commit = async (change, options) => {
    const { conversation, delivered = [] } = change;
    const mailed = delivered.some((sequence) => letters.has(`${conversation} ${sequence}`));
    reach('after-mail', mailed);
    reach('before-alarm', isAlarm(change));
    reach('before-entry', isEntry(change));
    const kept = await commit(change, options);
    reach('after-alarm', isAlarm(change));
    reach('after-entry', isEntry(change));
    for (const entry of kept) {
      if (namedEventIn(entry, 'letter')) letters.add(`${conversation} ${entry.sequence}`);
    }
    return kept;
  };
}

/** What the deadlines bring about: alarms, and what customers hear unasked. */
function isAlarm({ cases = [] }: Commit): boolean {
  const added = cases.flatMap(({ append }) => append);
  return added.some(({ type }) => type === 'alarm-raised' || type === 'update-sent');
}

/** What staff enter. */
function isEntry({ append = [] }: Commit): boolean {
  return append.some(({ activity }) => activity.name === 'case-entered');
}
