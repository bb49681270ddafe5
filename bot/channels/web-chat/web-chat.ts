import type { Channel, ChannelTools } from '../channel.ts';
import { webChatLimits, type WebChatLimits } from '../../limits/limits.ts';
import { serviceUrl } from './activities.ts';
import { createIdentityReader } from './identity.ts';
import { createIntake } from './intake.ts';
import { createOrigins } from './origins.ts';
import type { Sentences } from './refusal.ts';
import { mountRoutes } from './routes.ts';
import { createStream } from './stream.ts';
import { createTokens } from './tokens.ts';
import { acceptSockets } from './upgrade.ts';

export interface WebChatOptions {
  /** Signs the tokens. The same after a restart, or every open chat ends. */
  secret: string;
  /** With which the shop's server signs who is signed in there; without it, nobody is known. */
  identitySecret?: string | undefined;
  /** Origins of the shop's pages besides our own. Example: `['https://www.shop.example.nl']` */
  allowedOrigins: string[];
  /** Where the outside world finds this server; without it, where each request says it is. */
  publicUrl?: string;
  tools: ChannelTools;
  sentences: Sentences;
  limits?: Partial<WebChatLimits>;
}

export interface WebChat extends Channel {
  sendTransient: NonNullable<Channel['sendTransient']>;
}

/**
 * The web chat: Direct Line 3.0, as Microsoft's Web Chat speaks it. What is delivered is the log
 * itself: each stream and each poll goes on after the last entry it has seen, so nothing is lost on
 * a reload, a dropped socket or a restart, and nothing is shown twice.
 */
export function createWebChat(options: WebChatOptions): WebChat {
  const { secret, allowedOrigins, publicUrl, tools, sentences } = options;
  const limits = { ...webChatLimits, ...options.limits };
  const origins = createOrigins(allowedOrigins, publicUrl);
  const tokens = createTokens(secret, tools.clock);
  const stream = createStream(tools, limits);
  const readIdentity = createIdentityReader(options.identitySecret, tools);
  const intake = createIntake(tools, stream, { sentences, limits, readIdentity });

  function deliver(conversation: string, id = '') {
    stream.notify(conversation);
    return Promise.resolve({ id });
  }

  return {
    name: 'webchat',
    serviceUrl,
    tellsSeen: true,
    connector: {
      conversations: {
        sendToConversation: (conversation, { id }) => deliver(conversation, id),
        replyToActivity: (conversation, _activityId, { id }) => deliver(conversation, id),
      },
    },
    mount(server) {
      mountRoutes(server, { host: tools.host, intake, limits, origins, stream, tokens, tools });
      acceptSockets(server.server, { limits, origins, stream, tokens, clock: tools.clock });
    },
    linkTo(conversation, { user, address, language }) {
      if (publicUrl === undefined) return Promise.resolve(undefined);
      // after `#`, which browsers send to no server, so that it gets into no log
      const link = tokens.issueLink({ conversation, user }, address);
      return Promise.resolve(`${publicUrl}/chat?language=${language}#resume=${link}`);
    },
    isOpen: (conversation) => stream.isOpen(conversation),
    sendTransient: (conversation, activity) => {
      stream.sendTransient(conversation, activity);
    },
    stop: () => stream.stop(),
  };
}
