import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../../../bot/ports/clock.ts';
import type { SentMessage } from '../switchboard.ts';
import type { WhatsAppStandIn } from '../whatsapp.ts';

interface Own {
  id: string;
  at: string;
  text?: string;
  file?: { id: string; name: string; isImage: boolean };
  /** Whether the shop's webhook took it. */
  arrived: boolean;
}

interface Handed {
  bytes: Uint8Array;
  contentType: string;
  name: string;
}

/** The label of the button that asks for the customer's number, which no shop can choose. */
const sharing = 'Contactgegevens delen';

/** One conversation as the phone has it: what the customer sent, and among it what the shop did. */
export class Thread {
  readonly #meta: WhatsAppStandIn;
  readonly #customer: ReturnType<WhatsAppStandIn['customer']>;
  /** Each with how many messages of the shop stood before it. */
  readonly #own: { own: Own; after: number }[] = [];

  readonly #clock: Clock;

  constructor(
    meta: WhatsAppStandIn,
    customer: ReturnType<WhatsAppStandIn['customer']>,
    clock: Clock,
  ) {
    this.#meta = meta;
    this.#customer = customer;
    this.#clock = clock;
  }

  async says(text: string): Promise<void> {
    await this.#note({ text }, (id) => this.#customer.says(text, { id }));
  }

  /** The label of a button, row or quick reply of this message, or what WhatsApp writes on its own. */
  async presses(label: string, messageId: string): Promise<void> {
    if (label === sharing) {
      await this.#note({ text: `👤 ${this.#customer.person.name}` }, (id) =>
        this.#customer.sharesNumber({ id, replyTo: messageId }),
      );
      return;
    }
    await this.#note({ text: label }, (id) =>
      this.#customer.presses(label, { id, replyTo: messageId }),
    );
  }

  async sends(file: Handed): Promise<void> {
    const isImage = /^image\/(jpeg|png)$/.test(file.contentType);
    const shown = { id: this.#meta.media.keep(file), name: file.name, isImage };
    await this.#note({ file: shown }, (id) =>
      isImage
        ? this.#customer.sendsImage(file, { id })
        : this.#customer.sendsDocument(file, { id }),
    );
  }

  /** What the screen shows, oldest first. */
  state() {
    const received = this.#customer.received();
    const read = new Set(this.#meta.marks.map(({ messageId }) => messageId));
    const lines = received.map((message) => toLine(message, this.#meta));
    // from the back, so that what stands before keeps its place
    for (const { own, after } of this.#own.toReversed()) {
      const tick = read.has(own.id) ? 'read' : own.arrived ? 'delivered' : 'sent';
      lines.splice(after, 0, { ...own, mine: true, tick });
    }
    const last = this.#own.at(-1);
    const isAnswered = last === undefined || received.length > last.after;
    const typing = !isAnswered && this.#meta.marks.at(-1)?.typing === true;
    return { lines, typing };
  }

  async #note(
    what: Pick<Own, 'text' | 'file'>,
    deliver: (id: string) => Promise<{ status: number }>,
  ): Promise<void> {
    const id = `wamid.${randomUUID()}`;
    const own: Own = { id, at: this.#clock().toString(), arrived: false, ...what };
    this.#own.push({ own, after: this.#customer.received().length });
    own.arrived = (await deliver(id)).status === 200;
  }
}

function toLine({ id, at, body }: SentMessage, { templates }: WhatsAppStandIn): object {
  const { text, interactive, image, document, template } = body;
  const { buttons = [], button, sections = [] } = interactive?.action ?? {};
  const used = templates.find(({ name }) => name === template?.name);
  const file = image ?? document;
  return {
    ...{ id, at },
    text: text?.body ?? interactive?.body.text ?? file?.caption ?? used?.name ?? '',
    buttons: [
      ...buttons.map(({ reply }) => reply.title),
      ...(used?.quickReplies ?? []),
      ...(interactive?.type === 'request_contact_info' ? [sharing] : []),
    ],
    ...(button !== undefined && {
      list: { button, rows: sections.flatMap(({ rows }) => rows) },
    }),
    ...(file && { file: { id: file.id, name: document?.filename ?? '', isImage: !!image } }),
  };
}
