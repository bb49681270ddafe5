import type { WebChatLimits } from '../../limits/limits.ts';
import { Pace } from '../../limits/pace.ts';
import type { ChannelTools } from '../channel.ts';

/** What messages and files are counted by. */
export function createPaces(limits: WebChatLimits, clock: ChannelTools['clock']) {
  const { messageBurst, messagesPerSecond } = limits;
  const { visitorMessageBurst, visitorMessagesPerSecond } = limits;
  return {
    conversation: new Pace({ burst: messageBurst, perSecond: messagesPerSecond }, clock),
    visitor: new Pace({ burst: visitorMessageBurst, perSecond: visitorMessagesPerSecond }, clock),
    conversationFiles: new Pace(limits.conversationFiles, clock),
    visitorFiles: new Pace(limits.visitorFiles, clock),
    allFiles: new Pace(limits.allFiles, clock),
  };
}
