import type { Logger } from 'pino';
import { languageOf, type Language } from '../dialogs/language.ts';
import type { Words } from '../dialogs/wording.ts';
import type { PolicyBook } from '../policies/policy-book.ts';
import type { Channel, ChannelTools } from './channels/channel.ts';
import { sentencesOf } from './channels/web-chat/refusal.ts';
import { createWebChat } from './channels/web-chat/web-chat.ts';
import type { Config } from './config.ts';
import type { Clock } from './ports/clock.ts';
import type { CustomerNames } from './ports/customer-names.ts';
import type { WaitingQueue } from './ports/waiting-queue.ts';
import { ownSecret } from './stores/own-secret.ts';
import type { openBotEngine } from './turn/bot-engine.ts';
import { createWithdrawalPage } from './withdrawals/withdrawal-page.ts';

export interface Parts {
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

/** A channel, and the path on which it counts requests itself. */
export interface OpenedChannel {
  channel: Channel;
  counts: string;
}

/**
 * Every channel that customers may come by: a new one is a folder of its own and a line here. What a shop has not switched
 * on is not loaded: the SDK's part of Teams alone takes as long as much of the rest.
 */
export async function openChannels(config: Config, parts: Parts): Promise<OpenedChannels> {
  const { engine, clock, log, after } = parts;
  const secret = config.secret ?? (await ownSecret(config.dataDir));
  const tools = { host: engine.host, clock, log, after };
  const { whatsApp: onWhatsApp, azureBot: inAzure } = config;
  const whatsApp =
    onWhatsApp &&
    (await (await import('./open-whatsapp.ts')).openWhatsApp(onWhatsApp, config, tools, parts));
  const azureBot =
    inAzure && (await import('./open-azure-bot.ts')).openAzureBot(inAzure, config, tools, parts);
  const switchedOn = [whatsApp, azureBot].filter((opened) => opened !== undefined);
  return {
    channels: [
      openWebChat(config, secret, tools, parts),
      ...switchedOn.map(({ channel }) => channel),
      openWithdrawals(config, secret, parts),
    ],
    names: whatsApp?.names,
    countedElsewhere: switchedOn.map(({ counts }) => counts),
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
