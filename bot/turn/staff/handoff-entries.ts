import { isHandedOver } from '../../handoff/rules.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import type {
  HandoffChange,
  HubNotice,
  LogEvent,
  Named,
} from '../../ports/conversation/log-events.ts';
import type { NewEntry } from '../../ports/store.ts';
import type { TurnTools } from '../tools.ts';

type About = Pick<Conversation, 'channel' | 'dialog' | 'handoff' | 'status'>;

/** The entry that keeps what happened to a handoff, and those for a hub, where there is one. */
export function handoffEntries(
  at: string,
  from: LogEntry['from'],
  change: HandoffChange,
  conversation: About,
  { hub }: Pick<TurnTools, 'hub'>,
): NewEntry[] {
  const kept: LogEvent = { type: 'event', name: 'handoff', value: change };
  const notices = hub === undefined ? [] : noticesOf(change, conversation);
  return [
    { at, from, activity: kept },
    ...notices.map((activity) => ({
      at,
      from: 'bot' as const,
      activity,
      todo: 'deliver' as const,
    })),
  ];
}

// Of a transfer to a colleague the hub hears when that one takes it.
function noticesOf(change: HandoffChange, conversation: About): HubNotice[] {
  switch (change.what) {
    case 'asked':
      return [initiation(conversation, change.place)];
    case 'claimed':
      return [status('accepted', `${change.by} has taken the conversation.`)];
    case 'transferred':
      return change.place === undefined ? [] : [initiation(conversation, change.place)];
    case 'requeued':
      return [
        status('failed', `${change.by} is gone; the customer waits in the queue again.`),
        initiation(conversation, change.place),
      ];
    // the hub hears when they take it
    case 'returned':
      return [];
    case 'unattended':
      return [status('failed', 'Nobody is at the desk any more; the bot keeps the question.')];
    case 'left':
      return [status('failed', 'The customer left the queue and goes on with the bot.')];
    // of one that the bot had, the hub never heard
    case 'wiped':
      return isHandedOver(conversation)
        ? [status('failed', 'The customer has wiped the conversation and is gone.')]
        : [];
    case 'handed-back':
      return [status('completed', `${change.by} has handed the conversation back to the bot.`)];
    case 'closed':
      return [status('completed', `${change.by} has closed the conversation: ${change.result}.`)];
  }
}

/** The customer waits in the queue, at this place. The transcript is added when it is sent. */
function initiation({ channel, dialog, handoff }: About, place: number): HubNotice {
  const { reason = '', gathered = '' } = handoff ?? {};
  const { language = 'nl', identified } = dialog ?? {};
  const orderNumber = identified && { orderNumber: identified.number };
  const value = { reason, gathered, language, channel, ...orderNumber, place };
  return { type: 'event', name: 'handoff.initiate', value };
}

/** What became of it; the message is for whoever looks at the hub. */
function status(state: Named<'handoff.status'>['value']['state'], message: string): HubNotice {
  return { type: 'event', name: 'handoff.status', value: { state, message } };
}
