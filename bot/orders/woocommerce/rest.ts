import type { Logger } from 'pino';
import type { z } from 'zod';
import { OrderActionRefused, OrderLookupUnavailable } from '../../ports/order-system.ts';
import type { HttpAnswer, HttpClient } from '../http-client.ts';

type Query = Readonly<Record<string, string | number>>;

interface Page<T> {
  body: T;
  /** How many pages there are. */
  pages: number;
}

export interface WooCommerceAddress {
  /** Of the shop, without a slash at its end. */
  url: string;
  key: string;
  secret: string;
}

/** Most that a list gives at once. */
export const mostOnPage = 100;

/** What an error says of itself, beside its status. */
const noRoute = 'rest_no_route';

/**
 * The REST API of a WordPress with WooCommerce, by paths below `/wp-json/wc/v3/`. Whatever answer does not fit is
 * logged with the field that is wrong, and is an `OrderLookupUnavailable`: nothing is made of half an order.
 */
export class WooCommerceRest {
  readonly #base: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #http: HttpClient;
  readonly #log: Logger;

  constructor({ url, key, secret }: WooCommerceAddress, http: HttpClient, log: Logger) {
    this.#base = new URL(`${url}/wp-json/wc/v3/`);
    const credentials = Buffer.from(`${key}:${secret}`).toString('base64');
    this.#headers = { authorization: `Basic ${credentials}` };
    this.#http = http;
    this.#log = log;
  }

  /** What stands there. Throws `OrderLookupUnavailable`, also when there is nothing. */
  async get<S extends z.ZodType>(path: string, query: Query, schema: S): Promise<Page<z.infer<S>>> {
    const found = await this.find(path, query, schema);
    if (found) return found;
    throw this.#unavailable(path, 'has no such thing');
  }

  /** What stands there; `undefined` when there is no such thing, such as the route of a plugin that is not installed. */
  async find<S extends z.ZodType>(
    path: string,
    query: Query,
    schema: S,
  ): Promise<Page<z.infer<S>> | undefined> {
    const answer = await this.#ask('GET', path, query);
    const code = codeOf(answer);
    // a page for people says nothing of what is there
    if (answer.status === 404 && code !== undefined) return undefined;
    if (answer.status >= 400) {
      throw this.#unavailable(path, `answers with ${answer.status} ${code ?? 'and no reason'}`);
    }
    const pages = Number(answer.headers.get('x-wp-totalpages') ?? 1);
    return { body: this.fit(path, schema, answer.body), pages };
  }

  /** Changes something. Throws `OrderActionRefused` when WooCommerce says that it never will. */
  async send(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
    const answer = await this.#ask(method, path, {}, body);
    if (answer.status < 400) return;
    const code = codeOf(answer);
    const why = code === noRoute ? 'this version of WooCommerce cannot do it' : code;
    throw new OrderActionRefused(`WooCommerce refuses (${why ?? `status ${answer.status}`})`);
  }

  /** The answer as the schema has it. Throws `OrderLookupUnavailable`, and logs the field that does not fit. */
  fit<S extends z.ZodType>(path: string, schema: S, answer: unknown): z.infer<S> {
    const read = schema.safeParse(answer);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const field = issue?.path.join('.') ?? '';
    const told = { path, field, problem: issue?.message };
    this.#log.error(
      told,
      'an answer of WooCommerce does not fit; the order counts as out of reach',
    );
    throw new OrderLookupUnavailable(`${field} of ${path} does not fit: ${String(issue?.message)}`);
  }

  #unavailable(path: string, why: string): OrderLookupUnavailable {
    this.#log.error({ path, why }, 'WooCommerce does not give what it is asked for');
    return new OrderLookupUnavailable(`WooCommerce ${why} (${path})`);
  }

  #ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    query: Query,
    body?: object,
  ): Promise<HttpAnswer> {
    const url = new URL(path, this.#base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return this.#http.request({ method, url, headers: this.#headers, ...(body && { body }) });
  }
}

function codeOf({ body }: HttpAnswer): string | undefined {
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
