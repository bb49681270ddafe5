import { createHash, timingSafeEqual } from 'node:crypto';
import type { LookUp, LookUpAnswer } from '../../dialogs/dialog.ts';
import { orderFactsSchema, type Order } from '../../policies/order.ts';
import type { Clock } from '../ports/clock.ts';
import { OrderLookupUnavailable, type OrderLookup } from '../ports/order-lookup.ts';
import type { Store } from '../ports/store.ts';

/** Wrong second facts that an order may see in an hour, over all conversations together. */
const attemptsAnHour = 10;

/**
 * Answers a dialog's look-up. An unknown order and a wrong second fact get the same answer after the same
 * work, and both count as an attempt, so that neither can be told from the other.
 */
export async function identify(
  lookUp: LookUp,
  { store, orders, clock }: { store: Store; orders: OrderLookup; clock: Clock },
): Promise<LookUpAnswer> {
  const hourAgo = clock().subtract({ hours: 1 }).toString();
  const failures = await store.failedIdentifications(orderKey(lookUp.number));
  if (failures.filter((at) => at > hourAgo).length >= attemptsAnHour) {
    return { type: 'order', result: 'too-many-attempts' };
  }
  const order = await find(orders, lookUp.number);
  if (order === 'unavailable') return { type: 'order', result: 'unavailable' };
  const fits = [order?.email, order?.postcode].map((fact) => same(fact, lookUp.secondFact));
  if (order === undefined || !fits.includes(true)) return { type: 'order', result: 'no-match' };
  return { type: 'order', result: 'match', order: orderFactsSchema.parse(order) };
}

/** The order number as attempts are counted by. */
export function orderKey(number: string): string {
  return number.trim().toUpperCase();
}

async function find(
  orders: OrderLookup,
  number: string,
): Promise<Order | undefined | 'unavailable'> {
  try {
    return await orders.byNumber(number);
  } catch (error) {
    if (error instanceof OrderLookupUnavailable) return 'unavailable';
    throw error;
  }
}

// An absent fact never fits, yet is compared like any other.
function same(fact: string | undefined, said: string): boolean {
  return timingSafeEqual(digest(fact ?? '\u0000'), digest(said));
}

function digest(fact: string): Buffer {
  return createHash('sha256').update(fact.replace(/\s/g, '').toLowerCase()).digest();
}
