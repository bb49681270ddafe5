import { describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import { orderSchema, type Order } from '../../../policies/order/order.ts';
import { order } from '../../support/orders.ts';
import { silent, wooCommerce } from '../../support/stand-ins/woocommerce.ts';
import { WooShopMaker, type WooOrder } from '../../support/stand-ins/woocommerce-shop.ts';
import { lookInto } from '../../support/woocommerce.ts';

const goods = { items: [{ sku: 'TRUI-M', name: 'Trui Noord' }] };
const completed = '2026-11-02T15:30:00';

/** What is read of an order that the shop changed in this way. */
async function read(
  change: (made: WooOrder, maker: WooShopMaker) => void,
  placed: Order = order(goods),
): Promise<Order> {
  const maker = new WooShopMaker();
  change(maker.add(placed), maker);
  const { system } = lookInto(await wooCommerce(maker.shop));
  const [found, ...others] = await system.byNumber(placed.number);
  expect(others).toEqual([]);
  return orderSchema.parse(found);
}

describe('what a status says', () => {
  test.each<[string, Partial<WooOrder>, Partial<Order>]>([
    ['pending', { date_paid_gmt: null }, { payments: [] }],
    ['on-hold', { date_paid_gmt: null }, { payments: [] }],
    [
      'failed',
      { date_paid_gmt: null },
      {
        payments: [
          { paidAt: '2026-11-01T09:00:00Z', amount: 49, currency: 'EUR', status: 'failed' },
        ],
      },
    ],
    ['processing', {}, { delivery: { status: 'pending', deliveredAt: null } }],
    [
      'completed',
      { date_completed_gmt: completed },
      { delivery: { status: 'pending', deliveredAt: null, shippedAt: `${completed}Z` } },
    ],
    [
      // taken up again by staff
      'processing',
      { date_completed_gmt: completed },
      { delivery: { status: 'pending', deliveredAt: null } },
    ],
    [
      'cancelled',
      { date_modified_gmt: '2026-11-01T11:00:00' },
      { cancelledAt: '2026-11-01T11:00:00Z' },
    ],
    [
      // of a plugin that adds it; it says that, and not when
      'delivered',
      { date_completed_gmt: completed },
      { delivery: { status: 'delivered', deliveredAt: null, shippedAt: `${completed}Z` } },
    ],
    [
      'refunded',
      {},
      {
        payments: [
          { paidAt: '2026-11-01T09:00:00Z', amount: 49, currency: 'EUR', status: 'refunded' },
        ],
      },
    ],
  ])('%s %j', async (status, changes, facts) => {
    const found = await read((made) => Object.assign(made, { status, ...changes }));
    expect(found).toMatchObject(facts);
    expect(found.cancelledAt).toEqual(facts.cancelledAt);
  });

  test('nothing of goods that were sent is ever said to have been delivered by it', async () => {
    for (const status of ['completed', 'refunded', 'cancelled', 'shipped', 'partial-shipped']) {
      const found = await read((made) =>
        Object.assign(made, { status, date_completed_gmt: completed }),
      );
      expect(found.delivery).toMatchObject({ status: 'pending', deliveredAt: null });
    }
  });
});

describe('what is not sent', () => {
  const virtual = (made: WooOrder, maker: WooShopMaker) => {
    for (const product of maker.shop.products) product.virtual = true;
    Object.assign(made, { status: 'completed', date_completed_gmt: completed });
  };

  test('is digital, and was delivered when the order was completed', async () => {
    expect(await read(virtual)).toMatchObject({
      items: [{ digital: true }],
      delivery: { status: 'delivered', deliveredAt: `${completed}Z` },
    });
  });

  test('was not delivered as long as something else of the order is sent', async () => {
    const both = order({ items: [...goods.items, { sku: 'BOEK', name: 'Breiboek' }] });
    const found = await read((made, maker) => {
      virtual(made, maker);
      Object.assign(maker.shop.products[0] as object, { virtual: false });
    }, both);
    expect(found.items.map(({ digital }) => digital)).toEqual([undefined, true]);
    expect(found.delivery).toMatchObject({ status: 'pending', deliveredAt: null });
  });

  test('is known of a variant by its own word, and not by that of its article', async () => {
    const found = await read((made, maker) => {
      virtual(made, maker);
      const [line] = made.line_items;
      const [article] = maker.shop.products;
      if (!line || !article) return;
      article.virtual = false;
      line.variation_id = maker.nextId();
      maker.shop.products.push({ id: line.variation_id, virtual: true, parent: article.id });
    });
    expect(found.items).toMatchObject([{ digital: true }]);
  });

  test('is not guessed of an article that the shop has no more', async () => {
    const found = await read((made, maker) => {
      virtual(made, maker);
      maker.shop.products = [];
    });
    expect(found.items[0]?.digital).toBeUndefined();
    expect(found.delivery.status).toBe('pending');
  });
});

describe('a buyer', () => {
  test.each<[string, string, unknown, boolean | undefined]>([
    ['with a VAT number buys for a business', '_billing_eu_vat_number', 'NL123456789B01', false],
    ['with a Dutch one does too', 'billing_btw_nummer', 'NL 1234.56.789.B01', false],
    ['with nothing in that field may be a consumer', '_vat_number', '', undefined],
    ['with a word in it may be one', '_billing_vat', 'geen', undefined],
    ['with another field may be one', '_vat_amount_total_123', '12345678', undefined],
  ])('%s', async (_told, key, value, consumer) => {
    const found = await read((made, maker) => made.meta_data.push(maker.meta(key, value)));
    expect(found.consumer).toBe(consumer);
  });

  test('who names a company alone may still be a consumer', async () => {
    const found = await read((made) => Object.assign(made.billing, { company: 'De Wolwinkel' }));
    expect(found.consumer).toBeUndefined();
  });

  test.each([
    ['06 - 1234 5678', 'NL', '+31612345678'],
    ['0470 12 34 56', 'BE', '+32470123456'],
    ['+49 1512 3456789', 'NL', '+4915123456789'],
    ['bel maar niet', 'NL', undefined],
    ['', 'NL', undefined],
  ])('with "%s" in %s has the number %s', async (phone, country, known) => {
    const found = await read((made) => Object.assign(made.billing, { phone, country }));
    expect(found.phone).toBe(known);
  });

  test('whose shop asks for no telephone number has none', async () => {
    const found = await read((made) => {
      delete made.billing['phone'];
    });
    expect(found.phone).toBeUndefined();
  });

  test('without a postcode of their own has that of the parcel', async () => {
    const found = await read((made) => {
      made.billing['postcode'] = '';
      made.shipping['postcode'] = '9711 AA';
    });
    expect(found.postcode).toBe('9711 AA');
  });
});

test('what was paid back in two parts is counted together, and what has no article is of none', async () => {
  const found = await read((made, maker) => {
    made.refunds.push({ id: 1, reason: '', total: '-0.10' }, { id: 2, reason: '', total: '-0.20' });
    const [line] = made.line_items;
    const of = [maker.meta('_refunded_item_id', line?.id)];
    maker.shop.refunds.set(made.id, [
      { id: 1, amount: '0.10', line_items: [{ id: 3, quantity: 0, meta_data: of }] },
      { id: 2, amount: '0.20', line_items: [] },
    ]);
  });
  expect(found.payments[0]).toMatchObject({ status: 'paid', refunded: 0.3 });
  expect(found.items[0]?.refunded).toBeUndefined();
});

describe('an answer that does not fit', () => {
  test.each<[string, (made: WooOrder) => void]>([
    ['total', (made) => Object.assign(made, { total: 'negenenveertig' })],
    ['total', (made) => Object.assign(made, { total: '49,00' })],
    ['date_created_gmt', (made) => Object.assign(made, { date_created_gmt: '2026-11-01 09:00' })],
    [
      'date_created_gmt',
      (made) => Object.assign(made, { date_created_gmt: '2026-11-31T09:00:00' }),
    ],
    ['date_paid_gmt', (made) => Object.assign(made, { date_paid_gmt: undefined })],
    ['currency', (made) => Object.assign(made, { currency: '' })],
    [
      'line_items.0.quantity',
      (made) => Object.assign(made.line_items[0] as object, { quantity: 'x' }),
    ],
    ['line_items.0.product_id', (made) => delete made.line_items[0]?.['product_id' as 'more']],
    ['refunds.0.total', (made) => made.refunds.push({ id: 1, reason: '', total: '' })],
  ])('in %s counts as none, and the log names the field', async (field, change) => {
    const maker = new WooShopMaker();
    change(maker.add(order(goods)));
    const { system, logged } = lookInto(await wooCommerce(maker.shop));
    await expect(system.byNumber('1042')).rejects.toThrow(OrderLookupUnavailable);
    await expect(system.latestOf('sanne@example.nl', 2)).rejects.toThrow(OrderLookupUnavailable);
    expect(JSON.parse(logged[0] ?? '{}')).toMatchObject({ field, path: 'orders' });
    expect(logged.join()).not.toContain('sanne');
  });

  test('is no list at all where a page for people stands in its place', async () => {
    const woo = await wooCommerce(new WooShopMaker().shop);
    woo.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"message":"Onderhoud"}');
    };
    const { system } = lookInto(woo);
    await expect(system.byNumber('1042')).rejects.toThrow(OrderLookupUnavailable);
  });

  test('that never comes is waited for no longer than a customer would', async () => {
    const woo = await wooCommerce(new WooShopMaker().shop);
    woo.answer = silent;
    const { system } = lookInto(woo, 50);
    await expect(system.byNumber('1042')).rejects.toThrow(OrderLookupUnavailable);
  });
});
