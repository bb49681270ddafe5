import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import type { Order } from '../../policies/order/order.ts';
import { order } from '../support/orders.ts';
import { knownOrders } from './known-orders.ts';
import { orderActionContract } from './order-actions.ts';
import type { OpenShop, ShopUnderTest } from './shop-under-test.ts';

export interface Peculiarities {
  /** What the system can tell of an order, where that is not all of it. */
  tells?: (order: Order) => Order;
  /** More than ten numbers that are spelt alike and that it can find, where it cannot find any. */
  alike?: readonly string[];
}

const alikeOnes = [
  ...['1001-A', '1001A', '100-1A', '10-01A', '1-001A', '1001--A'],
  ...['100--1A', '10--01A', '1--001A', '10-01-A', '100-1-A', '1-001-A'],
];

/** What every adapter of the port `OrderSystem` must do. */
export function orderSystemContract(
  name: string,
  openShop: OpenShop,
  { tells = (one) => one, alike = alikeOnes }: Peculiarities = {},
): void {
  describe(`${name} keeps the contract of order systems:`, () => {
    const opened: ShopUnderTest[] = [];
    const open = async (orders: readonly Order[]) => {
      const shop = await openShop(orders);
      opened.push(shop);
      return shop;
    };
    const openNumbered = (...numbers: string[]) => open(numbers.map((number) => order({ number })));
    afterEach(async () => {
      for (const shop of opened.splice(0)) await shop.close?.();
    });

    describe('by number', () => {
      let shop: ShopUnderTest;
      const find = async (number: string) => numbersOf(await shop.system.byNumber(number));
      beforeEach(async () => {
        shop = await openNumbered('1042', '1043', '2026-0417', 'web-7');
      });

      test.each([
        ['1042', '1042'],
        [' 1042 ', '1042'],
        ['#1042', '1042'],
        ['10 42', '1042'],
        ['2026-0417', '2026-0417'],
        ['2026 0417', '2026-0417'],
        ['20260417', '2026-0417'],
        ['2026–0417', '2026-0417'],
        ['WEB-7', 'web-7'],
        ['Web 7', 'web-7'],
      ])('%j finds %s', async (asked, number) => {
        expect(await find(asked)).toEqual([number]);
      });

      test.each(['1', '104', '10420', '11042', '042', '-1', 'bestelling', '*', '10*', '104?', '%'])(
        '%j finds none: it is the number of no order',
        async (asked) => {
          expect(await find(asked)).toEqual([]);
        },
      );

      test.each([
        ...['../1042', '..', '.', 'a/../1042', '/', '1042/../1043', '%2e%2e%2f1042', '1042%00'],
        ...['1042?number=1043', '1042&number=1043', '1042#1043', '"1042"', "1042' OR '1'='1"],
        ...['number:1042', '1042 OR 1043', '{"$ne":null}', '${jndi:x}', '<b>1042</b>', 'ẞ', '🎁'],
        'x'.repeat(500),
      ])('%j finds none, and reaches nothing else', async (asked) => {
        expect(await find(asked)).toEqual([]);
      });

      test('what the shop calls an order besides its number finds none', async () => {
        for (const id of shop.ids ?? []) expect(await find(id)).toEqual([]);
      });
    });

    describe('of numbers that are spelt alike', () => {
      const [few, asked] = [alike.slice(0, 4), `# ${(alike[0] ?? '').replaceAll('-', ' ')}`];

      test('the very same one is found', async () => {
        const { system } = await openNumbered(...few);
        for (const number of few) {
          expect(numbersOf(await system.byNumber(number.toLowerCase()))).toEqual([number]);
        }
      });

      test('all are found by another spelling', async () => {
        const { system } = await openNumbered(...few, '1001-B');
        expect(numbersOf(await system.byNumber(asked)).sort()).toEqual([...few].sort());
      });

      test('no more than ten are found', async () => {
        const { system } = await openNumbered(...alike);
        expect(alike.length).toBeGreaterThan(10);
        expect(await system.byNumber(asked)).toHaveLength(10);
      });
    });

    describe('the facts of an order come as the shop has them', () => {
      test.each(Object.entries(knownOrders))('%s', async (_, known) => {
        const { system } = await open([order({ number: '7001' }), known]);
        const found = await system.byNumber(known.number);
        expect(found.map(toComparable)).toEqual([toComparable(tells(known))]);
      });

      test('HTML in a name comes as plain text', async () => {
        const name = 'Trui <b>Noord</b> &amp; muts<script>alert(1)</script>';
        const { system } = await open([order({ items: [{ sku: 'T-1', name }] })]);
        const [found] = await system.byNumber('1042');
        expect(found?.items.map((item) => item.name)).toEqual(['Trui Noord & muts']);
      });
    });

    describe('the latest of an address', () => {
      const placed = (number: string, placedAt: string, email = 'sanne@example.nl') =>
        order({ number, placedAt, email });

      test('come newest first, whatever their offset, and no more than asked for', async () => {
        const { system } = await open([
          placed('1', '2026-11-01T10:00:00+01:00'),
          placed('2', '2026-11-03T10:00:00+01:00'),
          placed('3', '2026-11-03T09:30:00Z'),
          placed('4', '2026-10-25T02:30:00+02:00'),
          placed('5', '2026-10-25T02:15:00+01:00'),
        ]);
        const latest = async (most: number) =>
          numbersOf(await system.latestOf('sanne@example.nl', most));
        expect(await latest(9)).toEqual(['3', '2', '1', '5', '4']);
        expect(await latest(2)).toEqual(['3', '2']);
      });

      test('are found in whatever case it is written, and are never those of another', async () => {
        const at = '2026-11-01T10:00:00+01:00';
        const { system } = await open([
          placed('1', at, 'Ann@Example.nl'),
          placed('2', at, 'jo-ann@example.nl'),
          placed('3', at, 'ann@example.nl.test'),
          placed('4', at, 'a.n.n@example.nl'),
          placed('5', at, 'ann+shop@example.nl'),
        ]);
        expect(numbersOf(await system.latestOf(' ANN@example.NL ', 9))).toEqual(['1']);
        expect(numbersOf(await system.latestOf('ann+shop@example.nl', 9))).toEqual(['5']);
        for (const other of ['an@example.nl', 'example.nl', '*', '@', '%']) {
          expect(await system.latestOf(other, 9)).toEqual([]);
        }
      });

      test('of three hundred the newest are told', async () => {
        const first = Temporal.Instant.from('2026-01-01T09:00:00Z');
        const all = Array.from({ length: 300 }, (_, index) =>
          placed(`N${index + 1000}`, first.add({ hours: index }).toString()),
        );
        // not in the order in which they were placed
        const { system } = await open([...all.slice(150), ...all.slice(0, 150)]);
        const found = numbersOf(await system.latestOf('sanne@example.nl', 3));
        expect(found).toEqual(['N1299', 'N1298', 'N1297']);
        expect(numbersOf(await system.byNumber('N1000'))).toEqual(['N1000']);
      });
    });

    test('while the shop is away nothing is said of an order, and then it is found again', async () => {
      const { system, outages = [] } = await openNumbered('1042');
      for (const { how, begin, end } of outages) {
        await begin();
        const asked = [system.byNumber('1042'), system.byNumber('9999')];
        for (const answer of [...asked, system.latestOf('sanne@example.nl', 3)]) {
          const said = await answer.then(
            (orders) => numbersOf(orders),
            (error: unknown) => error,
          );
          expect({ how, said }).toEqual({ how, said: expect.any(OrderLookupUnavailable) });
        }
        await end();
        expect({ how, found: numbersOf(await system.byNumber('1042')) }).toEqual({
          how,
          found: ['1042'],
        });
      }
    });

    orderActionContract(open);
  });
}

function numbersOf(orders: readonly Order[]): string[] {
  return orders.map(({ number }) => number);
}

/** An order of which the same facts look the same: moments whatever their offset, and what is left out. */
function toComparable({ items, ...told }: Order): unknown {
  const counted = items.map(({ quantity = 1, refunded = 0, ...item }) => ({
    ...item,
    quantity,
    refunded,
  }));
  const text = JSON.stringify({ ...told, items: counted });
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? Temporal.Instant.from(value).toString()
      : value,
  );
}
