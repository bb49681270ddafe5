import type { Effect } from '../../dialogs/conversation/dialog.ts';
import type { Conversation, Handoff, LogEntry } from '../ports/conversation.ts';
import type { NewEntry } from '../ports/store.ts';
import { initiation, status } from './hub-entries.ts';
import type { TurnTools } from './tools.ts';

/*
 * What is logged of a handoff beside the messages: events that no customer sees.
 */

const name = 'handoff';

/** What happened to a conversation; `by` and `to` are names, or `queue`; `place` is where it waits then. */
export type Happened =
  | { what: 'asked'; place: number }
  | { what: 'claimed' | 'handed-back'; by: string }
  | { what: 'transferred'; by: string; to: string; place?: number }
  | { what: 'requeued'; by: string; place: number }
  | { what: 'closed'; by: string; result: string }
  | { what: 'left' };

/** The entry that keeps what happened, and those for a hub, where there is one. */
export function happened(
  at: string,
  from: LogEntry['from'],
  value: Happened,
  conversation: Pick<Conversation, 'channel' | 'dialog' | 'handoff'>,
  { hub }: Pick<TurnTools, 'hub'>,
): NewEntry[] {
  const news = hub === undefined ? [] : newsOf(value, conversation);
  return [
    { at, from, activity: { type: 'event', name, value } },
    ...news.map((activity) => ({ at, from: 'bot' as const, activity, todo: 'deliver' as const })),
  ];
}

// Of a transfer to a colleague the hub hears when that one takes it.
function newsOf(value: Happened, conversation: Parameters<typeof initiation>[0]) {
  switch (value.what) {
    case 'asked':
      return [initiation(conversation, value.place)];
    case 'claimed':
      return [status('accepted', `${value.by} has taken the conversation.`)];
    case 'transferred':
      return value.place === undefined ? [] : [initiation(conversation, value.place)];
    case 'requeued':
      return [
        status('failed', `${value.by} is gone; the customer waits in the queue again.`),
        initiation(conversation, value.place),
      ];
    case 'left':
      return [status('failed', 'The customer left the queue and goes on with the bot.')];
    case 'handed-back':
      return [status('completed', `${value.by} has handed the conversation back to the bot.`)];
    case 'closed':
      return [status('completed', `${value.by} has closed the conversation: ${value.result}.`)];
  }
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
