import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { openOrdersFile } from '../../bot/orders/orders-file.ts';
import { OrdersFileFaults } from '../../bot/orders/orders-file-faults.ts';
import { makeDemoOrders } from '../../bot/orders/demo-orders.ts';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import { decideRefund } from '../../policies/refund/decide-refund.ts';
import { Temporal } from 'temporal-polyfill';
import { shippedBook } from '../support/book.ts';
import { order } from '../support/orders.ts';

const log = pino({ level: 'silent' });
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orders-'));
  path = join(folder, 'orders.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the orders file', () => {
  test('an order is found by its number, however it is written', async () => {
    await writeFile(path, JSON.stringify([order({ number: 'web-7' })]));
    const orders = await openOrdersFile(path, log);
    expect(await orders.byNumber(' WEB-7 ')).toMatchObject([{ number: 'web-7' }]);
    expect(await orders.byNumber('8')).toEqual([]);
  });

  test('that is not there, or is a folder, stops the start with how to mend it', async () => {
    await expect(openOrdersFile(path, log)).rejects.toThrow(
      /orders\.json: is not there; put it there, or write another path/,
    );
    const opening = openOrdersFile(folder, log);
    await expect(opening).rejects.toBeInstanceOf(OrdersFileFaults);
    await expect(opening).rejects.toThrow(/: is a folder; write the path of a file/);
  });

  test('every fault is listed, with its place', async () => {
    await writeFile(path, JSON.stringify([{ ...order(), kind: 'gift', placedAt: 'yesterday' }]));
    const opening = openOrdersFile(path, log);
    await expect(opening).rejects.toBeInstanceOf(OrdersFileFaults);
    await expect(opening).rejects.toThrow(
      /0\.placedAt of order 1042 is "yesterday"; write a moment[\s\S]*0\.kind/,
    );
  });

  test('a fault that all orders have is not told a thousand times', async () => {
    const orders = Array.from({ length: 1000 }, () => ({ ...order(), kind: 'gift' }));
    await writeFile(path, JSON.stringify([...orders, { ...order(), number: 7 }]));
    const told = await openOrdersFile(path, log).then(() => '', String);
    expect(told.split('\n')).toHaveLength(7);
    expect(told).toMatch(
      /: 5\.kind of order 1042 and 995 more of this kind; .*\n.*: 1000\.number is 7; write .*"1042"/,
    );
  });

  test('two orders with the same number are refused, with both places', async () => {
    const orders = [order({ number: 'web-7' }), order(), order({ number: ' WEB-7' })];
    await writeFile(path, JSON.stringify(orders));
    await expect(openOrdersFile(path, log)).rejects.toThrow(
      /2\.number is " WEB-7", as 0\.number is; leave one of the two out/,
    );
  });

  test.each([
    ['a date without zone', { placedAt: '2026-11-16T10:00:00' }, /placedAt .*with its offset/],
    [
      'an amount as text',
      { payments: [{ ...order().payments[0], amount: '49.95' }] },
      /payments\.0\.amount of order 1042 is "49\.95"; write a number without quotes, such as 49\.95/,
    ],
  ])('%s is refused', async (_, changes, said) => {
    await writeFile(path, JSON.stringify([{ ...order(), ...changes }]));
    await expect(openOrdersFile(path, log)).rejects.toThrow(said);
  });

  test('a change is taken over, and a broken one leaves the orders as they were', async () => {
    await writeFile(path, JSON.stringify([order()]));
    const orders = await openOrdersFile(path, log);
    await writeFile(path, JSON.stringify([order(), order({ number: '1050' })]));
    expect(await orders.byNumber('1050')).toHaveLength(1);
    await writeFile(path, '[{');
    expect(await orders.byNumber('1050')).toHaveLength(1);
  });

  test('a file that is gone makes orders unavailable, and says nothing of the order', async () => {
    await writeFile(path, JSON.stringify([order()]));
    const orders = await openOrdersFile(path, log);
    await rm(path);
    await expect(orders.byNumber('1042')).rejects.toBeInstanceOf(OrderLookupUnavailable);
  });
});

describe('the demo orders', () => {
  test('cover every refund outcome, on any day', () => {
    const book = shippedBook();
    for (const now of ['2026-11-21T12:00:00Z', '2027-03-28T01:30:00Z', '2028-02-29T23:30:00Z']) {
      const at = Temporal.Instant.from(now);
      const outcomes = makeDemoOrders(at).flatMap((one) =>
        (['not-delivered', 'not-as-described', 'cancel-recurring', 'not-satisfied'] as const).map(
          (claim) => decideRefund(book, { claim, order: one, evidence: false }, at).outcome,
        ),
      );
      expect(new Set(outcomes)).toEqual(
        new Set([
          'in-time',
          'evidence-awaited',
          'too-late',
          'other-route',
          'cancel-only',
          'staff-judges',
        ]),
      );
    }
  });
});
