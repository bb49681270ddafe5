import { describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import { order } from '../../support/orders.ts';
import { storedFulfillment } from '../../support/stand-ins/shopify-order.ts';
import { place, systemOf, type SystemSettings } from '../../support/stand-ins/shopify-system.ts';
import { refusing, startShopify } from '../../support/stand-ins/shopify.ts';

async function shopWithOrder(settings?: SystemSettings) {
  const shop = await startShopify();
  const stored = place(shop, order());
  const opened = await systemOf(shop, settings);
  const find = async () => (await opened.system.byNumber('1042')).map(({ number }) => number);
  return { shop, stored, find, ...opened };
}

describe('an app of the Dev Dashboard', () => {
  const access = { clientId: 'client-1', clientSecret: 'shpss_1' };

  test('is let in by a token for its credentials, which is asked for anew before its day is over', async () => {
    const { shop, find, wait } = await shopWithOrder({ access });
    expect(await find()).toEqual(['1042']);
    expect(shop.grants).toBe(1);
    wait({ hours: 23, minutes: 50 });
    await find();
    expect(shop.grants).toBe(1);
    wait({ minutes: 5 });
    await find();
    expect(shop.grants).toBe(2);
  });

  test('whose token was revoked is away once, and then has another', async () => {
    const { shop, find } = await shopWithOrder({ access });
    shop.token = 'shpat_none';
    await expect(find()).rejects.toThrow(OrderLookupUnavailable);
    expect(await find()).toEqual(['1042']);
  });

  test('with the wrong secret finds nothing out, and says which variable is wrong', async () => {
    const { find, log } = await shopWithOrder({ access: { ...access, clientSecret: 'wrong' } });
    await expect(find()).rejects.toThrow(OrderLookupUnavailable);
    expect(log).toContainEqual(
      expect.objectContaining({
        msg: expect.stringContaining('LOKET_SHOPIFY_CLIENT_ID'),
        code: 'invalid_client',
      }),
    );
  });
});

test('a token that is wrong is an outage, with its reason in the log', async () => {
  const { find, log } = await shopWithOrder({ access: { token: 'shpat_other' } });
  await expect(find()).rejects.toThrow(OrderLookupUnavailable);
  expect(JSON.stringify(log)).toContain('refuses our key');
  expect(JSON.stringify(log)).not.toContain('shpat_other');
});

test('a shop that is away at the start is asked again once it is needed', async () => {
  const shop = await startShopify({ scopes: ['read_orders'] });
  place(shop, order());
  shop.failing = refusing(503, '{}');
  const { system } = await systemOf(shop);
  expect(system.seesDays).toBeUndefined();
  shop.failing = undefined;
  expect(await system.byNumber('1042')).toHaveLength(1);
  expect(system.seesDays).toBe(60);
});

test.each([
  [402, 'bill is not paid'],
  [404, 'no shop at this address'],
  [423, 'locked'],
])('status %d is an outage, and the log says why', async (status, why) => {
  const { shop, find, log } = await shopWithOrder();
  shop.failing = refusing(status, '{"errors":"no"}');
  await expect(find()).rejects.toThrow(OrderLookupUnavailable);
  expect(JSON.stringify(log)).toContain(why);
});

describe('a question that costs more than there is', () => {
  test('waits until there is room for it', async () => {
    const { shop, find, pauses } = await shopWithOrder();
    shop.throttled = 2;
    expect(await find()).toEqual(['1042']);
    // fifty points too few, at a hundred a second; and a second before the third try
    expect(pauses).toEqual([500, 1_000]);
  });

  test('is an outage when there is none in time', async () => {
    const { shop, find } = await shopWithOrder();
    shop.throttled = 3;
    await expect(find()).rejects.toThrow(OrderLookupUnavailable);
    expect(await find()).toEqual(['1042']);
  });
});

describe('without the scope read_all_orders', () => {
  test('orders of sixty days are seen, and Loket knows it; within an hour of its grant all are', async () => {
    const shop = await startShopify({ scopes: ['read_orders'] });
    place(shop, order({ number: '1', placedAt: '2026-09-12T10:00:00Z' }));
    place(shop, order({ number: '2', placedAt: '2026-09-10T10:00:00Z' }));
    const { system, wait } = await systemOf(shop);
    expect(system.seesDays).toBe(60);
    expect(await system.byNumber('1')).toHaveLength(1);
    expect(await system.byNumber('2')).toEqual([]);
    shop.scopes.push('read_all_orders');
    wait({ hours: 1 });
    expect(await system.byNumber('2')).toHaveLength(1);
    expect(system.seesDays).toBeUndefined();
  });
});

describe("customers' data that is withheld", () => {
  test('leaves an order without an address that can be compared: it is as good as not there', async () => {
    const { shop, system, find } = await shopWithOrder();
    shop.withheld = ['email', 'shippingAddress', 'billingAddress'];
    expect(await find()).toEqual([]);
    expect(await system.latestOf('sanne@example.nl', 5)).toEqual([]);
    expect(system.problems?.()).toEqual([
      expect.stringContaining('withholds billingAddress, email, shippingAddress'),
    ]);
    shop.withheld = [];
    expect(await find()).toEqual(['1042']);
    expect(await system.latestOf('sanne@example.nl', 5)).toHaveLength(1);
    expect(system.problems?.()).toEqual([]);
  });

  test('leaves an order with its e-mail address to be found by that', async () => {
    const { shop, system } = await shopWithOrder();
    shop.withheld = ['shippingAddress', 'purchasingEntity'];
    const [found] = await system.byNumber('1042');
    expect(found).toMatchObject({ email: 'sanne@example.nl' });
    expect(found).not.toHaveProperty('postcode');
  });
});

test('an app that may not see orders at all is away, and who runs the shop is told', async () => {
  const shop = await startShopify({ scopes: [] });
  const { system, log } = await systemOf(shop);
  await expect(system.byNumber('1042')).rejects.toThrow(OrderLookupUnavailable);
  expect(system.problems?.().join()).toContain('read_orders');
  expect(log.map(({ msg }) => msg)).toContain('Shopify does not let the app see orders');
});

describe('an answer that does not fit is an outage, and the log names the field:', () => {
  interface Answer {
    order: Record<string, unknown> & {
      transactions: { amountSet: { presentmentMoney: { amount: unknown } } }[];
    };
  }
  test.each<[string, (order: Answer['order']) => void]>([
    ['order.processedAt', (found) => (found['processedAt'] = '2026-11-01T10:00:00')],
    ['order.name', (found) => delete found['name']],
    ['order.lineItems', (found) => (found['lineItems'] = null)],
    [
      'order.transactions.0.amountSet.presentmentMoney.amount',
      ({ transactions }) => {
        for (const { amountSet } of transactions) amountSet.presentmentMoney.amount = '49,00';
      },
    ],
  ])('%s', async (path, spoil) => {
    const { shop, find, log } = await shopWithOrder();
    const rewrite = (data: Answer) => {
      const answer = structuredClone(data);
      spoil(answer.order);
      return answer;
    };
    shop.rewriting = { question: 'ReadOrder', rewrite };
    await expect(find()).rejects.toThrow(OrderLookupUnavailable);
    expect(log).toContainEqual(
      expect.objectContaining({ path, msg: 'Shopify answered what does not fit' }),
    );
  });

  test('more parcels than are read', async () => {
    const { stored, find, log } = await shopWithOrder();
    const parcel = storedFulfillment({
      status: 'pending',
      deliveredAt: null,
      shippedAt: stored.createdAt,
    });
    stored.fulfillments = Array.from({ length: 51 }, () => parcel);
    await expect(find()).rejects.toThrow(OrderLookupUnavailable);
    expect(log).toContainEqual(expect.objectContaining({ path: 'order.fulfillments' }));
  });
});

test('once Shopify answers in a later version, who runs Loket is told', async () => {
  const { shop, system, find } = await shopWithOrder();
  shop.answersIn = '2027-10';
  await find();
  expect(system.problems?.()).toEqual([
    expect.stringContaining('Shopify answers in version 2027-10'),
  ]);
});
