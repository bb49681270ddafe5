import { serviceAt } from '../../policies/service/service-at.ts';
import type { OpenedChannel, Parts } from './channel-parts.ts';
import type { ChannelTools } from '../channels/channel.ts';
import type { WhatsAppSettings } from '../channels/whatsapp/settings.ts';
import { webhookPath } from '../channels/whatsapp/webhook.ts';
import { createWhatsApp } from '../channels/whatsapp/whatsapp.ts';
import type { Config } from '../config.ts';
import { openCustomerNames, whatsAppFolder } from '../data-folder.ts';
import type { CustomerNames } from '../ports/customer-names.ts';

/** The shop's number on WhatsApp, and the names by which its customers are known. */
export async function openWhatsApp(
  settings: WhatsAppSettings,
  config: Config,
  tools: ChannelTools,
  { wording, book, clock }: Parts,
): Promise<OpenedChannel & { names: CustomerNames }> {
  const { publicUrl } = config;
  const names = await openCustomerNames(config);
  const channel = createWhatsApp({
    ...{ settings, folder: whatsAppFolder(config), names, publicUrl, wording, tools },
    shopName: () => serviceAt(book(), clock()).shopName,
  });
  return { channel, counts: webhookPath, names };
}
