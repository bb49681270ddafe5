import { describe, expect, test } from '@jest/globals';
import { OrderActionRefused, OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import type { OrderAction } from '../../../policies/order/order-action.ts';
import { order, subscription } from '../../support/orders.ts';
import { answering, wooCommerce } from '../../support/stand-ins/woocommerce.ts';
import {
  WooShopMaker,
  type WooOrder,
  type WooSubscription,
} from '../../support/stand-ins/woocommerce-shop.ts';
import { lookInto } from '../../support/woocommerce.ts';

async function shopWith(
  change: (made: WooOrder, maker: WooShopMaker) => void = () => undefined,
  settings: { mayWrite?: boolean } = {},
) {
  const maker = new WooShopMaker();
  const made = maker.add(order());
  change(made, maker);
  const woo = await wooCommerce(maker.shop, settings);
  const { system } = lookInto(woo);
  const writes = () => woo.writes.map(({ route, body }) => [route, body]);
  return {
    made,
    woo,
    writes,
    perform: (...asked: Parameters<typeof system.perform>) => system.perform(...asked),
  };
}

const number = '1042';
const note: OrderAction = {
  type: 'note',
  number,
  text: 'H-0001: herroeping <ontvangen> & bevestigd',
};
const cancel: OrderAction = { type: 'cancel-order', number };
const invoice: OrderAction = { type: 'send-invoice', number };
const address = { street: 'Kade 3', postcode: '3512 AB', city: 'Utrecht' };

test('a note is for staff alone, shows what was written, and bears the key that it came with', async () => {
  const { perform, writes } = await shopWith();
  await perform(note, 'gesprek-1#7');
  const text = 'H-0001: herroeping &lt;ontvangen&gt; &amp; bevestigd\n\n(Loket gesprek-1#7)';
  expect(writes()).toEqual([['POST wc/v3/orders/*/notes', { note: text, customer_note: false }]]);
});

test('a key is not taken for one that begins alike', async () => {
  const { perform, writes } = await shopWith();
  for (const key of ['gesprek#12', 'gesprek#1', 'gesprek#12', 'a&b']) await perform(note, key);
  await perform(note, 'a&b');
  expect(writes()).toHaveLength(3);
});

test('a key that may only read is told from a refusal: it can be mended', async () => {
  const { perform, writes } = await shopWith(() => undefined, { mayWrite: false });
  await expect(perform(note, 'k')).rejects.toThrow(OrderLookupUnavailable);
  expect(writes()).toEqual([]);
});

describe('an order is cancelled', () => {
  test.each(['pending', 'on-hold', 'processing'])('while it is %s', async (status) => {
    const { perform, made } = await shopWith((one) => (one.status = status));
    await perform(cancel, 'k');
    expect(made.status).toBe('cancelled');
  });

  test.each(['completed', 'refunded', 'failed', 'wordt-ingepakt'])(
    'and never while it is %s',
    async (status) => {
      const { perform, writes } = await shopWith((one) => (one.status = status));
      await expect(perform(cancel, 'k')).rejects.toThrow(OrderActionRefused);
      expect(writes()).toEqual([]);
    },
  );

  test('and not when a label was made for its parcel', async () => {
    const { perform } = await shopWith((one, maker) =>
      one.meta_data.push(maker.meta('_tracking_number', '3STEST0000001')),
    );
    await expect(perform(cancel, 'k')).rejects.toThrow('a parcel was made ready');
  });
});

describe('a parcel is sent elsewhere', () => {
  const move = (more: object): OrderAction => ({
    ...{ type: 'change-address', number },
    address: { ...address, ...more },
  });

  test('to the same receiver, where no other is named', async () => {
    const { perform, made } = await shopWith((one) => (one.shipping['company'] = 'De Wolwinkel'));
    await perform(move({ country: 'NL' }), 'k');
    expect(made.shipping).toMatchObject({
      ...{ first_name: 'Sanne', last_name: 'van Dijk', company: 'De Wolwinkel' },
      ...{
        address_1: 'Kade 3',
        address_2: '',
        postcode: '3512 AB',
        city: 'Utrecht',
        country: 'NL',
      },
    });
  });

  test('to another receiver', async () => {
    const { perform, made } = await shopWith((one) => (one.shipping['company'] = 'De Wolwinkel'));
    await perform(move({ name: 'Jan de Vries' }), 'k');
    expect(made.shipping).toMatchObject({ first_name: 'Jan', last_name: 'de Vries', company: '' });
  });

  test('to the buyer, where none was named at all', async () => {
    const { perform, made } = await shopWith((one) => {
      for (const field of Object.keys(one.shipping)) one.shipping[field] = '';
    });
    await perform(move({}), 'k');
    expect(made.shipping).toMatchObject({
      last_name: 'van Dijk',
      address_1: 'Kade 3',
      country: 'NL',
    });
  });

  test('to another country by staff alone', async () => {
    const { perform, writes } = await shopWith();
    await expect(perform(move({ country: 'BE' }), 'k')).rejects.toThrow(OrderActionRefused);
    expect(writes()).toEqual([]);
  });
});

describe('an invoice is mailed again', () => {
  const mails = (woo: { writes: { route: string }[] }) =>
    woo.writes.filter(({ route }) => route.endsWith('send_email')).length;

  test('once, though nobody heard that it was', async () => {
    const { perform, woo } = await shopWith();
    await perform(invoice, 'k');
    await perform(invoice, 'k');
    expect(mails(woo)).toBe(1);
    await perform(invoice, 'another');
    expect(mails(woo)).toBe(2);
  });

  test('though the shop went away between the note and the mail', async () => {
    const { perform, woo } = await shopWith();
    await perform(invoice, 'k');
    // the note of the mail was never written
    const [, begun] = [...woo.shop.notes.values()][0] ?? [];
    for (const id of woo.shop.notes.keys()) woo.shop.notes.set(id, begun ? [begun] : []);
    await perform(invoice, 'k');
    expect(mails(woo)).toBe(2);
    expect([...woo.shop.notes.values()][0]).toHaveLength(2);
  });

  test('by no version that cannot', async () => {
    const { perform, writes } = await shopWith((_one, { shop }) => (shop.mailsOrders = false));
    await expect(perform(invoice, 'k')).rejects.toThrow('it takes WooCommerce 9.8');
    expect(writes()).toEqual([]);
  });
});

describe('a subscription ends', () => {
  const end = (stop: 'end-of-cycle' | 'now'): OrderAction => ({
    ...{ type: 'cancel-subscription', number: '2001' },
    ...{ stop, endsOn: '2026-11-13' },
  });
  const shopOf = (changes: Partial<WooSubscription> = {}, more: Partial<WooSubscription>[] = []) =>
    shopWith((_one, maker) => {
      maker.add(subscription());
      const [plan] = maker.shop.subscriptions ?? [];
      if (!plan) return;
      Object.assign(plan, changes);
      for (const one of more)
        maker.shop.subscriptions?.push({ ...plan, id: maker.nextId(), ...one });
    });

  test.each<[string, 'end-of-cycle' | 'now', string]>([
    ['active', 'end-of-cycle', 'pending-cancel'],
    ['active', 'now', 'cancelled'],
    ['pending-cancel', 'now', 'cancelled'],
    ['on-hold', 'end-of-cycle', 'cancelled'],
  ])('that is %s, %s: %s', async (status, stop, transition_status) => {
    const { perform, writes } = await shopOf({ status });
    await perform(end(stop), 'k');
    await perform(end(stop), 'k');
    expect(writes()).toEqual([['PUT wc/v3/subscriptions/*', { transition_status }]]);
  });

  test.each(['cancelled', 'expired'])('once: one that is %s has ended', async (status) => {
    const { perform, writes } = await shopOf({ status });
    await perform(end('now'), 'k');
    expect(writes()).toEqual([]);
  });

  test('that goes on, where another of the same order has ended', async () => {
    const { perform, woo } = await shopOf({ status: 'cancelled' }, [{ status: 'active' }]);
    await perform(end('now'), 'k');
    expect(woo.shop.subscriptions?.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  test('by staff, where two go on', async () => {
    const { perform, writes } = await shopOf({}, [{}]);
    await expect(perform(end('now'), 'k')).rejects.toThrow('2 subscriptions run on this order');
    expect(writes()).toEqual([]);
  });
});

test('what WooCommerce refuses is not tried for ever', async () => {
  const { perform, woo } = await shopWith();
  woo.answer = answering(400, { code: 'woocommerce_rest_invalid', message: 'Nee.' });
  woo.only = ({ method }) => method === 'POST';
  await expect(perform(note, 'k')).rejects.toThrow(OrderActionRefused);
});
