import { Temporal } from 'temporal-polyfill';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import { namedEventIn } from '../../ports/conversation/log-events.ts';
import type { PauseTools } from '../incoming/pause.ts';
import { silenceEvent } from '../incoming/read-input.ts';
import { createWaker } from './waker.ts';
import type { OutboxTask } from './outbox-task.ts';

/** After this long, who has not answered is gone: what they stated is received as it stands, in minutes. */
const silence = 30;

/** Hands the turn word of a silence, so that what was stated in the open form is received. `run` looks again. */
export function silenceTask(tools: PauseTools, run: (conversation: string) => void): OutboxTask {
  const { clock, store } = tools;
  const wakeAt = createWaker(tools, run);
  return {
    failed: 'what was stated and left could not be received',
    workFor(entry, conversation) {
      if (namedEventIn(entry, 'await-silence') === undefined) return undefined;
      return async () => {
        if (conversation.dialog?.form === undefined) return [];
        const by = spokeLast(await store.log(conversation.id, 0), entry).add({ minutes: silence });
        if (Temporal.Instant.compare(clock(), by) < 0) {
          wakeAt(by, conversation.id);
          return undefined;
        }
        const activity = { type: 'event', name: silenceEvent };
        return [{ at: clock().toString(), from: 'bot', activity, todo: 'handle' }];
      };
    },
  };
}

function spokeLast(log: readonly LogEntry[], { at }: LogEntry): Temporal.Instant {
  const last = log.findLast(({ from }) => from === 'customer');
  return Temporal.Instant.from(last?.at ?? at);
}
