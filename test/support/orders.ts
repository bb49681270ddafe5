import type { Order } from '../../policies/order/order.ts';
import { indexOrders } from '../../bot/orders/by-number.ts';
import { readOnly } from '../../bot/orders/read-only.ts';
import type { OrderSystem } from '../../bot/ports/order-system.ts';

/** An order placed on 1 November 2026 at 10:00 and paid at once; a test changes what its story needs. */
export function order(changes: Partial<Order> = {}): Order {
  const placedAt = changes.placedAt ?? '2026-11-01T10:00:00+01:00';
  return {
    number: '1042',
    email: 'sanne@example.nl',
    postcode: '3511 AB',
    placedAt,
    kind: 'one-off',
    items: [{ sku: 'SEO-PRO', name: 'SEO Pro', version: '2.3.1', latestVersion: '2.4.0' }],
    delivery: { status: 'pending', deliveredAt: null },
    payments: [{ paidAt: placedAt, amount: 49, currency: 'EUR', status: 'paid' }],
    billing: null,
    ...changes,
  };
}

/** A subscription begun on 14 August 2026 and last paid on 14 October. */
export function subscription(changes: Partial<Order> = {}): Order {
  const paid = (paidAt: string) => ({
    paidAt,
    amount: 9,
    currency: 'EUR',
    status: 'paid' as const,
  });
  return order({
    number: '2001',
    placedAt: '2026-08-14T10:00:00+02:00',
    kind: 'subscription',
    items: [{ sku: 'CARE', name: 'Onderhoud' }],
    delivery: { status: 'delivered', deliveredAt: '2026-08-14T10:00:00+02:00' },
    payments: [paid('2026-09-14T10:00:00+02:00'), paid('2026-10-14T10:00:00+02:00')],
    billing: { cycle: 'month', nextInvoiceOn: '2026-11-14' },
    ...changes,
  });
}

/** The shop's orders, kept in memory; `more` is what else their system can do. */
export function ordersOf(orders: Order[], more: Partial<OrderSystem> = {}): OrderSystem {
  const all = indexOrders(orders);
  return {
    ...readOnly,
    byNumber: (number) => Promise.resolve(all.byNumber(number)),
    latestOf: (email, most) => Promise.resolve(all.latestOf(email, most)),
    ...more,
  };
}
