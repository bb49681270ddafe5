import { randomUUID } from 'node:crypto';
import type { Random } from '../support/random.ts';
import type { Server } from './server.ts';

interface Button {
  text: string;
  value: unknown;
}

interface Said {
  id: string;
  from: { role: string };
  text?: string;
  suggestedActions?: { actions: Button[] };
}

const sentences = [
  'niet geleverd',
  'ik wil mijn geld terug',
  'order 1042, sanne@example.nl',
  'ja',
  'nee',
  'ik heb een klacht',
  'hulp bij een product',
  'openingstijden?',
  'medewerker',
  'waarom?',
  'menu',
  'dank je wel',
];

/** Of one conversation: less than a customer may say at once. */
const mostCost = 16;
const costOfUpload = 6;

/** A customer in a conversation of their own, who knows what of it was acknowledged. */
export class Customer {
  readonly conversation: string;
  /** Ids of all that was sent, and of what the server said it has. */
  readonly posted = new Set<string>();
  readonly acknowledged = new Set<string>();
  readonly #server: Server;
  readonly #headers: Record<string, string>;
  #cost = 0;

  private constructor(server: Server, conversation: string, headers: Record<string, string>) {
    this.conversation = conversation;
    this.#server = server;
    this.#headers = headers;
  }

  /** `number` gives the customer an address of their own. */
  static async arrive(server: Server, number: number): Promise<Customer> {
    const address = {
      'x-forwarded-for': `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
    };
    const given = await server.line.ask(async () => {
      const response = await fetch(`${server.url}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers: { ...address, 'content-type': 'application/json' },
        body: JSON.stringify({ locale: 'nl-NL' }),
      });
      return (await response.json()) as { token: string; conversationId: string };
    });
    const headers = { ...address, authorization: `Bearer ${given.token}` };
    return new Customer(server, given.conversationId, headers);
  }

  get hasMoreToSay(): boolean {
    return this.#cost < mostCost;
  }

  /** Says something, presses a button, sends a file or reads what was said. */
  async doSomething(random: Random): Promise<void> {
    const chance = random.share();
    if (chance < 0.5) await this.say(random.pick(sentences));
    else if (chance < 0.75) await this.#press(random);
    else if (chance < 0.9) await this.upload();
    else await this.read(0);
  }

  /** Gives the number of the message once the server has it; `undefined` when it was refused. */
  say(text: string, value?: unknown): Promise<number | undefined> {
    this.#cost += 1;
    const body = (id: string) =>
      JSON.stringify({
        ...{ type: 'message', text, channelData: { clientActivityID: id } },
        ...(value !== undefined && { value }),
      });
    return this.#post('activities', body, { 'content-type': 'application/json' });
  }

  upload(): Promise<number | undefined> {
    this.#cost += costOfUpload;
    return this.#post('upload', (id) => {
      const form = new FormData();
      const activity = JSON.stringify({ type: 'message', channelData: { clientActivityID: id } });
      form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }));
      form.append('file', new Blob([`bon ${id}\n`.repeat(50)]), 'bon.txt');
      return form;
    });
  }

  /** What stands in the conversation after this number. */
  async read(after: number): Promise<Said[]> {
    const { status, body } = await this.#fetch(`activities?watermark=${after}`);
    return status === 200 ? (body as { activities: Said[] }).activities : [];
  }

  /** Whether the bot answers the message of this number in time. */
  async isAnswered(number: number, milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds;
    // the server itself holds back who asks too often
    while (performance.now() < end) {
      const news = await this.read(number);
      // what is said in passing, such as that there is too much at once, has no number
      if (news.some(({ from, id }) => from.role === 'bot' && numberOf(id) > number)) return true;
    }
    return false;
  }

  /** Sends whatever it is, once, and gives the status of the answer; throws when there is none in time. */
  async send(path: string, body: string | Buffer, type: string, patience: number): Promise<number> {
    const response = await fetch(this.#address(path), {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': type },
      body,
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    return response.status;
  }

  #address(path: string): string {
    return `${this.#server.url}/v3/directline/conversations/${this.conversation}/${path}`;
  }

  async #press(random: Random): Promise<void> {
    const buttons = (await this.read(0)).at(-1)?.suggestedActions?.actions ?? [];
    if (buttons.length === 0) return;
    const { text, value } = random.pick(buttons);
    await this.say(text, value);
  }

  async #post(
    path: string,
    body: (id: string) => string | FormData,
    headers: Record<string, string> = {},
  ): Promise<number | undefined> {
    const id = randomUUID();
    this.posted.add(id);
    const send = () => this.#fetch(path, { method: 'POST', headers, body: () => body(id) });
    let answer = await send();
    // as where the answer is lost on the way
    if (this.posted.size % 5 === 0) answer = await send();
    if (answer.status !== 200) return undefined;
    this.acknowledged.add(id);
    return numberOf((answer.body as { id: string }).id);
  }

  #fetch(
    path: string,
    { body, headers = {}, method = 'GET' }: Asked = {},
  ): Promise<{ status: number; body: unknown }> {
    return this.#server.line.ask(async () => {
      const response = await fetch(this.#address(path), {
        method,
        headers: { ...this.#headers, ...headers },
        ...(body && { body: body() }),
      });
      return { status: response.status, body: await response.json() };
    });
  }
}

function numberOf(id: string): number {
  return Number(id.split('|')[1]);
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: () => string | FormData;
}
