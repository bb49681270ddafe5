import { Temporal } from 'temporal-polyfill';
import { bareNumber } from '../../policies/order/order-number.ts';
import type { Order } from '../../policies/order/order.ts';

/** Orders at hand, searched as `OrderSystem` promises it. */
export interface OrderSearch {
  byNumber(number: string): readonly Order[];
  latestOf(email: string, most: number): readonly Order[];
}

/**
 * Finds orders by number: the very same one first, else those that are spelt alike. Both are always looked for, so that
 * the time it takes does not tell which it was.
 */
export function indexOrders(orders: readonly Order[]): OrderSearch {
  const exact = new Map(orders.map((order) => [normalizeExact(order.number), order]));
  const alike = groupBy(exact.values(), ({ number }) => bareNumber(number));
  const ofAddress = groupBy(exact.values(), ({ email }) => normalizeEmail(email));
  return {
    byNumber(number) {
      const same = exact.get(normalizeExact(number));
      const like = alike.get(bareNumber(number)) ?? [];
      return same ? [same] : like;
    },
    latestOf: (email, most) =>
      (ofAddress.get(normalizeEmail(email)) ?? []).toSorted(newestFirst).slice(0, most),
  };
}

export function newestFirst(a: Order, b: Order): number {
  return Temporal.Instant.compare(b.placedAt, a.placedAt);
}

function groupBy(orders: Iterable<Order>, keyOf: (order: Order) => string): Map<string, Order[]> {
  const groups = new Map<string, Order[]>();
  for (const order of orders) {
    const group = groups.get(keyOf(order));
    if (group) group.push(order);
    else groups.set(keyOf(order), [order]);
  }
  return groups;
}

function normalizeExact(number: string): string {
  return number.trim().toUpperCase();
}

function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
