import type { Order } from '../../policies/order/order.ts';

/** Where the shop's orders are looked up. */
export interface OrderLookup {
  /**
   * The order with this number as the shop writes it (trimmed, case does not matter); else the only one
   * whose number is the same but for spaces, dashes, `#` and case; else `undefined`, so that of two that
   * are spelt alike none is guessed. Says nothing about who asks: the turn compares the second fact.
   * Throws `OrderLookupUnavailable`. Example: `byNumber('2026 0417')` finds `2026-0417`.
   */
  byNumber(number: string): Promise<Order | undefined>;
}

export class OrderLookupUnavailable extends Error {
  readonly code = 'order-lookup-unavailable';
  override name = 'OrderLookupUnavailable';
}
