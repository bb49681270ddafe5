import { describe, expect, test } from '@jest/globals';
import type { Order } from '../../../policies/order/order.ts';
import { order } from '../../support/orders.ts';
import {
  storedFulfillment,
  storedLine,
  storedTransaction,
  type StoredFulfillment,
  type StoredOrder,
  type StoredTransaction,
  storedAddress,
} from '../../support/stand-ins/shopify-order.ts';
import { place, systemOf } from '../../support/stand-ins/shopify-system.ts';
import { startShopify } from '../../support/stand-ins/shopify.ts';

const placedAt = '2026-11-01T10:00:00+01:00';

/** What is told of order 1042 when Shopify keeps it so. */
async function factsOf(changes: Partial<StoredOrder>, plans = new Map<string, string>()) {
  const shop = await startShopify({ plans });
  Object.assign(place(shop, order()), changes);
  const { system } = await systemOf(shop);
  const [found] = await system.byNumber('1042');
  return found;
}

function parcel(changes: Partial<StoredFulfillment> = {}): StoredFulfillment {
  const shippedAt = '2026-11-02T09:00:00Z';
  return { ...storedFulfillment({ status: 'pending', deliveredAt: null, shippedAt }), ...changes };
}

const arrived = (deliveredAt: string) => parcel({ displayStatus: 'DELIVERED', deliveredAt });
const first = arrived('2026-11-03T12:00:00Z');
const second = arrived('2026-11-05T12:00:00Z');
const later = { createdAt: '2026-11-03T09:00:00Z', inTransitAt: '2026-11-03T17:00:00Z' };

describe('of a delivery:', () => {
  test.each<[string, string, StoredFulfillment[], Partial<Order['delivery']>]>([
    ['nothing yet', 'UNFULFILLED', [], { status: 'pending', deliveredAt: null }],
    [
      'two parcels are delivered with the last of them',
      'FULFILLED',
      [second, first],
      { status: 'delivered', deliveredAt: '2026-11-05T12:00:00Z' },
    ],
    [
      'one of two parcels is under way: it is the one that is told of',
      'FULFILLED',
      [first, parcel({ ...later, trackingInfo: [{ company: 'DHL', number: 'J1', url: null }] })],
      { status: 'pending', deliveredAt: null, shippedAt: later.inTransitAt, carrier: 'DHL' },
    ],
    [
      'a part is delivered, and the rest not sent',
      'PARTIALLY_FULFILLED',
      [first],
      { status: 'pending', deliveredAt: null },
    ],
    [
      'the first parcel was cancelled',
      'FULFILLED',
      [parcel({ status: 'CANCELLED', displayStatus: 'CANCELED' }), first],
      { status: 'delivered', deliveredAt: '2026-11-03T12:00:00Z' },
    ],
    [
      'it came back',
      'FULFILLED',
      [parcel({ displayStatus: 'NOT_DELIVERED' })],
      { status: 'failed', deliveredAt: null },
    ],
    [
      'it was fetched at the shop, and nobody noted when',
      'FULFILLED',
      [parcel({ displayStatus: 'PICKED_UP', inTransitAt: null })],
      { status: 'delivered', deliveredAt: null },
    ],
    [
      'what is downloaded beside a parcel does not count',
      'FULFILLED',
      [parcel({ requiresShipping: false }), first],
      { status: 'delivered', deliveredAt: '2026-11-03T12:00:00Z' },
    ],
    [
      'what is downloaded alone is there at once, and not shipped',
      'FULFILLED',
      [parcel({ requiresShipping: false, inTransitAt: null, displayStatus: 'FULFILLED' })],
      { status: 'delivered', deliveredAt: '2026-11-02T09:00:00Z' },
    ],
  ])('%s', async (_, displayFulfillmentStatus, fulfillments, told) => {
    const found = await factsOf({ displayFulfillmentStatus, fulfillments });
    expect(found?.delivery).toMatchObject(told);
  });

  test.each(['LABEL_PURCHASED', 'LABEL_PRINTED', 'CONFIRMED', 'READY_FOR_PICKUP'])(
    'with the status %s it has not left yet',
    async (displayStatus) => {
      const fulfillments = [parcel({ displayStatus, inTransitAt: null })];
      const found = await factsOf({ displayFulfillmentStatus: 'FULFILLED', fulfillments });
      expect(found?.delivery).not.toHaveProperty('shippedAt');
    },
  );

  test('a link that is no address of a page is left out', async () => {
    const trackingInfo = [{ company: '', number: 'J1', url: 'javascript:alert(1)' }];
    const found = await factsOf({ fulfillments: [parcel({ trackingInfo })] });
    expect(found?.delivery).toMatchObject({ trackingCode: 'J1' });
    expect(found?.delivery).not.toHaveProperty('trackingUrl');
    expect(found?.delivery).not.toHaveProperty('carrier');
  });
});

describe('of payments:', () => {
  const money = (kind: string, amount: number, changes: Partial<StoredTransaction> = {}) => ({
    ...storedTransaction({ paidAt: placedAt, amount, currency: 'EUR', status: 'paid' }, kind),
    ...changes,
  });
  const sale = money('SALE', 20);
  const card = money('SALE', 30);
  const paid = { paidAt: placedAt, amount: 20, currency: 'EUR', status: 'paid' };

  test.each<[string, StoredTransaction[], object[]]>([
    ['an authorization is none', [money('AUTHORIZATION', 20)], []],
    ['what was captured is one', [money('AUTHORIZATION', 20), money('CAPTURE', 20)], [paid]],
    ['what is pending is none yet', [money('SALE', 20, { status: 'PENDING' })], []],
    [
      'what failed is told',
      [money('SALE', 20, { status: 'FAILURE' }), sale],
      [{ ...paid, status: 'failed' }, paid],
    ],
    [
      'a refund that is under way has given nothing back',
      [sale, money('REFUND', 20, { status: 'PENDING', parentTransaction: sale })],
      [paid],
    ],
    [
      'a refund goes to the payment that it names',
      [sale, card, money('REFUND', 10, { parentTransaction: card })],
      [paid, { ...paid, amount: 30, refunded: 10 }],
    ],
    [
      'a refund that names none goes to the first with some left',
      [sale, card, money('REFUND', 25)],
      [
        { ...paid, status: 'refunded' },
        { ...paid, amount: 30, refunded: 5 },
      ],
    ],
    [
      'cents are exact',
      [money('SALE', 0.3), money('REFUND', 0.1), money('REFUND', 0.2)],
      [{ ...paid, amount: 0.3, status: 'refunded' }],
    ],
  ])('%s', async (_, transactions, told) => {
    const found = await factsOf({ transactions });
    const order = (one: object) => JSON.stringify(one);
    expect(found?.payments.map(order).sort()).toEqual(told.map(order).sort());
  });
});

describe('of what was bought:', () => {
  const lineOn = (sellingPlanId: string | null) => [
    { ...storedLine({ sku: 'A', name: 'A' }), sellingPlan: { name: 'Plan', sellingPlanId } },
  ];

  test.each([
    ['a subscription is one', 'gid://plan/1', 'subscription'],
    ['an order in advance is none', 'gid://plan/2', 'one-off'],
    [
      'on a plan that is deleted it is taken for one, so that a person looks',
      'gid://3',
      'subscription',
    ],
    ['on a plan without an id as well', null, 'subscription'],
  ])('%s', async (_, id, kind) => {
    const plans = new Map([
      ['gid://plan/1', 'SUBSCRIPTION'],
      ['gid://plan/2', 'PRE_ORDER'],
    ]);
    expect(await factsOf({ lines: lineOn(id) }, plans)).toMatchObject({ kind, billing: null });
  });

  test('a hundred and twenty lines are all told', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => storedLine({ sku: `S${at}`, name: 'A' }));
    const found = await factsOf({ lines });
    expect(found?.items.map(({ sku }) => sku)).toEqual(lines.map(({ sku }) => sku));
  });

  test('an article without a number is told by its name', async () => {
    const lines = [{ ...storedLine({ sku: '', name: 'Sjaal' }), sku: null }];
    expect((await factsOf({ lines }))?.items).toEqual([{ sku: '', name: 'Sjaal' }]);
  });

  test.each([
    ['true', true],
    [' Ja ', true],
    ['nee', undefined],
    [null, undefined],
  ])('the attribute digital_consent with %j means %j', async (value, consent) => {
    const found = await factsOf({ customAttributes: [{ key: 'digital_consent', value }] });
    expect(found?.digitalConsent).toBe(consent);
  });
});

test('an order without a delivery address has the postcode of its invoice', async () => {
  const billingAddress = { zip: '9711 LM', countryCodeV2: 'NL', phone: null };
  expect(await factsOf({ shippingAddress: null, billingAddress })).toMatchObject({
    postcode: '9711 LM',
  });
});

test("the telephone number is the buyer's, and not that of who gets the parcel", async () => {
  const address = { ...storedAddress(), countryCodeV2: 'BE', phone: '0470 12 34 56' };
  const toAnother = { ...address, phone: '0471 00 00 00' };
  const found = await factsOf({ shippingAddress: toAnother, billingAddress: address });
  expect(found?.phone).toBe('+32470123456');
  expect((await factsOf({ shippingAddress: toAnother }))?.phone).toBeUndefined();
});

test('an order without an e-mail address is not told, as nobody can show that it is theirs', async () => {
  expect(await factsOf({ email: null })).toBeUndefined();
});

test('an order brought along from elsewhere was placed when it was placed there', async () => {
  const found = await factsOf({ createdAt: '2026-11-09T00:00:00Z', processedAt: placedAt });
  expect(found?.placedAt).toBe(placedAt);
});
