import { EventFactory, TurnContext, type Activity, type Attachment } from 'botbuilder';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { logEventIn, type HubNotice } from '../../ports/conversation/log-events.ts';
import { HubRefused, type HubEvent } from '../../ports/handoff-hub.ts';
import type { Store } from '../../ports/store.ts';
import type { OutboxTask } from './outbox-task.ts';
import type { TurnTools } from '../tools.ts';

/** Sends a hub its notices. One that it refuses is dropped, and so are all when no hub is set up any more. */
export function hubTask({ store, hub, log }: Pick<TurnTools, 'store' | 'hub' | 'log'>): OutboxTask {
  return {
    failed: 'a handoff event could not be sent',
    workFor(entry, conversation) {
      const asked = logEventIn(entry);
      if (asked?.name !== 'handoff.initiate' && asked?.name !== 'handoff.status') return undefined;
      return async () => {
        try {
          await hub?.send(await eventOf(asked, entry, conversation, store));
        } catch (error) {
          if (!(error instanceof HubRefused)) throw error;
          log.error({ err: error, conversation: conversation.id }, 'a handoff event was refused');
        }
        return [];
      };
    },
  };
}

async function eventOf(
  asked: HubNotice,
  { sequence, at }: LogEntry,
  conversation: Conversation,
  store: Store,
): Promise<HubEvent> {
  const { id, reference } = conversation;
  const activity = TurnContext.applyConversationReference({}, reference, true) as Activity;
  // the same however often it is sent, so that a hub can tell
  const stable = { id: idOf(id, sequence), timestamp: new Date(at) };
  if (asked.name === 'handoff.status') {
    const { state, message } = asked.value;
    return {
      ...EventFactory.createHandoffStatus(activity.conversation, state, message),
      ...stable,
    };
  }
  const activities = (await store.log(id, 0))
    .filter((entry) => entry.sequence < sequence && entry.activity.type === 'message')
    .map((entry) => toTranscriptActivity(entry, conversation));
  // of the turn the SDK takes the activity alone, and there is no turn any more
  const context: unknown = { activity };
  const transcript = { activities };
  return {
    ...EventFactory.createHandoffInitiation(context as TurnContext, asked.value, transcript),
    ...stable,
  };
}

// As it reads: without what only our own channels and buttons have a use for.
function toTranscriptActivity(
  { sequence, at, from, activity }: LogEntry,
  { id, channel, reference }: Conversation,
): Activity {
  const { text, textFormat, locale, attachments } = activity;
  return {
    type: 'message',
    id: idOf(id, sequence),
    timestamp: new Date(at),
    channelId: channel,
    conversation: reference.conversation,
    from:
      from === 'customer'
        ? { ...reference.user, role: 'user' }
        : { id: from, name: activity.from?.name, role: 'bot' },
    ...{ text, textFormat, locale, attachments: attachments?.map(withoutFileContent) },
  } as Activity;
}

// Of a file no more than its name: it stays in the house.
function withoutFileContent({ contentType, name, content }: Attachment): Attachment {
  return name === undefined ? { contentType, content: content as unknown } : { contentType, name };
}

function idOf(conversation: string, sequence: number): string {
  return `${conversation}.${sequence}`;
}
