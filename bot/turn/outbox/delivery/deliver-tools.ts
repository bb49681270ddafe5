import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
import type { Conversation } from '../../../ports/conversation/conversation.ts';
import type { TurnTools } from '../../tools.ts';

/** How a channel is written to; see `Channel`. */
export interface ChannelManners {
  joinsReplies?: boolean;
  tellsDeliveries?: boolean;
  replyHours?: number;
  nudge?: (activity: Partial<Activity>) => Promise<ResourceResponse>;
}

export interface DeliverTools extends Pick<TurnTools, 'store' | 'clock' | 'log'> {
  /** Sends one activity into the conversation of the reference, and gives its id there; throws when it did not arrive. */
  send: (reference: Partial<ConversationReference>, activity: Partial<Activity>) => Promise<string>;
  mannersOf: (conversation: Conversation) => ChannelManners;
}
