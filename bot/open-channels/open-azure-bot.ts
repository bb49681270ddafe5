import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import { createAzureBot } from '../channels/azure-bot/azure-bot.ts';
import { allowHosts } from '../channels/azure-bot/hosts.ts';
import { messagesPath } from '../channels/azure-bot/messages-door.ts';
import { keptCardFile } from '../channels/azure-bot/queue-card/kept-card.ts';
import { createQueueCard } from '../channels/azure-bot/queue-card/queue-card.ts';
import type { AzureBotSettings } from '../channels/azure-bot/settings.ts';
import { openWayOut } from '../channels/azure-bot/way-out.ts';
import type { OpenedChannel, Parts } from './channel-parts.ts';
import type { ChannelTools } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { queueCardPath } from '../data-folder.ts';

/** Teams, by the shop's bot in Azure. */
export function openAzureBot(
  settings: AzureBotSettings,
  config: Config,
  tools: ChannelTools,
  { wording, queue, book, clock }: Parts,
): OpenedChannel {
  const { publicUrl } = config;
  const { appId, queueChannel, teamsUrl } = settings;
  const hosts = allowHosts(settings.moreHosts);
  const { client, ...wayOut } = openWayOut(settings, hosts, wording, tools);
  const queueCard =
    queueChannel &&
    createQueueCard({
      ...{ channel: queueChannel, appId, serviceUrl: teamsUrl, publicUrl },
      ...{ client, queue, tools, kept: keptCardFile(queueCardPath(config)) },
      zone: () => calendarAt(book(), clock()).zone,
    });
  return {
    channel: createAzureBot({ settings, hosts, wayOut, queueCard, publicUrl, wording, tools }),
    counts: messagesPath,
  };
}
