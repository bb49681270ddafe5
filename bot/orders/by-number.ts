import { bareNumber } from '../../policies/order/order-number.ts';
import type { Order } from '../../policies/order/order.ts';

/**
 * Finds an order by its number as `OrderLookup` promises it: the very same one first, else the only one
 * that is spelt alike. Both are always looked for, so that the time it takes does not tell which it was.
 */
export function indexOrders(orders: Order[]): (number: string) => Order | undefined {
  const exact = new Map(orders.map((order) => [normalizeExact(order.number), order]));
  const alike = new Map<string, Order | undefined>();
  for (const order of exact.values()) {
    const bare = bareNumber(order.number);
    alike.set(bare, alike.has(bare) ? undefined : order);
  }
  return (number) => {
    const same = exact.get(normalizeExact(number));
    const like = alike.get(bareNumber(number));
    return same ?? like;
  };
}

function normalizeExact(number: string): string {
  return number.trim().toUpperCase();
}
