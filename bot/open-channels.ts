import type { Logger } from 'pino';
import { languageOf, type Language } from '../dialogs/language.ts';
import type { Words } from '../dialogs/wording.ts';
import { calendarAt } from '../policies/calendar/calendar-at.ts';
import type { PolicyBook } from '../policies/policy-book.ts';
import { serviceAt } from '../policies/service/service-at.ts';
import type { Channel, ChannelTools } from './channels/channel.ts';
import { createAzureBot } from './channels/azure-bot/azure-bot.ts';
import { allowHosts } from './channels/azure-bot/hosts.ts';
import { messagesPath } from './channels/azure-bot/messages-door.ts';
import { keptCardFile } from './channels/azure-bot/queue-card/kept-card.ts';
import { createQueueCard } from './channels/azure-bot/queue-card/queue-card.ts';
import { openWayOut } from './channels/azure-bot/way-out.ts';
import { sentencesOf } from './channels/web-chat/refusal.ts';
import { createWebChat } from './channels/web-chat/web-chat.ts';
import { webhookPath } from './channels/whatsapp/webhook.ts';
import { createWhatsApp } from './channels/whatsapp/whatsapp.ts';
import type { Config } from './config.ts';
import { openCustomerNames, queueCardPath, whatsAppFolder } from './data-folder.ts';
import type { Clock } from './ports/clock.ts';
import type { CustomerNames } from './ports/customer-names.ts';
import type { WaitingQueue } from './ports/waiting-queue.ts';
import { ownSecret } from './stores/own-secret.ts';
import type { openBotEngine } from './turn/bot-engine.ts';
import { createWithdrawalPage } from './withdrawals/withdrawal-page.ts';

interface Parts {
  engine: Pick<ReturnType<typeof openBotEngine>, 'host' | 'withdrawals'>;
  wording: Record<Language, Words>;
  book: () => PolicyBook;
  clock: Clock;
  log: Logger;
  after: ChannelTools['after'];
  queue: WaitingQueue;
}

export interface OpenedChannels {
  channels: Channel[];
  /** By which they know their customers, where one needs to. */
  names: CustomerNames | undefined;
  /** Paths on which they count requests themselves. */
  countedElsewhere: string[];
}

/** Every channel that customers may come by: a new one is a folder of its own and a line here. */
export async function openChannels(config: Config, parts: Parts): Promise<OpenedChannels> {
  const { engine, clock, log, after } = parts;
  const secret = config.secret ?? (await ownSecret(config.dataDir));
  const tools = { host: engine.host, clock, log, after };
  const names = config.whatsApp && (await openCustomerNames(config));
  const whatsApp = names && openWhatsApp(config, names, tools, parts);
  const azureBot = openAzureBot(config, tools, parts);
  return {
    channels: [
      openWebChat(config, secret, tools, parts),
      ...(whatsApp ? [whatsApp] : []),
      ...(azureBot ? [azureBot] : []),
      openWithdrawals(config, secret, parts),
    ],
    names,
    countedElsewhere: [...(whatsApp ? [webhookPath] : []), ...(azureBot ? [messagesPath] : [])],
  };
}

function openWebChat(
  { allowedOrigins, identitySecret, publicUrl }: Config,
  secret: string,
  tools: ChannelTools,
  { wording }: Parts,
): Channel {
  const trouble = (key: string) => (locale?: string) =>
    wording[languageOf(locale)](`trouble.${key}`);
  const sentences = sentencesOf(trouble);
  const options = { secret, identitySecret, allowedOrigins, tools, sentences };
  return createWebChat({ ...options, ...(publicUrl !== undefined && { publicUrl }) });
}

function openWhatsApp(
  config: Config,
  names: CustomerNames,
  tools: ChannelTools,
  { wording, book, clock }: Parts,
): Channel | undefined {
  const { whatsApp: settings, publicUrl } = config;
  if (settings === undefined) return undefined;
  return createWhatsApp({
    ...{ settings, folder: whatsAppFolder(config), names, publicUrl, wording, tools },
    shopName: () => serviceAt(book(), clock()).shopName,
  });
}

function openAzureBot(
  config: Config,
  tools: ChannelTools,
  { wording, queue, book, clock }: Parts,
): Channel | undefined {
  const { azureBot: settings, publicUrl } = config;
  if (settings === undefined) return undefined;
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
  return createAzureBot({ settings, hosts, wayOut, queueCard, publicUrl, wording, tools });
}

function openWithdrawals(
  { pagesDir: folder, publicUrl }: Config,
  secret: string,
  { engine, wording, clock, log, book }: Parts,
): Channel {
  return createWithdrawalPage({
    ...{ folder, secret, publicUrl, wording, clock, log, book },
    withdrawals: engine.withdrawals,
  });
}
