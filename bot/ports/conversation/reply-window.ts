import { Temporal } from 'temporal-polyfill';
import { asksForAnswer, isQuiet, isStandby } from './about-message.ts';
import type { LogEntry } from './conversation.ts';
import { namedEventIn } from './log-events.ts';

/** What decides whether the customer can be written to, on a channel that takes messages only for so many hours. */
export interface ReplyWindow {
  /** When the customer wrote or called last, an ISO instant; `undefined` where never. */
  since: string | undefined;
  /** The channel has said since that it is over. */
  isOver: boolean;
  /** The customer was asked since to write, or could not be asked. */
  isNudged: boolean;
}

const never: ReplyWindow = { since: undefined, isOver: false, isNudged: false };

/** How it stands after these entries; `before` is how it stood before them. */
export function readReplyWindow(log: readonly LogEntry[], before = never): ReplyWindow {
  let window = before;
  for (const entry of log) {
    if (isFromCustomer(entry)) {
      // by the channel's own clock where it tells: the message may have come late
      const since = String(entry.activity.timestamp ?? entry.at);
      window = { since, isOver: false, isNudged: false };
    } else if (namedEventIn(entry, 'reply-window-closed')) {
      window = { ...window, isOver: true };
    } else if (namedEventIn(entry, 'nudged')) {
      window = { ...window, isNudged: true };
    }
  }
  return window;
}

/**
 * Until when the customer can be written to; `undefined` where that is over, or never began.
 * Example: written at 10:00 with 24 hours gives 10:00 on the day after.
 */
export function replyUntil(
  { since, isOver }: ReplyWindow,
  hours: number,
): Temporal.Instant | undefined {
  if (since === undefined || isOver) return undefined;
  return Temporal.Instant.from(since).add({ hours });
}

/** Said by the customer, to us or to whom the channel has put in our place; no reaction to what was said. */
function isFromCustomer({ from, activity }: LogEntry): boolean {
  if (from !== 'customer') return false;
  if (activity.name === 'call' || isStandby(activity) || asksForAnswer(activity)) {
    return true;
  }
  return activity.type === 'message' && !isQuiet(activity);
}
