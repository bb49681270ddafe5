import { z } from 'zod';
import { readText } from '../../ports/conversation/read-text.ts';
import { CallRefused } from './call-refused.ts';

const credentials = z.object({ token: z.string(), conversationId: z.string() });
const frame = z.object({
  activities: z.array(
    z.looseObject({
      type: z.string(),
      text: z.string().optional(),
      from: z.looseObject({ id: z.string(), role: z.string().optional() }),
      attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
    }),
  ),
  watermark: z.string().optional(),
});

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A customer in the web chat, over HTTP as a browser without sockets. */
export class SimCustomer {
  readonly #base: string;
  readonly #settle: () => Promise<void>;
  #token = '';
  #conversation = '';
  #watermark = '0';
  #sent = 0;

  constructor(url: string, settle: () => Promise<void>) {
    this.#base = `${url}/v3/directline`;
    this.#settle = settle;
  }

  /** Says one thing, and gives what is answered. */
  async says(text: string): Promise<string[]> {
    if (this.#token === '') await this.#begin();
    this.#sent += 1;
    const activity = {
      type: 'message',
      text,
      locale: 'nl-NL',
      from: { id: 'customer' },
      channelData: { clientActivityID: `said-${this.#sent}` },
    };
    await this.#call('POST', `/conversations/${this.#conversation}/activities`, activity);
    await this.#settle();
    return this.reads();
  }

  /** Hands over a photo under that name, and gives what is answered. */
  async shows(name: string): Promise<string[]> {
    const form = new FormData();
    const activity = { type: 'message', locale: 'nl-NL', from: { id: 'customer' } };
    const type = 'application/vnd.microsoft.activity';
    form.append('activity', new Blob([JSON.stringify(activity)], { type }));
    form.append('file', new Blob([dot], { type: 'image/png' }), name);
    await this.#call('POST', `/conversations/${this.#conversation}/upload`, form);
    await this.#settle();
    return this.reads();
  }

  /** What was written to the customer since they looked last. */
  async reads(): Promise<string[]> {
    if (this.#token === '') return [];
    const path = `/conversations/${this.#conversation}/activities?watermark=${this.#watermark}`;
    const { activities, watermark = this.#watermark } = frame.parse(await this.#call('GET', path));
    this.#watermark = watermark;
    return activities.flatMap((activity) =>
      activity.type === 'message' && activity.from.role !== 'user' ? [readText(activity)] : [],
    );
  }

  async #begin(): Promise<void> {
    const body = { user: { id: 'dl_simulated' }, locale: 'nl-NL' };
    const given = credentials.parse(await this.#call('POST', '/tokens/generate', body));
    this.#token = given.token;
    this.#conversation = given.conversationId;
    await this.#call('POST', '/conversations', {});
    await this.#settle();
    await this.reads();
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const isForm = body instanceof FormData;
    const response = await fetch(this.#base + path, {
      method,
      headers: {
        ...(!isForm && { 'content-type': 'application/json' }),
        ...(this.#token !== '' && { authorization: `Bearer ${this.#token}` }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new CallRefused(method, path, response.status, answer);
    return JSON.parse(answer);
  }
}
