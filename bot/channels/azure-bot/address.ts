import type { Activity } from 'botbuilder';
import { channelConversation } from './conversation-id.ts';

/** Where a message goes. */
export interface Address {
  serviceUrl: string;
  channelId: string;
  /** As the channel calls the conversation, whoever in it we talk to. */
  conversation: string;
  /** The message that it answers, on channels that put it there. */
  replyTo: string | undefined;
  /** What stands in every activity that goes there. */
  frame: Partial<Activity>;
}

/** Reads it from an activity that is to be sent there, or that came from there. */
export function addressOf(activity: Partial<Activity>, { isIncoming = false } = {}): Address {
  const { serviceUrl = '', channelId = '', from, recipient, conversation, replyToId } = activity;
  const { id = '', isGroup = false } = conversation ?? {};
  const own = channelConversation({ id, isGroup });
  const [bot, customer] = isIncoming ? [recipient, from] : [from, recipient];
  const person = { id: customer?.id ?? '', name: customer?.name ?? '' };
  return {
    serviceUrl,
    channelId,
    conversation: own,
    // Teams has a thread in the id of its conversation
    replyTo: isIncoming || channelId === 'msteams' ? undefined : replyToId,
    frame: {
      from: { id: bot?.id ?? '', name: bot?.name ?? '' },
      recipient: person,
      conversation: {
        id: own,
        name: '',
        isGroup,
        conversationType: conversation?.conversationType ?? '',
      },
      ...(activity.locale !== undefined && { locale: activity.locale }),
    },
  };
}
