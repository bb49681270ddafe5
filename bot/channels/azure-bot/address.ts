import type { Activity } from 'botbuilder';
import { channelConversation } from './conversation-id.ts';
import type { Mentioned } from './render/message.ts';

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

/** Who is named before what is said to them, as others read along; `undefined` in a chat of two. */
export function mentionedAt({ channelId, frame }: Address): Mentioned | undefined {
  const { recipient, conversation } = frame;
  const isAmongOthers = channelId === 'msteams' && conversation?.isGroup === true;
  const name = nameFor(recipient?.name ?? '');
  return isAmongOthers && recipient && name !== '' ? { id: recipient.id, name } : undefined;
}

/** A name as it may stand between tags, and in Markdown. */
function nameFor(name: string): string {
  return name
    .replace(/[<>&*_`[\]\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
