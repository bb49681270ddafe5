import { describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import type { Order } from '../../../policies/order/order.ts';
import { order, subscription } from '../../support/orders.ts';
import { answering, wooCommerce } from '../../support/stand-ins/woocommerce.ts';
import { WooShopMaker, type WooSubscription } from '../../support/stand-ins/woocommerce-shop.ts';
import { lookInto } from '../../support/woocommerce.ts';

/** What is read of a subscription that stands so in the shop. */
async function readPlan(changes: Partial<WooSubscription>): Promise<Order | undefined> {
  const maker = new WooShopMaker();
  maker.add(subscription());
  Object.assign(maker.shop.subscriptions?.[0] as object, changes);
  const { system } = lookInto(await wooCommerce(maker.shop));
  return (await system.byNumber('2001'))[0];
}

describe('a subscription', () => {
  test('has the payments of all its orders, and its next invoice on a day of the shop', async () => {
    const found = await readPlan({});
    expect(found?.payments.map(({ paidAt }) => paidAt)).toEqual([
      '2026-09-14T08:00:00Z',
      '2026-10-14T08:00:00Z',
    ]);
    expect(found?.billing).toEqual({ cycle: 'month', nextInvoiceOn: '2026-11-14' });
  });

  test('is known by the number of what renewed it, too', async () => {
    const maker = new WooShopMaker();
    maker.add(subscription());
    const { system } = lookInto(await wooCommerce(maker.shop));
    const [found] = await system.byNumber('2001-R1');
    expect(found).toMatchObject({ kind: 'subscription', billing: { cycle: 'month' } });
    expect(found?.payments).toHaveLength(2);
  });

  test.each<[string, Partial<WooSubscription>, Order['billing']]>([
    [
      'of twelve months goes by the year',
      { billing_interval: '12' },
      { cycle: 'year', nextInvoiceOn: '2026-11-14' },
    ],
    ['by the week has no cycle that is known here', { billing_period: 'week' }, null],
    ['of three months has none either', { billing_interval: '3' }, null],
    ['that was cancelled has no invoice to come', { status: 'cancelled' }, null],
    ['that runs out has none', { status: 'pending-cancel', next_payment_date_gmt: '' }, null],
  ])('%s', async (_told, changes, billing) => {
    expect(await readPlan(changes)).toMatchObject({ kind: 'subscription', billing });
  });

  test('is not looked for again within the hour where the shop has no plugin for them', async () => {
    const maker = new WooShopMaker();
    maker.add(order());
    maker.shop.subscriptions = undefined;
    const woo = await wooCommerce(maker.shop);
    const { system, pass } = lookInto(woo);
    const asked = () => woo.requests.filter((one) => one.includes('subscriptions')).length;
    expect(await system.byNumber('1042')).toMatchObject([{ kind: 'one-off' }]);
    await system.byNumber('1042');
    expect(asked()).toBe(1);
    pass({ minutes: 61 });
    await system.byNumber('1042');
    expect(asked()).toBe(2);
  });

  test('is not taken for something else while the shop has a page for people in its place', async () => {
    const maker = new WooShopMaker();
    maker.add(subscription());
    const woo = await wooCommerce(maker.shop);
    const { system, pass } = lookInto(woo);
    woo.answer = answering(404, '<title>Onderhoud</title>', { 'content-type': 'text/html' });
    woo.only = ({ url = '' }) => url.includes('/subscriptions');
    await expect(system.byNumber('2001')).rejects.toThrow(OrderLookupUnavailable);
    woo.answer = undefined;
    pass({ minutes: 2 });
    expect(await system.byNumber('2001')).toMatchObject([{ kind: 'subscription' }]);
  });
});
