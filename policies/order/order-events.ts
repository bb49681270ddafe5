import { Temporal } from 'temporal-polyfill';
import type { Window } from '../calendar/deadline.ts';
import type { OrderFacts } from './order.ts';

/** When the event happened that a window counts from; `undefined` when it has not. */
export function eventOf(order: OrderFacts, event: Window['from']): Temporal.Instant | undefined {
  switch (event) {
    case 'order-placed':
      return Temporal.Instant.from(order.placedAt);
    case 'order-delivered':
      return order.delivery.deliveredAt === null
        ? undefined
        : Temporal.Instant.from(order.delivery.deliveredAt);
    case 'latest-payment':
      return latestPayment(order);
  }
}

/** The latest payment that succeeded and stands: failed and refunded ones do not count. */
function latestPayment({ payments }: OrderFacts): Temporal.Instant | undefined {
  const paid = payments
    .filter(({ status }) => status === 'paid')
    .map(({ paidAt }) => Temporal.Instant.from(paidAt));
  return paid.sort((a, b) => Temporal.Instant.compare(a, b)).at(-1);
}

/**
 * Whether the order contradicts itself or holds moments after `now`. A date computed from it could be a
 * wrong promise.
 */
export function contradictsItself(order: OrderFacts, now: Temporal.Instant): boolean {
  const placed = Temporal.Instant.from(order.placedAt);
  const { status, deliveredAt } = order.delivery;
  const delivered = deliveredAt === null ? undefined : Temporal.Instant.from(deliveredAt);
  const paid = order.payments.map(({ paidAt }) => Temporal.Instant.from(paidAt));
  const ahead = [placed, ...paid, ...(delivered ? [delivered] : [])];
  return (
    ahead.some((event) => isBefore(now, event)) ||
    // A shop may know that an order was delivered and not when: a window from delivery then has no
    // last day.
    (status !== 'delivered' && delivered !== undefined) ||
    (delivered !== undefined && isBefore(delivered, placed)) ||
    // a payment may come in just before its order does, and no earlier
    paid.some((payment) => isBefore(payment.add({ hours: 24 }), placed)) ||
    (order.kind === 'one-off' && order.billing !== null)
  );
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
