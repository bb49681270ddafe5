import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createHttpClient } from '../../bot/orders/http-client.ts';
import { openHttpOrders } from '../../bot/orders/http-mapping/open-http-orders.ts';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import type { Order } from '../../policies/order/order.ts';
import { order } from '../support/orders.ts';
import { ownShop, shopToken } from '../support/stand-ins/own-shop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { orderSystemContract } from './order-system.ts';

const log = pino({ level: 'silent' });

/** The example that comes with Loket, asking this shop. */
async function exampleFor(url: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp('deploy/orders', folder, { recursive: true });
  const path = join(folder, 'mapping.example.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll('https://shop.example.nl', url));
  return path;
}

async function open(orders: readonly Order[]) {
  const shop = await ownShop(orders);
  let now = Temporal.Instant.from('2026-11-16T12:00:00Z');
  const after = (_: number, run: () => void) => void setImmediate(run);
  const http = createHttpClient({ log, clock: () => now, after });
  const system = await openHttpOrders(
    { mapping: await exampleFor(shop.url), token: shopToken },
    { http, log },
  );
  const ways = [
    'status 500',
    'a page',
    'no connection',
    'another key',
    'no list',
    'half an order',
  ] as const;
  const outages = ways.map((how) => ({
    how,
    begin: () => {
      shop.failing = how;
    },
    end: () => {
      shop.failing = undefined;
      // a shop that failed again and again is left alone for a minute
      now = now.add({ minutes: 2 });
    },
  }));
  const close = async () => {
    await shop.close();
    expect(shop.faults).toEqual([]);
  };
  return { system, shop, outages, ids: shop.ids, done: () => shop.done, close };
}

orderSystemContract('an API of a shop of its own, by the example mapping', open);

test('what was done without a word is done once, when it is asked for again', async () => {
  const { system, shop, close } = await open([order()]);
  shop.losesAnswers = true;
  const cancel = () => system.perform({ type: 'cancel-order', number: '1042' }, 'key-1');
  await expect(cancel()).rejects.toBeInstanceOf(OrderLookupUnavailable);
  shop.losesAnswers = false;
  await cancel();
  expect(shop.done).toEqual([{ type: 'cancel-order', number: '1042' }]);
  await close();
});

test('a number stays in its place in the address, whatever is in it', async () => {
  const { system, shop, close } = await open([order()]);
  for (const number of ['../secrets', '1042&email=a', 'a/b?c#d', '..', '\uD800', '1042\n']) {
    await system.byNumber(number);
  }
  const asked = shop.paths.map((path) => new URL(path, shop.url));
  expect(asked.map(({ pathname }) => pathname)).toEqual(asked.map(() => '/api/orders'));
  expect(asked.every(({ searchParams }) => [...searchParams.keys()].join() === 'number')).toBe(
    true,
  );
  expect(asked.map(({ searchParams }) => searchParams.get('number'))).toContain('../secrets');
  await close();
});

test('two orders that the shop gives the same number are both told of', async () => {
  const { system, close } = await open([order(), order({ email: 'other@example.nl' })]);
  expect((await system.byNumber('1042')).map(({ email }) => email).sort()).toEqual([
    'other@example.nl',
    'sanne@example.nl',
  ]);
  await close();
});
