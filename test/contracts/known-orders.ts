import type { Order } from '../../policies/order/order.ts';
import { order, subscription } from '../support/orders.ts';

const placedAt = '2026-11-01T10:00:00+01:00';
const item = { sku: 'TRUI-M', name: 'Trui Noord' };

const shipped: Order['delivery'] = {
  status: 'pending',
  deliveredAt: null,
  shippedAt: '2026-11-02T16:30:00+01:00',
  expectedOn: '2026-11-03',
  carrier: 'PostNL',
  trackingCode: '3STEST0000001',
  trackingUrl: 'https://track.example.nl/3STEST0000001',
};

/** An order for each state that an order can be in: what every system must tell of each, as far as it can. */
export const knownOrders = {
  'just placed and paid': order({ items: [item] }),
  'two of one article and one of another': order({
    items: [
      { ...item, quantity: 2 },
      { sku: 'MUTS', name: 'Muts' },
    ],
    payments: [{ paidAt: placedAt, amount: 104.85, currency: 'EUR', status: 'paid' }],
  }),
  'on its way, with carrier and link': order({ items: [item], delivery: shipped }),
  delivered: order({
    items: [item],
    delivery: { ...shipped, status: 'delivered', deliveredAt: '2026-11-03T14:05:00+01:00' },
  }),
  'partly refunded': order({
    items: [{ ...item, quantity: 2, refunded: 1 }],
    payments: [
      { paidAt: placedAt, amount: 99.9, currency: 'EUR', status: 'paid', refunded: 49.95 },
    ],
  }),
  'refunded as a whole': order({
    items: [{ ...item, refunded: 1 }],
    payments: [{ paidAt: placedAt, amount: 49.95, currency: 'EUR', status: 'refunded' }],
  }),
  cancelled: order({ items: [item], cancelledAt: '2026-11-01T12:00:00+01:00' }),
  'digital, with consent': order({
    items: [{ sku: 'E-BOOK', name: 'Breiboek', digital: true }],
    digitalConsent: true,
  }),
  'with a telephone number': order({ items: [item], phone: '+31612345678' }),
  'of a business': order({ items: [item], consumer: false }),
  'a subscription': subscription(),
} satisfies Record<string, Order>;
