import type { Money } from '../case/case-events.ts';
import type { OrderFacts } from './order.ts';

/**
 * What was paid for the order and stands, less what was paid back of it; `undefined` where nothing is left, or it
 * was paid in several currencies.
 *
 * Example: paid 49.00 and 20.00 EUR, of which 20.00 was refunded: 49.00 EUR.
 */
export function paidFor(order: OrderFacts | null): Money | undefined {
  const standing = order?.payments.filter(({ status }) => status === 'paid') ?? [];
  const [first] = standing;
  if (!first || standing.some(({ currency }) => currency !== first.currency)) return undefined;
  const cents = standing.reduce(
    (sum, { amount, refunded = 0 }) => sum + Math.round((amount - refunded) * 100),
    0,
  );
  return cents > 0 ? { amount: cents / 100, currency: first.currency } : undefined;
}
