import type { Order } from '../../policies/order.ts';

/** Where the shop's orders are looked up. */
export interface OrderLookup {
  /**
   * The order with this number as the shop writes it (trimmed, case does not matter), or `undefined`.
   * Says nothing about who asks: the turn compares the second fact. Throws `OrderLookupUnavailable`.
   * Example: `byNumber('1042')`.
   */
  byNumber(number: string): Promise<Order | undefined>;
}

export class OrderLookupUnavailable extends Error {
  readonly code = 'order-lookup-unavailable';
  override name = 'OrderLookupUnavailable';
}
