import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { letterIn, logEventIn, namedEventIn } from '../../ports/conversation/log-events.ts';
import type { Clock } from '../../ports/clock.ts';
import type { NewEntry } from '../../ports/store.ts';

/** Long enough to come back to a tab, and short enough for an answer that somebody waits for. */
const minutesToSee = 10;

/** Goes with a message of staff: once the time is over, it is mailed unless it was seen. */
export function mailIfUnseen({ clock }: { clock: Clock }): NewEntry {
  const by = clock().add({ minutes: minutesToSee }).toString();
  const activity = { type: 'event', name: 'mail-if-unseen', value: { by } };
  return { at: clock().toString(), from: 'bot', activity, todo: 'deliver' };
}

/**
 * The messages of staff that the customer has neither seen nor was mailed; none of those before they wiped the chat. What
 * the channel refused was not seen, whatever came after it.
 * For a mail that was asked for by `request`, as it stood then, without what has been seen since.
 */
export function unseenIn(log: readonly LogEntry[], request?: LogEntry): LogEntry[] {
  const isBefore = ({ sequence }: LogEntry) => sequence < (request?.sequence ?? Infinity);
  const done = Math.max(0, ...log.map((entry) => doneBy(entry, isBefore(entry))));
  const seen = Math.max(done, ...log.map((entry) => seenBy(entry) ?? 0));
  const failed = failedIn(log);
  return log.filter(
    (entry) => isOfStaff(entry) && entry.sequence > (failed.has(entry.sequence) ? done : seen),
  );
}

/** The number of the last message of staff up to this one that was not noted as seen; `undefined` for none. */
export function newlySeen(log: readonly LogEntry[], upTo: number): number | undefined {
  const seen = Math.max(0, ...log.map((entry) => seenBy(entry) ?? 0));
  const failed = failedIn(log);
  return log.findLast(
    (entry) =>
      isOfStaff(entry) &&
      entry.sequence <= upTo &&
      entry.sequence > seen &&
      !failed.has(entry.sequence),
  )?.sequence;
}

/** The messages that the channel refused or could not bring, unless they went out anew afterwards. */
function failedIn(log: readonly LogEntry[]): ReadonlySet<number> {
  /** Each with the id under which it failed, as the channel may tell of that once more. */
  const failed = new Map<number, string | undefined>();
  for (const event of log.map(logEventIn)) {
    if (event?.name === 'delivery-refused') {
      const { sequence, entries = [sequence] } = event.value;
      for (const entry of entries) failed.set(entry, undefined);
    }
    if (event?.name !== 'delivery') continue;
    const { entries, status, messageId } = event.value;
    for (const entry of entries) {
      if (status === 'failed') failed.set(entry, messageId);
      else if (status !== 'sent' || failed.get(entry) !== messageId) failed.delete(entry);
    }
  }
  return new Set(failed.keys());
}

/** The tasks that still wait for messages to be seen. */
export function waitingIn(log: readonly LogEntry[], { toDeliver }: Conversation): number[] {
  const waiting = log.filter((entry) => namedEventIn(entry, 'mail-if-unseen') !== undefined);
  return waiting.map(({ sequence }) => sequence).filter((one) => toDeliver.includes(one));
}

/** What staff wrote in the chat, and letters about cases, whoever sent them; those that were mailed are seen to. */
export function isOfStaff({ from, activity }: LogEntry): boolean {
  if (activity.type !== 'message') return false;
  const letter = letterIn(activity);
  return letter ? !letter.mailed : from === 'staff';
}

/** Up to which message nothing is left to be mailed, by this entry. */
function doneBy(entry: LogEntry, countsMails: boolean): number {
  const event = logEventIn(entry);
  switch (event?.name) {
    case 'unseen-mailed':
    case 'unseen-kept':
      return countsMails ? event.value.upTo : 0;
    case 'handoff':
      return event.value.what === 'wiped' ? entry.sequence : 0;
    default:
      return 0;
  }
}

function seenBy(entry: LogEntry): number | undefined {
  return namedEventIn(entry, 'customer-seen')?.value.sequence;
}
