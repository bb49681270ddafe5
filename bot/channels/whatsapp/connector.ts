import type { Activity, ResourceResponse } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { languageOf, type Language } from '../../../dialogs/language.ts';
import { whatsAppPaces } from '../../limits/limits.ts';
import { Pace } from '../../limits/pace.ts';
import type { Channel, ChannelTools, LocalConnector } from '../channel.ts';
import { DeliveryRefused } from '../channel.ts';
import type { Intake } from './arrival/intake.ts';
import type { GraphClient } from './graph/graph-client.ts';
import { reasonOf } from './graph/reasons.ts';
import { nudgeTemplate } from './nudge-template.ts';
import { createPaces } from './paces.ts';
import { addressOf, type Addressed } from './recipient.ts';
import { renderMessage, type WhatsAppMessage, type WhatsAppWords } from './render/message.ts';

export interface ConnectorOptions {
  graph: GraphClient;
  tools: Pick<ChannelTools, 'host' | 'clock'>;
  lastMessage: Intake['lastMessage'];
  /** The few sentences around what is said. */
  wording: Record<Language, WhatsAppWords>;
  /** What the shop is called, for the template. */
  shopName: () => string;
  random?: () => number;
}

export interface WhatsAppConnector extends Required<Pick<Channel, 'nudge' | 'sendTransient'>> {
  connector: LocalConnector;
}

const entriesSchema = z.object({ entries: z.array(z.number()) });

/** Of how many messages in several parts it is remembered which parts Meta took. */
const remembered = 1000;

/**
 * Sends what is said to customers over the Graph API, at the paces that Meta takes. A message in several parts goes on, when
 * it is sent again, where it had come to; a restart forgets that.
 */
export function createConnector(options: ConnectorOptions): WhatsAppConnector {
  const { graph, tools, lastMessage, wording, shopName, random } = options;
  const { host, clock } = tools;
  const countSending = createPaces(tools, random);
  const typing = new Pace(whatsAppPaces.typing, clock);
  const underway = new LRUCache<string, string[]>({ max: remembered });

  async function post(number: string, address: Addressed, content: object): Promise<string> {
    countSending(number, address.recipient ?? address.to ?? '');
    return graph.send(number, { ...address, ...content });
  }

  async function toContent(number: string, message: WhatsAppMessage): Promise<object> {
    if (message.type !== 'file') return { type: message.type, [message.type]: message.content };
    const { file, caption } = message;
    const kept = await host.readFile(file.id);
    if (!kept) throw new DeliveryRefused(`Het bestand "${file.name}" is er niet meer.`);
    if (!taken.has(kept.file.contentType)) throw new DeliveryRefused(reasonOf({ code: 131053 }));
    const id = await graph.upload(number, { ...file, bytes: kept.bytes });
    const media = { id, ...(caption !== undefined && { caption }) };
    return isPhoto(kept.file.contentType)
      ? { type: 'image', image: media }
      : { type: 'document', document: { ...media, filename: file.name } };
  }

  async function send(
    conversation: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    if (activity.type !== 'message') return { id: '' };
    const number = activity.from?.id ?? '';
    const address = addressOf(activity);
    const { data } = entriesSchema.safeParse(activity.channelData);
    const along = tellWhatIsCarried(conversation, data?.entries ?? []);
    const words = wording[languageOf(activity.locale)];
    const sent = underway.get(along) ?? [];
    // what names no entries could be any message
    if (data?.entries.length) underway.set(along, sent);
    for (const message of renderMessage(activity, words).slice(sent.length)) {
      const content = await toContent(number, message);
      sent.push(await post(number, address, { ...content, biz_opaque_callback_data: along }));
    }
    underway.delete(along);
    const read = lastMessage(conversation);
    // not waited for: it must hold up nothing, and it never fails
    if (read) void graph.markRead(read.phoneNumberId, read.id);
    return { id: sent.at(-1) ?? '' };
  }

  return {
    connector: {
      conversations: {
        sendToConversation: send,
        replyToActivity: (conversation, _activityId, activity) => send(conversation, activity),
      },
    },
    async nudge(activity) {
      const parameter = { type: 'text', text: shopName().replace(/\s+/g, ' ') };
      const button = { type: 'payload', payload: nudgeTemplate.payload };
      const template = {
        name: nudgeTemplate.name,
        language: { code: languageOf(activity.locale) },
        components: [
          { type: 'body', parameters: [parameter] },
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [button] },
        ],
      };
      const { data } = entriesSchema.safeParse(activity.channelData);
      const { id = '' } = activity.conversation ?? {};
      const content = {
        ...{ type: 'template', template },
        ...(id !== '' && { biz_opaque_callback_data: tellWhatIsCarried(id, data?.entries ?? []) }),
      };
      return { id: await post(activity.from?.id ?? '', addressOf(activity), content) };
    },
    sendTransient(conversation, activity) {
      const read = lastMessage(conversation);
      if (activity.type !== 'typing' || !read || typing.take(conversation) > 0) return;
      void graph.markRead(read.phoneNumberId, read.id, { typing: true });
    },
  };
}

/** What staff hand over and WhatsApp takes; of GIF, WebP and HEIC it takes none. */
const taken = new Set(['image/jpeg', 'image/png', 'application/pdf', 'text/plain']);

/** What comes back with each status of the message: as many of the latest entries as Meta keeps, 512 characters in all. */
function tellWhatIsCarried(conversation: string, entries: number[]): string {
  const along = JSON.stringify([conversation, ...entries]);
  return along.length <= 512 ? along : tellWhatIsCarried(conversation, entries.slice(1));
}

/** What WhatsApp shows as a photo; any other file is a document. */
function isPhoto(contentType: string): boolean {
  return contentType === 'image/jpeg' || contentType === 'image/png';
}
