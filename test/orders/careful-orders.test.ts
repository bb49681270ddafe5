import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { askWithCare } from '../../bot/orders/careful-orders.ts';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import { order } from '../support/orders.ts';
import { recordingOrders } from '../support/recording-orders.ts';

function asking(...numbers: string[]) {
  const shop = recordingOrders(numbers.map((number) => order({ number })));
  let now = Temporal.Instant.from('2026-11-21T12:00:00Z');
  const system = askWithCare(shop, () => now);
  return {
    ...{ shop, system },
    find: async (number: string) => (await system.byNumber(number)).map((one) => one.number),
    pass: (seconds: number) => {
      now = now.add({ seconds });
    },
  };
}

describe('a shop is asked once', () => {
  test('within a minute, and again after it', async () => {
    const { shop, find, pass } = asking('1042');
    for (const written of ['1042', '1042', ' 1042 ']) expect(await find(written)).toEqual(['1042']);
    pass(59);
    await find('1042');
    expect(shop.lookedUp).toEqual(['1042']);
    pass(2);
    await find('1042');
    expect(shop.lookedUp).toEqual(['1042', '1042']);
  });

  test('by those who ask at the same time', async () => {
    const { shop, system } = asking('1042');
    await Promise.all([1, 2, 3].map(() => system.byNumber('1042')));
    await Promise.all([1, 2, 3].map(() => system.latestOf('Sanne@example.nl', 5)));
    await system.latestOf('sanne@example.nl', 5);
    expect(shop.lookedUp).toEqual(['1042', 'Sanne@example.nl']);
  });

  test('again at once after it was away, and after something was done', async () => {
    const { shop, system, find } = asking('1042');
    shop.isAway = true;
    await expect(find('1042')).rejects.toBeInstanceOf(OrderLookupUnavailable);
    shop.isAway = false;
    expect(await find('1042')).toEqual(['1042']);
    await system.perform({ type: 'cancel-order', number: '1042' }, 'loket-0123456789abcdef');
    await find('1042');
    expect(shop.lookedUp).toHaveLength(3);
  });
});

describe('zeros before a number', () => {
  test.each([
    [['71432'], '0071432', ['71432']],
    [['WC-123'], 'WC-0000123', ['WC-123']],
    [['WC-123'], 'wc 0000123', ['WC-123']],
    // as it is written comes first
    [['0071432', '71432'], '0071432', ['0071432']],
    [['0071432', '71432'], '71432', ['71432']],
    // and nobody comes to a number that they did not write
    [['0071432'], '71432', []],
    [['007'], '07', []],
    [['1001-A', '1001A'], '1001 a', ['1001-A', '1001A']],
  ])('among %j, %s finds %j', async (numbers, written, found) => {
    expect(await asking(...numbers).find(written)).toEqual(found);
  });
});
