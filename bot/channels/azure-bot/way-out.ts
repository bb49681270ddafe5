import type { Language } from '../../../dialogs/language.ts';
import type { Channel, ChannelTools } from '../channel.ts';
import { createConnector, type AzureBotConnector } from './connector.ts';
import { createBotToken } from './exchange/bot-token.ts';
import { createConnectorClient, type ConnectorClient } from './exchange/connector-client.ts';
import type { AllowedHosts } from './hosts.ts';
import type { AzureBotWords } from './render/message.ts';
import type { AzureBotSettings } from './settings.ts';

/** How what is said reaches the customers. */
export interface WayOut
  extends
    Pick<Channel, 'connector' | 'sendTransient' | 'tellsSeen' | 'joinsReplies'>,
    Required<Pick<Channel, 'problems'>>,
    Pick<AzureBotConnector, 'heard'> {
  /** What lets us in at the channel: kept until shortly before its end. */
  getToken: () => Promise<string>;
  client: ConnectorClient;
}

/** Opens it. Nothing is fetched before something is to be sent. */
export function openWayOut(
  settings: AzureBotSettings,
  hosts: AllowedHosts,
  wording: Record<Language, AzureBotWords>,
  tools: ChannelTools,
): WayOut {
  const token = createBotToken(settings);
  const client = createConnectorClient({ token, hosts, log: tools.log });
  return {
    ...createConnector({ client, tools, wording }),
    client,
    getToken: () => token.get(),
    // what Teams takes arrives, and what it refuses is mailed
    tellsSeen: true,
    // one card a turn, whose message is noted, so that it can be put in its final form
    joinsReplies: true,
    problems() {
      const problem = client.problem();
      return problem === undefined ? [] : [problem];
    },
  };
}
