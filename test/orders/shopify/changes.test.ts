import { describe, expect, test } from '@jest/globals';
import { OrderActionRefused, OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import type { Address, OrderAction } from '../../../policies/order/order-action.ts';
import { order } from '../../support/orders.ts';
import { storedFulfillment } from '../../support/stand-ins/shopify-order.ts';
import { place, systemOf } from '../../support/stand-ins/shopify-system.ts';
import { startShopify } from '../../support/stand-ins/shopify.ts';

type Wanted =
  | { type: 'note'; text: string }
  | { type: 'change-address'; address: Address }
  | { type: 'cancel-order' | 'send-invoice' };

async function shopWithOrder() {
  const shop = await startShopify();
  const stored = place(shop, order());
  const opened = await systemOf(shop, { patience: 5_000 });
  return {
    shop,
    stored,
    ...opened,
    perform: (wanted: Wanted, key = 'k1') =>
      opened.system.perform({ number: '1042', ...wanted } satisfies OrderAction, key),
  };
}

const parcel = storedFulfillment({
  status: 'pending',
  deliveredAt: null,
  shippedAt: '2026-11-02T09:00:00Z',
});

describe('a note', () => {
  const note = { type: 'note', text: 'H-2026-0001: herroeping ontvangen' } as const;

  test('comes under what the customer and staff wrote there', async () => {
    const { stored, perform } = await shopWithOrder();
    stored.note = 'Bel twee keer aan.';
    await perform(note);
    await perform(note, 'k2');
    await perform(note);
    expect(stored.note).toBe(`Bel twee keer aan.\n${note.text} [k1]\n${note.text} [k2]`);
  });

  test('is refused where there is no room for it, and nothing is lost', async () => {
    const { stored, perform } = await shopWithOrder();
    stored.note = 'x'.repeat(4_990);
    await expect(perform(note)).rejects.toThrow(OrderActionRefused);
    expect(stored.note).toHaveLength(4_990);
  });
});

describe('a cancellation', () => {
  const cancel = { type: 'cancel-order' } as const;

  test.each([
    ['a part was sent', 'PARTIALLY_FULFILLED', [parcel]],
    ['a label was bought', 'UNFULFILLED', [parcel]],
    ['it is being packed', 'IN_PROGRESS', []],
    ['it was downloaded', 'FULFILLMENT_NOT_REQUIRED', []],
  ])('is refused once %s', async (_, displayFulfillmentStatus, fulfillments) => {
    const { shop, stored, perform } = await shopWithOrder();
    Object.assign(stored, { displayFulfillmentStatus, fulfillments });
    await expect(perform(cancel)).rejects.toThrow(OrderActionRefused);
    expect(shop.done).toEqual([]);
  });

  test('is done though a parcel was cancelled before', async () => {
    const { shop, stored, perform } = await shopWithOrder();
    stored.fulfillments = [{ ...parcel, status: 'CANCELLED' }];
    await perform(cancel);
    expect(shop.done).toHaveLength(1);
  });

  test('is waited for while Shopify is at it', async () => {
    const { shop, stored, pauses, perform } = await shopWithOrder();
    shop.looksUntilCancelled = 2;
    await perform(cancel);
    expect(stored.cancelledAt).not.toBeNull();
    expect(pauses).toHaveLength(2);
  });

  test('that takes longer is to be tried again, and is done once', async () => {
    const { shop, perform } = await shopWithOrder();
    shop.looksUntilCancelled = 3;
    await expect(perform(cancel)).rejects.toThrow(OrderLookupUnavailable);
    const asked = shop.asked.length;
    await perform(cancel);
    await perform(cancel);
    expect(shop.done).toHaveLength(1);
    expect(shop.asked.slice(asked)).toContain('ReadCancellation');
  });

  test('is refused with what Shopify says, at once or while it is at it', async () => {
    const { shop, perform } = await shopWithOrder();
    shop.objection = 'Order has a return in progress.';
    await expect(perform(cancel)).rejects.toThrow('return in progress');
    shop.objection = undefined;
    shop.lateObjection = 'Cannot restock at this location.';
    await expect(perform(cancel)).rejects.toThrow('Cannot restock');
    expect(shop.done).toEqual([]);
  });

  test('of what is cancelled asks for nothing', async () => {
    const { shop, stored, perform } = await shopWithOrder();
    stored.cancelledAt = '2026-11-02T09:00:00Z';
    await perform(cancel);
    expect(shop.asked).not.toContain('CancelOrder');
  });
});

describe('another address', () => {
  const address = { street: 'Kade 3 bis', postcode: '3512 AB', city: 'Utrecht', country: 'NL' };
  const change = { type: 'change-address', address } as const;

  test('takes the place of the whole former one; name, company and phone stay', async () => {
    const { stored, perform } = await shopWithOrder();
    Object.assign(stored.shippingAddress ?? {}, { address2: '3 hoog', phone: '+31612345678' });
    await perform(change);
    expect(stored.shippingAddress).toMatchObject({
      firstName: 'Sanne',
      lastName: 'de Vries',
      phone: '+31612345678',
      address1: 'Kade 3 bis',
      address2: null,
      zip: '3512 AB',
    });
  });

  test.each([
    ['Anne van den Berg', 'Anne', 'van den Berg'],
    ['Anne', null, 'Anne'],
  ])('is for %s if that is said', async (name, firstName, lastName) => {
    const { stored, perform } = await shopWithOrder();
    await perform({ ...change, address: { ...address, name } });
    expect(stored.shippingAddress).toMatchObject({ firstName, lastName });
  });

  test('that it has already is not written again', async () => {
    const { shop, perform } = await shopWithOrder();
    await perform(change);
    await perform(change, 'k2');
    expect(shop.done).toHaveLength(1);
  });

  test('is refused in another country, for what is not sent, and for what was sent or cancelled', async () => {
    const { shop, stored, perform } = await shopWithOrder();
    const abroad = perform({ ...change, address: { ...address, country: 'BE' } });
    await expect(abroad).rejects.toThrow('another country');
    stored.fulfillments = [parcel];
    await expect(perform(change)).rejects.toThrow('shipped already');
    stored.cancelledAt = '2026-11-02T09:00:00Z';
    await expect(perform(change)).rejects.toThrow('cancelled');
    Object.assign(stored, { cancelledAt: null, fulfillments: [], shippingAddress: null });
    await expect(perform(change)).rejects.toThrow('not sent to any address');
    expect(shop.done).toEqual([]);
  });
});

describe('an invoice', () => {
  const invoice = { type: 'send-invoice' } as const;

  test('is sent again for another request alone', async () => {
    const { shop, perform } = await shopWithOrder();
    await perform(invoice);
    await perform(invoice);
    await perform(invoice, 'k2');
    expect(shop.done).toHaveLength(2);
  });

  test('is refused with what Shopify says', async () => {
    const { shop, perform } = await shopWithOrder();
    shop.objection = 'Order has no email';
    await expect(perform(invoice)).rejects.toThrow('Shopify says: Order has no email');
  });
});

test('without the scope write_orders changes are refused, and who runs the shop is told', async () => {
  const shop = await startShopify({ scopes: ['read_orders', 'read_all_orders'] });
  place(shop, order());
  const { system, log } = await systemOf(shop, { actions: ['note'] });
  const note = system.perform({ type: 'note', number: '1042', text: 'H-1' }, 'k1');
  await expect(note).rejects.toThrow('write_orders');
  expect(system.problems?.()).toEqual([
    'the app at Shopify lacks the scope write_orders: note is refused',
  ]);
  expect(log.map(({ msg }) => msg)).toContain('Shopify lets the app change nothing');
});
