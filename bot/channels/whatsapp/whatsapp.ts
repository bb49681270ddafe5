import { join } from 'node:path';
import type { Language } from '../../../dialogs/language.ts';
import type { CustomerNames } from '../../ports/customer-names.ts';
import type { Channel, ChannelTools } from '../channel.ts';
import { serviceUrl } from './activity/frame.ts';
import { Alarms } from './alarms/alarms.ts';
import { createCustomers } from './arrival/customer.ts';
import { createIntake } from './arrival/intake.ts';
import { createFileTaker } from './arrival/media.ts';
import { Spool } from './arrival/spool.ts';
import { createConnector } from './connector.ts';
import { createGraphClient } from './graph/graph-client.ts';
import type { WhatsAppWords } from './render/message.ts';
import type { WhatsAppSettings } from './settings.ts';
import { mountWebhook } from './webhook.ts';

export interface WhatsAppOptions {
  settings: WhatsAppSettings;
  /** A folder of its own, for what came in and was not dealt with yet, and for what Meta finds wrong. */
  folder: string;
  /** Which conversation a customer's phone number and user id lead to. */
  names: CustomerNames;
  /** Where the outside world finds this server, as configured. */
  publicUrl?: string | undefined;
  /** The few sentences around what is said. */
  wording: Record<Language, WhatsAppWords>;
  shopName: () => string;
  tools: ChannelTools;
}

/**
 * WhatsApp, over Meta's Cloud API: what customers write comes in by the webhook, and what is answered goes out by the Graph
 * API. Each answer is billed, so that a turn has one.
 */
export function createWhatsApp({
  settings,
  folder,
  names,
  publicUrl,
  wording,
  shopName,
  tools,
}: WhatsAppOptions): Channel {
  const { clock, log, after } = tools;
  const graph = createGraphClient(settings, tools);
  const alarms = new Alarms(join(folder, 'alarms.json'), log);
  const intake = createIntake({
    phoneNumberIds: settings.phoneNumberIds,
    spool: new Spool(join(folder, 'arrived'), log),
    customers: createCustomers(names, clock),
    alarms,
    takeFile: createFileTaker(graph, tools),
    tools,
  });
  const { connector, nudge, sendTransient } = createConnector({
    ...{ graph, tools, wording, shopName },
    lastMessage: (conversation) => intake.lastMessage(conversation),
  });

  return {
    name: 'whatsapp',
    serviceUrl,
    connector,
    tellsSeen: true,
    tellsPhone: true,
    joinsReplies: true,
    tellsDeliveries: true,
    // as long as Meta takes answers of one's own words
    replyHours: 24,
    nudge,
    sendTransient,
    problems() {
      const problem = graph.problem();
      return [...(problem === undefined ? [] : [problem]), ...alarms.problems()];
    },
    mount(server) {
      mountWebhook(server, {
        ...{ settings, publicUrl, clock, log, after },
        take: (delivery, name) => intake.take(delivery, name),
      });
    },
    async start() {
      await alarms.load();
      await intake.start();
    },
    idle: () => intake.idle(),
    stop: () => intake.stop(),
  };
}
