import type { Logger } from 'pino';
import { isAbandoned } from '../../handoff/absence.ts';
import { assigneeOf, handoffStateOf } from '../../handoff/rules.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Handoffs, Holder } from '../../ports/handoffs.ts';
import type { StaffStore } from '../../ports/staff-store.ts';
import type { Conversations } from './conversations.ts';
import type { Presence } from './presence.ts';

export interface AwayTools {
  handoffs: Pick<Handoffs, 'requeue'>;
  conversations: Conversations;
  presence: Presence;
  accounts: Pick<StaffStore, 'accounts'>;
  clock: Clock;
  log: Logger;
  /** Calls back after so many milliseconds. */
  after: (milliseconds: number, run: () => void) => void;
  /** How long somebody may be gone, in milliseconds, before their conversations wait again. */
  patience: number;
  /** A round is done: by now somebody may count as gone. */
  looked: () => void;
  /** It went back into the queue, since this member of staff was gone. */
  requeued: (conversation: string, lost: Holder) => Promise<void>;
}

/** How many looks there are while one is patient. */
const looks = 9;

/**
 * Puts back into the queue what is held by, or handed to, somebody who has been gone for too long or whose
 * account is switched off, and what somebody who is there does not take. After a start everybody has as
 * long as ever to come back. Looks now and again until what it gives is called.
 */
export function watchForTheAway(tools: AwayTools): () => void {
  const { accounts, conversations, handoffs, presence, clock, log, after, patience } = tools;
  let stopped = false;

  async function look(): Promise<void> {
    const all = await accounts.accounts();
    const shut = new Set(all.flatMap(({ id, disabled }) => (disabled ? id : [])));
    for (const { head, movedAt } of await conversations.held()) {
      const state = handoffStateOf(head);
      const lost = assigneeOf(state);
      if (lost === undefined) continue;
      const abandoned = isAbandoned(state, {
        now: clock().epochMilliseconds,
        patience,
        changedHandsAt: movedAt === undefined ? 0 : Date.parse(movedAt),
        goneSince: presence.goneSince(lost.id),
      });
      if (!abandoned && !shut.has(lost.id)) continue;
      const outcome = await handoffs.requeue(head.id, lost);
      if (outcome.ok) await tools.requeued(head.id, lost);
    }
  }

  async function lookAgain(): Promise<void> {
    if (stopped) return;
    try {
      await look();
      tools.looked();
    } catch (error) {
      log.error(error, 'nobody could see whether staff are away');
    }
    after(patience / looks, () => void lookAgain());
  }

  after(patience / looks, () => void lookAgain());
  return () => {
    stopped = true;
  };
}
