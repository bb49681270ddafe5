import type { OrderAction, OrderActionKind } from '../../policies/order/order-action.ts';
import type { Order } from '../../policies/order/order.ts';

/** The system that the shop's orders stand in. */
export interface OrderSystem {
  /** What the shop has switched on, of what the system can do; of an adapter, all that it can do. */
  readonly actions: ReadonlySet<OrderActionKind>;
  /** How many days back orders can be seen, where that is not all of them. Example: 60. */
  readonly seesDays?: number | undefined;

  /**
   * The order with this number as the shop writes it (trimmed, case does not matter); else every order whose number
   * is the same but for spaces, dashes, `#`, the shop's prefix and case; else none. Says nothing about who asks: the
   * turn compares the second fact. At most ten. Throws `OrderLookupUnavailable`.
   * Example: `byNumber('2026 0417')` finds `2026-0417`.
   */
  byNumber(number: string): Promise<readonly Order[]>;

  /** The latest orders placed with this address, newest first, and no more than `most`. Throws `OrderLookupUnavailable`. */
  latestOf(email: string, most: number): Promise<readonly Order[]>;

  /**
   * Does it, once for each key however often it is asked. Throws `OrderLookupUnavailable` where it is to be tried
   * again, and `OrderActionRefused` where it never will be done.
   */
  perform(action: OrderAction, key: string): Promise<void>;

  /** What is wrong with it now, a sentence each for whoever runs Loket: no number, address or key stands in them. */
  problems?(): readonly string[];
}

export class OrderLookupUnavailable extends Error {
  readonly code = 'order-lookup-unavailable';
  override name = 'OrderLookupUnavailable';
}

/** The system will not do it; the message says why, for staff. */
export class OrderActionRefused extends Error {
  readonly code = 'order-action-refused';
  override name = 'OrderActionRefused';
}
