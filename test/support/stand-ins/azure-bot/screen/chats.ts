import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../../../bot/ports/clock.ts';
import { cardsIn } from '../activity-schema.ts';
import type { AzureBotStandIn } from '../azure-bot.ts';
import type { Customer } from '../customer.ts';
import type { StandingMessage } from '../rooms.ts';

/** What a person wrote, as it stands in the chat. */
interface Own {
  id: string;
  by: string;
  at: string;
  text: string;
  isMine: boolean;
  status: 'sending' | 'sent' | 'failed';
  isEdited: boolean;
  isDeleted: boolean;
}

/** How the bot is called to in a chat with others. */
const called = /@loket\b[ ,:]*/gi;

/** One chat on the screen: what its people wrote, and among it what the bot did. */
export class Chat {
  readonly name: string;
  readonly #azure: AzureBotStandIn;
  readonly #customer: Customer;
  readonly #clock: Clock;
  /** Each with how many messages of the bot stood before it. */
  readonly #own: { own: Own; after: number }[] = [];
  /** How often the bot showed that it is writing, before the customer wrote last. */
  #typed = 0;

  constructor(name: string, tools: { azure: AzureBotStandIn; customer: Customer; clock: Clock }) {
    this.name = name;
    this.#azure = tools.azure;
    this.#customer = tools.customer;
    this.#clock = tools.clock;
  }

  get isAmongOthers(): boolean {
    return this.#customer.room.type !== 'personal';
  }

  /** Somebody else writes, whom the bot does not hear. */
  other(by: string, text: string): void {
    this.#note({ by, text, isMine: false, status: 'sent' });
  }

  async says(text: string): Promise<void> {
    const said = text.replace(called, '').trim();
    if (this.isAmongOthers && said === text.trim()) {
      this.#note({ text, status: 'sent' });
      return;
    }
    await this.#tell(text, (id) => this.#customer.says(said, { id }));
  }

  async presses(label: string, messageId: string): Promise<void> {
    await this.#tell(label, (id) => this.#customer.presses(label, { id, on: messageId }));
  }

  async sends(file: { bytes: Buffer; contentType: string; name: string }): Promise<void> {
    await this.#tell(`📎 ${file.name}`, (id) => this.#customer.hands(file, { id }));
  }

  async edits(id: string, text: string): Promise<void> {
    const own = this.#find(id);
    Object.assign(own, { text, isEdited: true });
    await this.#customer.edits(id, text.replace(called, '').trim());
  }

  async deletes(id: string): Promise<void> {
    this.#find(id).isDeleted = true;
    await this.#customer.deletes(id);
  }

  /** What the screen shows, oldest first. */
  state() {
    const received = this.#customer.received();
    const lines: object[] = received.map(toLine);
    // from the back, so that what stands before keeps its place
    for (const { own, after } of this.#own.toReversed()) lines.splice(after, 0, own);
    const last = this.#own.findLast(({ own }) => own.isMine);
    const isAnswered = last === undefined || received.length > last.after;
    return { lines, typing: !isAnswered && this.#timesTyped() > this.#typed };
  }

  #timesTyped(): number {
    return this.#azure.typing.filter((room) => room === this.#customer.room.id).length;
  }

  #find(id: string): Own {
    const found = this.#own.find(({ own }) => own.id === id && own.isMine);
    if (!found) throw new Error('nobody wrote that here');
    return found.own;
  }

  #note(given: Partial<Own>): Own {
    const own: Own = {
      ...{ id: randomUUID(), at: this.#clock().toString(), by: this.#customer.person.name },
      ...{ text: '', isMine: true, status: 'sending', isEdited: false, isDeleted: false },
      ...given,
    };
    this.#own.push({ own, after: this.#customer.received().length });
    return own;
  }

  async #tell(text: string, deliver: (id: string) => Promise<{ status: number }>): Promise<void> {
    this.#typed = this.#timesTyped();
    const own = this.#note({ text });
    own.status = 'failed';
    own.status = (await deliver(own.id)).status === 200 ? 'sent' : 'failed';
  }
}

function toLine({ id, at, activity }: StandingMessage) {
  const { text = '', textFormat, entities = [] } = activity;
  return {
    ...{ id, at, text, cards: cardsIn(activity), isMarkdown: textFormat === 'markdown' },
    isAutomatic: entities.some(({ type }) => type !== 'mention'),
    mentions: entities.flatMap((one) => (one.type === 'mention' ? [one.mentioned.name] : [])),
  };
}
