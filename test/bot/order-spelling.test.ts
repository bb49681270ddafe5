import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { indexOrders } from '../../bot/orders/by-number.ts';
import { createDemoOrders } from '../../bot/orders/demo-orders.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { Identification } from '../../bot/turn/identification.ts';
import { Visitors } from '../../bot/turn/visitors.ts';
import type { Order } from '../../policies/order/order.ts';
import { order, ordersOf } from '../support/orders.ts';

const now = () => Temporal.Instant.from('2026-11-03T10:00:00+01:00');
const numbered = (...numbers: string[]) => numbers.map((number) => order({ number }));

describe('an order is found by another spelling of its number', () => {
  const orders = indexOrders(
    numbered('2026-0417', 'ord-88213', '1042', 'WEB 2041', '77-1', '7-71'),
  );
  test.each([
    ['1042', ['1042']],
    ['#1042', ['1042']],
    ['10 42', ['1042']],
    ['10-42', ['1042']],
    ['2026 0417', ['2026-0417']],
    ['20260417', ['2026-0417']],
    ['2026–0417', ['2026-0417']],
    ['#ORD88213', ['ord-88213']],
    ['web-2041', ['WEB 2041']],
    // of two that fit, only the very same
    ['77-1', ['77-1']],
    ['7-71', ['7-71']],
    ['771', ['77-1', '7-71']],
    ['77 1', ['77-1', '7-71']],
    ['104', []],
    ['10420', []],
    ['01042', []],
  ])('%s: %s', (written, number) => {
    expect(orders.byNumber(written).map((one) => one.number)).toEqual(number);
  });

  test('whatever the numbers are, each finds its own order, and else all that are spelt alike', () => {
    const number = fc.stringMatching(/^[A-C]{0,1}[0-2]{1,3}[- ]?[0-2]{0,2}$/);
    const bare = (written: string) => written.replace(/[ -]/g, '');
    fc.assert(
      fc.property(fc.uniqueArray(number, { maxLength: 8 }), number, (numbers, asked) => {
        const shop = [...new Set(numbers.map((one) => one.trim()))];
        const among = indexOrders(numbered(...shop));
        const find = (written: string) => among.byNumber(written).map((one) => one.number);
        for (const one of shop) expect(find(one)).toEqual([one]);
        const alike = shop.filter((one) => bare(one) === bare(asked));
        expect(find(asked)).toEqual(shop.includes(asked.trim()) ? [asked.trim()] : alike);
      }),
    );
  });

  test.each([
    ['1042', '1042'],
    ['# 1042', '1042'],
    ['10-42', '1042'],
    ['1042-731', '1042-731'],
    ['10 42-731', '1042-731'],
    ['9999-731', undefined],
  ])('in the demo shop %s is %s', async (written, number) => {
    const [found] = await createDemoOrders(now).byNumber(written);
    expect(found?.number).toBe(number);
  });
});

describe('an identification', () => {
  const create = { channel: 'web-chat', reference: {} };
  const identificationOf = (store: MemoryStore, orders: Order[]) =>
    new Identification({ store, orders: ordersOf(orders), clock: now, visitors: new Visitors() });

  /** Asks for an order of the shop, in a conversation that is kept there. */
  async function asking(orders: Order[]) {
    const store = new MemoryStore();
    await store.commit({ conversation: 'c1', create });
    const identification = identificationOf(store, orders);
    return (number: string, secondFact: string) =>
      identification.answer({ type: 'order', number, secondFact }, 'c1');
  }

  test('succeeds with another spelling of number and postcode', async () => {
    const asks = await asking(numbered('2026-0417'));
    expect(await asks('20260417', '3511ab')).toMatchObject({
      result: 'match',
      order: { number: '2026-0417' },
    });
  });

  test('compares a Belgian postcode too', async () => {
    const asks = await asking([order({ postcode: '2000' })]);
    expect(await asks('1042', '2000')).toMatchObject({ result: 'match' });
    expect(await asks('1042', '9000')).toMatchObject({ result: 'no-match' });
  });

  test('answers alike for an unknown number and a wrong fact', async () => {
    const asks = await asking(numbered('1042'));
    const unknown = await asks('9999', 'sanne@example.nl');
    expect(unknown).toEqual({ type: 'order', result: 'no-match' });
    expect(await asks('1042', 'a@example.nl')).toEqual(unknown);
  });

  test('names orders that are spelt alike to who has shown that they are theirs, and no other', async () => {
    const elsewhere = order({ number: '77.1', email: 'bo@example.nl', postcode: '9711 LM' });
    const asks = await asking([...numbered('77-1', '7-71', '7-7-1'), elsewhere]);
    expect(await asks('771', 'sanne@example.nl')).toEqual({
      type: 'order',
      result: 'several',
      numbers: ['77-1', '7-71', '7-7-1'],
    });
    expect(await asks('771', 'a@example.nl')).toEqual({ type: 'order', result: 'no-match' });
  });

  test('counts attempts by the number, however it is spelt', async () => {
    const asks = await asking(numbered('2026-0417'));
    const spellings = ['2026-0417', '2026 0417', '20260417', '#2026-0417', '20-26-04-17'];
    for (const number of [...spellings, ...spellings]) {
      expect(await asks(number, 'a@example.nl')).toMatchObject({ result: 'no-match' });
    }
    for (const number of spellings) {
      expect(await asks(number, 'sanne@example.nl')).toMatchObject({ result: 'too-many-attempts' });
    }
  });

  test('finds the complaints on an order by another spelling of its number', async () => {
    const store = new MemoryStore();
    const opened = {
      type: 'opened',
      kind: 'complaint',
      conversation: 'c1',
      summary: 'Laat',
    } as const;
    await store.commit({
      conversation: 'c1',
      create,
      cases: [
        {
          reference: 'web-7',
          orderNumber: 'web-7',
          after: 0,
          append: [{ ...opened, at: now().toString(), orderNumber: 'web-7' }],
        },
      ],
    });
    const identification = identificationOf(store, numbered('web-7'));
    const answer = await identification.answer(
      { type: 'complaint', reference: 'WEB7', secondFact: 'sanne@example.nl' },
      'c1',
    );
    expect(answer).toMatchObject({ result: 'match', cases: [{ reference: 'web-7' }] });
  });
});
