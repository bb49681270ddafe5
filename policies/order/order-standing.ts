import { Temporal } from 'temporal-polyfill';
import { contradictsItself } from './order-events.ts';
import type { OrderFacts } from './order.ts';

/**
 * How an order stands, as far as its facts say: `overdue` is past its expected day and not delivered, `announced` has
 * a tracking code and no word of having left, `unclear` contradicts itself.
 */
export const orderStandings = [
  'unclear',
  'cancelled',
  'delivered',
  'failed',
  'overdue',
  'shipped',
  'announced',
  'waiting',
] as const;

export type OrderStanding = (typeof orderStandings)[number];

/**
 * The standing of an order at `now`; the expected day is one in the shop's zone, and is over when it has ended there.
 * Example: expected on 28 Nov 2026 and not delivered: `overdue` from 29 Nov 00:00 on.
 */
export function standingOf(order: OrderFacts, now: Temporal.Instant, zone: string): OrderStanding {
  const { status, expectedOn, shippedAt } = order.delivery;
  if (contradictsItself(order, now)) return 'unclear';
  if (order.cancelledAt !== undefined) return 'cancelled';
  if (status !== 'pending') return status;
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  if (expectedOn !== undefined && expectedOn < today) return 'overdue';
  if (shippedAt !== undefined) return 'shipped';
  return hasTracking(order) ? 'announced' : 'waiting';
}

/** Whether nothing of it is on its way yet, so that it can still be cancelled or sent elsewhere. */
export function isUnshipped(order: OrderFacts): boolean {
  const { status, shippedAt } = order.delivery;
  const onItsWay = status !== 'pending' || shippedAt !== undefined || hasTracking(order);
  return order.cancelledAt === undefined && !onItsWay;
}

/** Whether nothing of it is brought to a door. */
export function isDigital({ items }: OrderFacts): boolean {
  return items.length > 0 && items.every(({ digital }) => digital === true);
}

function hasTracking({ delivery: { trackingCode, trackingUrl } }: OrderFacts): boolean {
  return trackingCode !== undefined || trackingUrl !== undefined;
}
