import type { Activity, ResourceResponse } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { languageOf, type Language } from '../../../dialogs/language.ts';
import { joinMessages } from '../../ports/conversation/join-messages.ts';
import type { Channel, ChannelTools } from '../channel.ts';
import { DeliveryRefused } from '../channel.ts';
import { addressOf, mentionedAt, type Address } from './address.ts';
import type { ConnectorClient } from './exchange/connector-client.ts';
import { MessageTooLarge } from './exchange/failure.ts';
import { noFiles, tooLong } from './exchange/reasons.ts';
import { createPaces } from './paces.ts';
import { findSent } from './render/find-sent.ts';
import { fitMessage, narrower, type Rendered } from './render/fit-message.ts';
import type { AzureBotWords } from './render/message.ts';

export interface ConnectorOptions {
  client: ConnectorClient;
  tools: Pick<ChannelTools, 'host' | 'clock' | 'log'>;
  /** The few sentences around what is said. */
  wording: Record<Language, AzureBotWords>;
  random?: () => number;
}

export interface AzureBotConnector extends Required<Pick<Channel, 'connector' | 'sendTransient'>> {
  /**
   * Notes where a customer wrote from. Where they pressed a button, its card shows from now on what was chosen, and no
   * button. Never throws, and nobody waits for it.
   */
  heard(activity: Partial<Activity>): void;
}

/** Which message went out in how many parts, while some are still to be sent. */
interface Underway {
  entries: number[];
  most: number | undefined;
  sent: string[];
}

const entriesSchema = z.object({ entries: z.array(z.number()).min(1) });
const fileSchema = z.object({ id: z.string(), name: z.string() });
const pressedSchema = z.object({
  value: z.object({ loket: z.object({ dialog: z.string(), slot: z.string(), value: z.string() }) }),
  channelData: z.object({ replyTo: z.string() }),
});

/** Of how many conversations it is known where they are, and of how many messages which parts were sent. */
const remembered = { places: 10_000, underway: 1000 };

/**
 * Sends what is said to customers by the connector, at the paces that Teams takes. A message in several parts goes on, when
 * it is sent again, where it had come to; a restart forgets that.
 */
export function createConnector(options: ConnectorOptions): AzureBotConnector {
  const { client, tools, wording, random = Math.random } = options;
  const { host, log } = tools;
  const paces = createPaces(tools, random);
  const places = new LRUCache<string, Address>({ max: remembered.places });
  const underway = new LRUCache<string, Underway>({ max: remembered.underway });

  /** Posts what is said, or puts it in the place of `replaced`. */
  function post(address: Address, said: Rendered, replaced?: string): Promise<string> {
    const { serviceUrl, conversation, replyTo, frame } = address;
    paces.count(conversation);
    const activityId = replaced ?? replyTo;
    const where = { serviceUrl, conversation, replaces: replaced !== undefined };
    const body = { ...frame, ...said, ...(replyTo !== undefined && { replyToId: replyTo }) };
    return client.send({ ...where, body, ...(activityId !== undefined && { activityId }) });
  }

  async function isByStaff(conversation: string, [first]: number[]): Promise<boolean> {
    if (first === undefined) return false;
    const [entry] = await host.log(conversation, first - 1);
    return entry?.from === 'staff';
  }

  async function send(
    conversation: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    if (activity.type !== 'message') return { id: '' };
    const address = addressOf(activity);
    places.set(conversation, address);
    const hasFiles = activity.attachments?.some((one) => fileSchema.safeParse(one.content).success);
    if (hasFiles === true) throw new DeliveryRefused(noFiles);
    const entries = entriesSchema.safeParse(activity.channelData).data?.entries ?? [];
    const begun = underway.get(keyOf(conversation, entries));
    const more = entries.slice(begun?.entries.length);
    if (begun === undefined || begun.sent.length === 0 || more.length === 0) {
      return sendWhole(conversation, entries, { address, activity });
    }
    // said later, and joined to what has gone out in part: that goes on as it began
    const said = await host.log(conversation, 0);
    let last: ResourceResponse = { id: '' };
    for (const some of [begun.entries, more]) {
      const joined = said.filter(({ sequence }) => some.includes(sequence));
      const message = joinMessages(joined.map((entry) => entry.activity));
      last = await sendWhole(conversation, some, { address, activity: message });
    }
    return last;
  }

  async function sendWhole(
    conversation: string,
    entries: number[],
    { address, activity }: { address: Address; activity: Partial<Activity> },
  ): Promise<ResourceResponse> {
    const rendering = {
      ...{ channelId: address.channelId, mentions: mentionedAt(address) },
      words: wording[languageOf(activity.locale)],
      isByStaff: await isByStaff(conversation, entries),
    };
    const key = keyOf(conversation, entries);
    const before = underway.get(key);
    const begun: Underway =
      before?.entries.length === entries.length ? before : { entries, most: undefined, sent: [] };
    // what names no entries could be any message
    if (entries.length > 0) underway.set(key, begun);
    for (;;) {
      const fitting = fitMessage(activity, rendering, begun.most);
      if (!fitting) throw new DeliveryRefused(tooLong);
      begun.most = fitting.most;
      try {
        for (const part of fitting.parts.slice(begun.sent.length)) {
          begun.sent.push(await post(address, part));
        }
        break;
      } catch (error) {
        if (!(error instanceof MessageTooLarge)) throw error;
        // its parts would be others, and what was sent can't be taken back
        if (begun.sent.length > 0) throw new DeliveryRefused(tooLong, { cause: error });
        begun.most = narrower(fitting.most);
      }
    }
    underway.delete(key);
    const last = entries.at(-1);
    // what Teams took is on every device of the customer
    if (last !== undefined) host.seen(conversation, last);
    return { id: begun.sent.at(-1) ?? '' };
  }

  async function showChoice(activity: Partial<Activity>): Promise<void> {
    const { data: pressed } = pressedSchema.safeParse(activity);
    const id = activity.conversation?.id ?? '';
    const address = places.get(id);
    if (!pressed || address?.channelId !== 'msteams') return;
    const { replyTo } = pressed.channelData;
    const found = findSent(await host.log(id, 0), replyTo, pressed.value.loket);
    if (!found) return;
    const words = wording[languageOf(found.message.locale)];
    const rendering = {
      ...{ channelId: 'msteams', words, isByStaff: false },
      ...{ chosen: found.chosen, mentions: mentionedAt(address) },
    };
    const card = fitMessage(found.message, rendering)?.parts.at(-1);
    if (card) await post({ ...address, replyTo: undefined }, card, replyTo);
  }

  return {
    connector: {
      conversations: {
        sendToConversation: send,
        replyToActivity: (conversation, _activityId, activity) => send(conversation, activity),
      },
    },
    sendTransient(conversation, activity) {
      const address = places.get(conversation);
      if (!address || !paces.mayShowTyping(address.conversation)) return;
      const { serviceUrl, frame, conversation: id } = address;
      const { text = '' } = activity;
      const said = activity.type === 'typing' ? { type: 'typing' } : { type: 'message', text };
      const sending = client.send({ serviceUrl, conversation: id, body: { ...frame, ...said } });
      // not waited for: it may be lost
      sending.catch((error: unknown) => {
        log.debug(error, 'that an answer is coming could not be shown');
      });
    },
    heard(activity) {
      places.set(activity.conversation?.id ?? '', addressOf(activity, { isIncoming: true }));
      showChoice(activity).catch((error: unknown) => {
        // the card stays as it is, and its buttons say that they are old
        log.debug(error, 'a card could not be put in its final form');
      });
    },
  };
}

/** What is said in a conversation goes in order, so that the first entry tells messages apart. */
function keyOf(conversation: string, [first]: number[]): string {
  return `${conversation} ${first ?? ''}`;
}
