import type { Language } from '../../../dialogs/language.ts';
import type { Channel, ChannelTools } from '../channel.ts';
import { createFileTaker } from './arrival/files.ts';
import { createReceiver } from './arrival/receive.ts';
import { createAuthentication } from './authentication.ts';
import type { AllowedHosts } from './hosts.ts';
import { mountMessages, type DoorWords } from './messages-door.ts';
import type { QueueCard } from './queue-card/queue-card.ts';
import type { AzureBotSettings } from './settings.ts';
import type { WayOut } from './way-out.ts';

export interface AzureBotOptions {
  settings: AzureBotSettings;
  hosts: AllowedHosts;
  wayOut: Omit<WayOut, 'client'>;
  /** Shows staff in Teams who waits; absent where no channel was chosen for it. */
  queueCard?: QueueCard | undefined;
  /** Where the outside world finds this server, as configured. */
  publicUrl?: string | undefined;
  wording: Record<Language, DoorWords>;
  tools: ChannelTools;
}

/**
 * Azure Bot Service: Microsoft Teams, and whatever else a shop connects its Azure Bot to. Every service URL that is no other
 * channel's is its own, as each region and channel there has another.
 */
export function createAzureBot(options: AzureBotOptions): Channel {
  const { settings, hosts, wayOut, queueCard, publicUrl, wording, tools } = options;
  const { getToken, heard, ...sending } = wayOut;
  const takeFile = createFileTaker({ hosts, getToken, tools });
  const receiver = createReceiver({ takeFile, heard, tools });
  return {
    name: 'msteams',
    serviceUrl: '*',
    ...sending,
    mount(server) {
      mountMessages(server, {
        ...{ settings, hosts, receiver, publicUrl, wording, ...tools },
        authenticate: createAuthentication(settings),
      });
    },
    problems: () => [...wayOut.problems(), ...(queueCard?.problems() ?? [])],
    start() {
      queueCard?.start();
      return Promise.resolve();
    },
    async idle() {
      await receiver.idle();
      await queueCard?.idle();
    },
    async stop() {
      await receiver.idle();
      await queueCard?.stop();
    },
  };
}
