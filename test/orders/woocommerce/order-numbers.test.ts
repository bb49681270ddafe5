import { describe, expect, test } from '@jest/globals';
import { order } from '../../support/orders.ts';
import { wooCommerce } from '../../support/stand-ins/woocommerce.ts';
import { WooShopMaker, type WooOrder } from '../../support/stand-ins/woocommerce-shop.ts';
import { lookInto } from '../../support/woocommerce.ts';

/** A shop with one order, changed as the test needs it, and what is found in it for a number. */
async function shopWith(change: (made: WooOrder, maker: WooShopMaker) => void) {
  const maker = new WooShopMaker();
  const made = maker.add(order({ number: 'WC-0000123' }));
  change(made, maker);
  const woo = await wooCommerce(maker.shop);
  const { system, logged } = lookInto(woo);
  const find = async (number: string) => (await system.byNumber(number)).map((one) => one.number);
  return { ...{ made, woo, system, logged }, find };
}

describe('a number of a plugin', () => {
  test.each(['WC-0000123', 'wc0000123', '#WC 0000123', '0000123', '123'])(
    '%j leads to WC-0000123',
    async (asked) => {
      const { find } = await shopWith(() => undefined);
      expect(await find(asked)).toEqual(['WC-0000123']);
    },
  );

  test.each(['1230', 'XX-0000123', 'WC-0000124', '23'])('%j does not', async (asked) => {
    const { find } = await shopWith(() => undefined);
    expect(await find(asked)).toEqual([]);
  });

  test('counts where WooCommerce itself shows the id', async () => {
    const { find, made } = await shopWith((one, maker) => {
      one.number = String(one.id);
      one.meta_data = [maker.meta('_order_number', 77)];
    });
    expect(await find('77')).toEqual(['77']);
    expect(await find(String(made.id))).toEqual([]);
  });

  test('that was put before the id when it was shown is found, though nothing keeps it', async () => {
    const { find, made } = await shopWith((one) => {
      one.number = `NL${one.id}-26`;
      one.meta_data = [];
    });
    const { number } = made;
    expect(await find(number)).toEqual([number]);
    expect(await find(number.toLowerCase().replace('-', ' '))).toEqual([number]);
    expect(await find(String(made.id))).toEqual([]);
  });

  test('is shared by none: the order with that very number is another than the one with that id', async () => {
    const { find, made } = await shopWith((one, maker) => {
      maker.add(order({ number: String(one.id), email: 'ann@example.nl' }));
    });
    expect(await find(String(made.id))).toEqual([String(made.id)]);
    expect(await find('WC-0000123')).toEqual(['WC-0000123']);
  });
});

test('without a plugin the id is the number', async () => {
  const { find, made } = await shopWith((one) => {
    one.number = String(one.id);
    one.meta_data = [];
  });
  expect(await find(`#${made.id}`)).toEqual([String(made.id)]);
});

test.each(['checkout-draft', 'auto-draft', 'trash', 'draft'])(
  'an order that stands as %s is not there',
  async (status) => {
    const { find, system } = await shopWith((one) => {
      one.status = status;
    });
    expect(await find('WC-0000123')).toEqual([]);
    expect(await system.latestOf('sanne@example.nl', 3)).toEqual([]);
  },
);

test('an order without an address is as good as none, and whoever runs Loket can read why', async () => {
  const { find, logged } = await shopWith((one) => {
    one.billing['email'] = '';
  });
  expect(await find('WC-0000123')).toEqual([]);
  expect(logged.join()).toContain('an order has no address');
});

test('a broken order that the search finds besides does not hide the right one', async () => {
  const { find } = await shopWith((_one, maker) => {
    const other = maker.add(order({ number: '99-0000123' }));
    other.total = 'veel';
  });
  expect(await find('0000123')).toEqual(['WC-0000123']);
});

test('meta data out of which something was left comes as an object, and is read all the same', async () => {
  const { find } = await shopWith((one) => {
    const entries = one.meta_data.map((entry, index) => [index + 3, entry]);
    one.meta_data = Object.fromEntries(entries) as WooOrder['meta_data'];
    one.number = String(one.id);
  });
  expect(await find('WC-0000123')).toEqual(['WC-0000123']);
});

test('no more than ten that are spelt alike come', async () => {
  const { find } = await shopWith((_one, maker) => {
    for (let dashes = 0; dashes < 12; dashes += 1) {
      maker.add(order({ number: `77${'-'.repeat(dashes)}1234` }));
    }
  });
  expect(await find('77 1234')).toHaveLength(10);
});

describe('what the shop is asked', () => {
  test('for a number that is found: twice for the order, and once each for what stands about it', async () => {
    const { find, woo } = await shopWith(() => undefined);
    await find('WC-0000123');
    const asked = woo.requests.map((request) => request.replace(/\?.*/, ''));
    expect(asked.sort()).toEqual([
      ...['GET wc/v3/orders', 'GET wc/v3/orders', 'GET wc/v3/orders'],
      ...['GET wc/v3/products', 'GET wc/v3/subscriptions'],
    ]);
  });

  test('nothing, for what is no number', async () => {
    const { find, woo } = await shopWith(() => undefined);
    for (const asked of ['', '#', ' – ', '%', 'x'.repeat(61)])
      expect(await find(asked)).toEqual([]);
    expect(woo.requests).toEqual([]);
  });

  test('no more pages of an address than it takes', async () => {
    const { system, woo } = await shopWith((_one, maker) => {
      for (let number = 0; number < 300; number += 1) maker.add(order({ number: `N${number}` }));
    });
    await system.latestOf('sanne@example.nl', 3);
    const pages = woo.requests.filter((request) => request.includes('wc/v3/orders?'));
    expect(pages).toHaveLength(1);
  });

  test('all pages, as far as a thousand orders of longer addresses that end alike', async () => {
    const { system } = await shopWith((_one, maker) => {
      for (let number = 0; number < 150; number += 1) {
        maker.add(order({ number: `N${number}`, email: `jo-sanne@example.nl` }));
      }
      maker.add(order({ number: 'OLD', placedAt: '2025-01-01T10:00:00Z' }));
    });
    const found = await system.latestOf('sanne@example.nl', 3);
    expect(found.map(({ number }) => number)).toEqual(['WC-0000123', 'OLD']);
  });
});

test('a WordPress in a folder is found there', async () => {
  const maker = new WooShopMaker();
  maker.add(order());
  const { system } = lookInto(await wooCommerce(maker.shop, { folder: '/winkel' }));
  expect(await system.byNumber('1042')).toHaveLength(1);
});
