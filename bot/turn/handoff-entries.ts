import type { Effect } from '../../dialogs/dialog.ts';
import type { Handoff, LogEntry } from '../ports/conversation.ts';
import type { NewEntry } from '../ports/store.ts';

/*
 * What is logged of a handoff beside the messages: events that no customer sees.
 */

const name = 'handoff';

/** What happened to a conversation; `by` and `to` are names, or `queue`. */
interface Happened {
  what: 'asked' | 'claimed' | 'transferred' | 'requeued' | 'handed-back' | 'closed' | 'left';
  by?: string;
  to?: string;
  result?: string;
}

export function happened(at: string, from: LogEntry['from'], value: Happened): NewEntry {
  return { at, from, activity: { type: 'event', name, value } };
}

/** What a person was asked for, as it is kept with the conversation. */
export function askedFor(
  { reason, gathered, place }: Effect & { type: 'hand-off' },
  since: string,
): Handoff {
  return { since, reason, gathered, toldPlace: place };
}

/** What staff write for each other. */
export function noteActivity(text: string, by: string): NewEntry['activity'] {
  return { type: 'event', name: 'note', value: { text, by } };
}
