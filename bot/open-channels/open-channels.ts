import { languageOf } from '../../dialogs/language.ts';
import type { Channel, ChannelTools } from '../channels/channel.ts';
import type { Parts } from './channel-parts.ts';
import { sentencesOf } from '../channels/web-chat/refusal.ts';
import { createWebChat } from '../channels/web-chat/web-chat.ts';
import type { Config } from '../config.ts';
import type { CustomerNames } from '../ports/customer-names.ts';
import { ownSecret } from '../stores/own-secret.ts';
import { createWithdrawalPage } from '../withdrawals/withdrawal-page.ts';

export interface OpenedChannels {
  channels: Channel[];
  /** By which they know their customers, where one needs to. */
  names: CustomerNames | undefined;
  /** Paths on which they count requests themselves. */
  countedElsewhere: string[];
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
