import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect } from '@jest/globals';
import { buildSchema, graphql, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';
import { costOf } from './shopify-cost.ts';
import { createRoot, type ShopState } from './shopify-root.ts';

const version = '2026-10';
const schema = buildSchema(readFileSync(new URL('shopify.graphql', import.meta.url), 'utf8'));

const questionSchema = z.strictObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
});

const grantSchema = z.strictObject({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
});

/** Points that one question may cost, whatever the shop pays. */
const mostPoints = 1_000;

/** How a request is answered that is in order; `undefined` leaves it to Shopify. */
export type Failing = (response: ServerResponse) => void;

export function refusing(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Failing {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}

/** Takes the question, and never answers it. */
export const silent: Failing = () => undefined;

/** Answers the question that is called so with this. */
export interface Rewriting {
  question: string;
  rewrite: (data: never) => unknown;
}

/**
 * Shopify on loopback: one shop, which demands of each request what the documentation does. What was asked of it that
 * is no question of the Admin API fails the test. It is gone after the test.
 */
export async function startShopify(state: Partial<ShopState> = {}) {
  const shop = {
    origin: '',
    token: 'shpat_1' as string,
    credentials: { clientId: 'client-1', clientSecret: 'shpss_1' },
    /** Tokens that were given out for the credentials. */
    grants: 0,
    /** The names of what was asked, in their order. */
    asked: [] as string[],
    failing: undefined as Failing | undefined,
    /** So many questions more are turned away for what they cost. */
    throttled: 0,
    rewriting: undefined as Rewriting | undefined,
    answersIn: version,
    faults: [] as string[],
    orders: [],
    scopes: ['read_orders', 'write_orders', 'read_all_orders'],
    prefix: '#',
    suffix: '',
    now: '2026-11-10T09:00:00Z',
    withheld: [],
    plans: new Map([['gid://shopify/SellingPlan/1', 'SUBSCRIPTION']]),
    done: [],
    objection: undefined,
    lateObjection: undefined,
    looksUntilCancelled: 0,
    ...state,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  } satisfies ShopState & Record<string, unknown>;

  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      shop.faults.push(String(error));
      response.destroy();
    });
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: unknown = JSON.parse(await text(request));
    const asks = { method: request.method, type: request.headers['content-type'] };
    expect(asks).toEqual({ method: 'POST', type: 'application/json' });
    if (shop.failing) {
      shop.failing(response);
      return;
    }
    const [status, answer] = await answerTo(request, body);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'x-shopify-api-version': shop.answersIn,
    });
    response.end(JSON.stringify(answer));
  }

  async function answerTo(
    { url, headers }: IncomingMessage,
    body: unknown,
  ): Promise<[number, unknown]> {
    if (url === '/admin/oauth/access_token') return grant(body);
    if (url !== `/admin/api/${version}/graphql.json`) return [404, { errors: 'Not Found' }];
    if (headers['x-shopify-access-token'] !== shop.token) {
      return [
        401,
        { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      ];
    }
    return [200, await ask(questionSchema.parse(body))];
  }

  function grant(body: unknown): [number, unknown] {
    const { client_id, client_secret } = grantSchema.parse(body);
    const { clientId, clientSecret } = shop.credentials;
    if (client_id !== clientId || client_secret !== clientSecret) {
      return [400, { error: 'invalid_client', error_description: 'Client authentication failed' }];
    }
    shop.grants += 1;
    shop.token = `shpat_granted_${shop.grants}`;
    return [200, { access_token: shop.token, scope: shop.scopes.join(','), expires_in: 86_399 }];
  }

  async function ask({ query, variables }: z.infer<typeof questionSchema>): Promise<unknown> {
    const document = parse(query);
    shop.faults.push(...validate(schema, document).map(String));
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const name = (operation as OperationDefinitionNode).name?.value ?? '';
    shop.asked.push(name);
    const requestedQueryCost = costOf(schema, document);
    if (requestedQueryCost > mostPoints) shop.faults.push(`${name} costs ${requestedQueryCost}`);
    const cost = (currentlyAvailable: number) => ({
      requestedQueryCost,
      actualQueryCost: null,
      throttleStatus: { maximumAvailable: 2_000, currentlyAvailable, restoreRate: 100 },
    });
    if (shop.throttled > 0) {
      shop.throttled -= 1;
      const errors = [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }];
      return { errors, extensions: { cost: cost(requestedQueryCost - 50) } };
    }
    const source = {
      schema,
      source: query,
      variableValues: variables,
      rootValue: createRoot(shop),
    };
    const { data, errors } = await graphql(source);
    const broken = errors?.filter(({ extensions }) => extensions['code'] === undefined) ?? [];
    shop.faults.push(...broken.map(String));
    const told = shop.rewriting?.question === name ? shop.rewriting.rewrite(data as never) : data;
    return { data: told, ...(errors && { errors }), extensions: { cost: cost(1_500) } };
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  shop.origin = `http://127.0.0.1:${port}`;
  open.push(shop);
  return shop;
}

export type Shopify = Awaited<ReturnType<typeof startShopify>>;

const open: { close: () => Promise<void>; faults: string[] }[] = [];

afterEach(async () => {
  for (const shop of open.splice(0)) {
    await shop.close();
    expect(shop.faults).toEqual([]);
  }
});
