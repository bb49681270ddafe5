import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect } from '@jest/globals';
import { InvalidParameter, noRoute, refusal, type WooAnswer } from './woocommerce-answers.ts';
import { routesOf, type OrderStorage } from './woocommerce-routes.ts';
import type { WooShop } from './woocommerce-shop.ts';

/** How a request is answered instead of well. */
export type Answering = (response: ServerResponse) => void;

export function answering(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): Answering {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Takes the request and says nothing. */
export const silent: Answering = () => undefined;

export const reset: Answering = (response) => {
  response.socket?.resetAndDestroy();
};

export interface WooServer {
  url: string;
  key: string;
  secret: string;
  shop: WooShop;
  /** Each request that came with the right key, such as `GET wc/v3/orders?search=1042`. */
  requests: string[];
  /** What it was told to do, oldest first: method, path and what was sent. */
  writes: { route: string; id: number; body: unknown }[];
  /** How it answers instead of well; may be changed between requests. */
  answer: Answering | undefined;
  /** To which requests alone it does. */
  only: (request: IncomingMessage) => boolean;
  /** Requests that WooCommerce would not have understood. Those that are still there fail the test. */
  faults: string[];
}

interface WooSettings {
  storage?: OrderStorage;
  /** Whether the key may write. */
  mayWrite?: boolean;
  /** The folder that WordPress stands in, such as `/winkel`. */
  folder?: string;
}

/**
 * A shop with WooCommerce on loopback. It refuses what the real one refuses: another key, path, method, parameter or
 * field. It is gone after the test.
 */
export async function wooCommerce(
  shop: WooShop,
  { storage = 'tables', mayWrite = true, folder = '' }: WooSettings = {},
): Promise<WooServer> {
  const woo: WooServer = {
    url: '',
    key: 'ck_test',
    secret: 'cs_test',
    shop,
    requests: [],
    writes: [],
    answer: undefined,
    only: () => true,
    faults: [],
  };
  const routes = routesOf(storage);

  async function take(request: IncomingMessage): Promise<WooAnswer> {
    const { method = '', headers, url = '' } = request;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const sent = await text(request);
    const credentials = Buffer.from(`${woo.key}:${woo.secret}`).toString('base64');
    if (headers.authorization !== `Basic ${credentials}`) {
      return refusal(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');
    }
    const path = pathname.replace(`${folder}/wp-json/`, '');
    woo.requests.push(
      `${method} ${path}${searchParams.size > 0 ? `?${searchParams.toString()}` : ''}`,
    );
    const name = `${method} ${path.replace(/\/\d+(?=\/|$)/g, '/*')}`;
    const route = routes[name];
    if (!route) return noRoute;
    const ids = [...path.matchAll(/\/(\d+)(?=\/|$)/g)].map(([, id]) => Number(id));
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    if (method !== 'GET') {
      if (!mayWrite) {
        const message = 'The API key provided does not have write permissions.';
        return refusal(401, 'woocommerce_rest_authentication_error', message);
      }
      if (headers['content-type'] !== 'application/json') {
        throw new InvalidParameter(`${name} came as ${String(headers['content-type'])}`);
      }
    }
    const answer = route(shop, { method, path, query: searchParams, body }, ids);
    if (method !== 'GET' && answer.status < 300) {
      woo.writes.push({ route: name, id: ids[0] ?? 0, body });
    }
    return answer;
  }

  const server = createServer((request, response) => {
    if (woo.answer && woo.only(request)) {
      woo.answer(response);
      return;
    }
    take(request)
      .catch((error: unknown) => {
        woo.faults.push(String(error));
        return refusal(400, 'rest_invalid_param', String(error));
      })
      .then(
        ({ status, body, headers = {} }) => {
          answering(status, JSON.stringify(body), headers)(response);
        },
        reset.bind(undefined, response),
      );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  woo.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`;
  open.push({
    faults: woo.faults,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return woo;
}

const open: { close: () => Promise<void>; faults: string[] }[] = [];

afterEach(async () => {
  for (const { close, faults } of open.splice(0)) {
    await close();
    expect(faults).toEqual([]);
  }
});
