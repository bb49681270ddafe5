import type { Temporal } from 'temporal-polyfill';
import type { PauseTools } from '../incoming/pause.ts';

/** Gives what looks at a conversation again at a moment, once however often it is asked. */
export function createWaker(
  { clock, after }: Pick<PauseTools, 'clock' | 'after'>,
  run: (conversation: string) => void,
): (by: Temporal.Instant, conversation: string) => void {
  const woken = new Set<string>();
  return (by, id) => {
    if (woken.has(id)) return;
    woken.add(id);
    after(Math.max(0, by.epochMilliseconds - clock().epochMilliseconds), () => {
      woken.delete(id);
      run(id);
    });
  };
}
