import { createHash } from 'node:crypto';
import type { Clock } from '../../../../bot/ports/clock.ts';
import type { MediaShelf } from './media-shelf.ts';
import { newWamid, type Person, type SentMessage, type Switchboard } from './switchboard.ts';
import type { Change, Delivery, WebhookCaller } from './webhook.ts';

/** A file that a customer sends. */
interface SentFile {
  bytes: Uint8Array;
  contentType: string;
  /** Of a document. */
  name?: string;
  caption?: string;
}

/** What may be set with every message. */
export interface MessageExtras {
  /** The message that it answers by quoting it. */
  replyTo?: string;
  forwarded?: boolean;
  /** When it was written, ISO; now when left out. */
  at?: string;
  /** To which number of the shop; its first when left out. */
  to?: string;
  /** The id of the message, to send one twice. */
  id?: string;
}

export interface Told extends Delivery {
  /** The id of the message. */
  id: string;
}

interface CustomerTools {
  clock: Clock;
  switchboard: Switchboard;
  media: MediaShelf;
  webhook: WebhookCaller;
  phoneNumberIds: string[];
}

/** A customer with a phone in their hand. What they do resolves once the shop's webhook has answered. */
export function customerWith(person: Person, tools: CustomerTools) {
  const { clock, switchboard, media, webhook, phoneNumberIds } = tools;
  const [ownNumber = ''] = phoneNumberIds;

  function about(to: string) {
    const metadata = { display_phone_number: '31850000000', phone_number_id: to };
    const contact = {
      profile: { name: person.name },
      ...(person.phone !== undefined && { wa_id: person.phone }),
      ...(person.userId !== undefined && { user_id: person.userId }),
    };
    return { messaging_product: 'whatsapp', metadata, contacts: [contact] };
  }

  function sender() {
    return {
      ...(person.phone !== undefined && { from: person.phone }),
      ...(person.userId !== undefined && { from_user_id: person.userId }),
    };
  }

  /** Sends a message of any type, as it stands under `messages`. */
  async function sends(
    message: { type: string } & Record<string, unknown>,
    { replyTo, forwarded, at, to = ownNumber, id = newWamid() }: MessageExtras = {},
    field = 'messages',
  ): Promise<Told> {
    const context = {
      ...(replyTo !== undefined && { from: to, id: replyTo }),
      ...(forwarded && { forwarded }),
    };
    switchboard.noteInbound(to, person, id);
    const value = {
      ...about(to),
      messages: [
        {
          ...sender(),
          id,
          timestamp: secondsOf(at ?? clock().toString()),
          ...(Object.keys(context).length > 0 && { context }),
          ...message,
        },
      ],
    };
    return { id, ...(await webhook.deliver({ field, value })) };
  }

  function sendsFile(type: string, file: SentFile, extras?: MessageExtras): Promise<Told> {
    const { bytes, contentType, caption, name } = file;
    const described = {
      id: media.keep({ bytes, contentType, name }),
      mime_type: contentType,
      sha256: createHash('sha256').update(bytes).digest('base64'),
      ...(caption !== undefined && { caption }),
      ...(name !== undefined && { filename: name }),
    };
    return sends({ type, [type]: described }, extras);
  }

  function card(phone: string) {
    const name = { first_name: person.name, formatted_name: person.name };
    return { name, phones: [{ phone: `+${phone}`, wa_id: phone, type: 'CELL' }] };
  }

  const received = () => switchboard.sent.filter(({ to }) => to === person);

  /** Presses what has this label in the newest message that has it; throws where nothing has. */
  function presses(shown: string, extras: MessageExtras = {}): Promise<Told> {
    for (const message of received().toReversed()) {
      const pressed = pressable(message, switchboard).find(({ labels }) => labels.includes(shown));
      if (pressed) return sends(pressed.answer, { replyTo: message.id, ...extras });
    }
    throw new Error(`nothing with "${shown}" was shown`);
  }

  return {
    person,
    sends,
    says: (body: string, extras?: MessageExtras) => sends({ type: 'text', text: { body } }, extras),
    presses,
    sendsImage: (file: SentFile, extras?: MessageExtras) => sendsFile('image', file, extras),
    sendsDocument: (file: SentFile, extras?: MessageExtras) => sendsFile('document', file, extras),
    sendsAudio: (file: SentFile, extras?: MessageExtras) => sendsFile('audio', file, extras),
    sendsVideo: (file: SentFile, extras?: MessageExtras) => sendsFile('video', file, extras),
    sendsSticker: (file: SentFile, extras?: MessageExtras) => sendsFile('sticker', file, extras),
    /** An empty emoji takes the reaction away. */
    reacts: (emoji: string, messageId: string, extras?: MessageExtras) =>
      sends({ type: 'reaction', reaction: { message_id: messageId, emoji } }, extras),
    edits: (messageId: string, body: string, extras?: MessageExtras) => {
      const message = { context: { id: 'M0' }, type: 'text', text: { body } };
      return sends({ type: 'edit', edit: { original_message_id: messageId, message } }, extras);
    },
    deletes: (messageId: string, extras?: MessageExtras) =>
      sends({ type: 'revoke', revoke: { original_message_id: messageId } }, extras),
    sharesLocation: (latitude: number, longitude: number, extras?: MessageExtras) =>
      sends({ type: 'location', location: { latitude, longitude } }, extras),
    /** Shares the card of somebody in their phone. */
    sharesContact: (phone: string, extras?: MessageExtras) =>
      sends({ type: 'contacts', contacts: [{ ...card(phone), origin: 'other' }] }, extras),
    /** Taps the button of the shop's that asks for their number; throws where nothing does. */
    sharesNumber(extras: MessageExtras = {}): Promise<Told> {
      const asks = ({ body }: SentMessage) => body.interactive?.type === 'request_contact_info';
      const asked = received().findLast(asks);
      if (!asked) throw new Error('nothing asked for the number');
      const phone = person.phone ?? person.hiddenPhone ?? '';
      const contacts = [{ ...card(phone), origin: 'contact_request' }];
      return sends({ type: 'contacts', contacts }, { replyTo: asked.id, ...extras });
    },
    orders: (items: { id: string; quantity: number; price: number }[], extras?: MessageExtras) => {
      const product_items = items.map(({ id, quantity, price }) => ({
        product_retailer_id: id,
        quantity,
        item_price: price,
        currency: 'EUR',
      }));
      return sends(
        { type: 'order', order: { catalog_id: '4017', text: '', product_items } },
        extras,
      );
    },
    sendsUnsupported: (extras?: MessageExtras) => {
      const details = 'Message type is currently not supported.';
      const title = 'Message type unknown';
      const errors = [{ code: 131051, title, message: title, error_data: { details } }];
      return sends({ type: 'unsupported', errors }, extras);
    },
    /** Writes while Meta's own assistant holds the conversation. */
    saysInStandby: (body: string, extras?: MessageExtras) =>
      sends({ type: 'text', text: { body } }, extras, 'standby'),
    /** Calls the shop; nobody answers. */
    calls(to = ownNumber): Promise<Delivery> {
      const id = `wacid.${newWamid().slice(6)}`;
      switchboard.noteInbound(to, person, id);
      const direction = { event: 'connect', direction: 'USER_INITIATED' };
      const call = { id, to: '31850000000', ...sender(), ...direction };
      const timestamp = secondsOf(clock().toString());
      return webhook.deliver({
        field: 'calls',
        value: { ...about(to), calls: [{ ...call, timestamp }] },
      });
    },
    /** Takes another phone number; the business-scoped id changes along. */
    changesNumber(phone: string, userId?: string): Promise<Delivery> {
      const before = { ...person };
      Object.assign(person, { phone, ...(userId !== undefined && { userId }) });
      return tellsOfChange('user_changed_number', before);
    },
    changesUserId(userId: string): Promise<Delivery> {
      const before = { ...person };
      person.userId = userId;
      return tellsOfChange('user_changed_user_id', before);
    },
    /** What the shop sent them, oldest first. */
    received,
  };

  /** Such messages come without `contacts`. */
  function tellsOfChange(type: string, before: Person): Promise<Delivery> {
    const { contacts: _none, ...frame } = about(ownNumber);
    const system = {
      type,
      body: `User ${person.name} changed`,
      ...(person.phone !== undefined && { wa_id: person.phone }),
      ...(person.userId !== undefined && { user_id: person.userId }),
      ...(before.userId !== undefined && { previous_user_id: before.userId }),
    };
    const message = {
      ...(before.phone !== undefined && { from: before.phone }),
      ...(before.userId !== undefined && { from_user_id: before.userId }),
      id: newWamid(),
      timestamp: secondsOf(clock().toString()),
      type: 'system',
      system,
    };
    const change: Change = { field: 'messages', value: { ...frame, messages: [message] } };
    return webhook.deliver(change);
  }
}

export type WhatsAppCustomer = ReturnType<typeof customerWith>;

/** What can be pressed in a message: what is written on it, and what comes of it. */
function pressable({ body }: SentMessage, { templates }: Switchboard) {
  const { buttons = [], sections = [] } = body.interactive?.action ?? {};
  const replies = buttons.map(({ reply }) => ({
    labels: [reply.title],
    answer: { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } },
  }));
  const rows = sections.flatMap((section) => section.rows);
  const listed = rows.map((row) => ({
    labels: [row.title, row.description ?? row.title],
    answer: { type: 'interactive', interactive: { type: 'list_reply', list_reply: row } },
  }));
  const { name, language, components = [] } = body.template ?? {};
  const used = templates.find(
    (one) => one.name === name && one.languages.includes(language?.code ?? ''),
  );
  const quick = (used?.quickReplies ?? []).map((text, index) => {
    const given = components.find((one) => one.type === 'button' && one.index === String(index));
    const payload = given?.type === 'button' ? given.parameters[0].payload : text;
    return { labels: [text], answer: { type: 'button', button: { text, payload } } };
  });
  return [...replies, ...listed, ...quick];
}

function secondsOf(at: string): string {
  return String(Math.floor(Date.parse(at) / 1000));
}
