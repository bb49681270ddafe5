import { Temporal } from 'temporal-polyfill';
import { bareNumber } from '../../policies/order/order-number.ts';
import type { Order } from '../../policies/order/order.ts';
import { withPlainTexts } from './plain-text.ts';

/** The number as the very same one is told by. */
export function exactNumber(number: string): string {
  return number.trim().toUpperCase();
}

/** More orders whose numbers are spelt alike than these nobody chooses from. */
export const mostAlike = 10;

/** Of what was found for a number those that have this very number, else those whose numbers are spelt like it. */
export function chooseByNumber<Found>(
  number: string,
  found: readonly Found[],
  numberOf: (one: Found) => string,
): Found[] {
  const same = found.filter((one) => exactNumber(numberOf(one)) === exactNumber(number));
  if (same.length > 0) return same.slice(0, mostAlike);
  const alike = found.filter((one) => bareNumber(numberOf(one)) === bareNumber(number));
  return alike.slice(0, mostAlike);
}

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
  const exact = new Map(orders.map((order) => [exactNumber(order.number), order]));
  const alike = groupBy(exact.values(), ({ number }) => bareNumber(number));
  const ofAddress = groupBy(exact.values(), ({ email }) => normalizeEmail(email));
  return {
    byNumber(number) {
      const same = exact.get(exactNumber(number));
      const like = alike.get(bareNumber(number)) ?? [];
      return (same ? [same] : like.slice(0, mostAlike)).map(withPlainTexts);
    },
    latestOf(email, most) {
      const placed = ofAddress.get(normalizeEmail(email)) ?? [];
      return placed.toSorted(newestFirst).slice(0, most).map(withPlainTexts);
    },
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

function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
