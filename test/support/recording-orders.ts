import { OrderActionRefused, OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import type { OrderSystem } from '../../bot/ports/order-system.ts';
import {
  orderActionKinds,
  orderActionSchema,
  type OrderAction,
  type OrderActionKind,
} from '../../policies/order/order-action.ts';
import type { Order } from '../../policies/order/order.ts';
import { ordersOf } from './orders.ts';

/** What goes wrong with the next thing to be done. */
export type Mishap = 'away' | 'away once it is done' | 'refuses';

/** Orders in memory that note what was done with them, and take a key for one thing only. */
export interface RecordingOrders extends OrderSystem {
  /** What was done, once each. */
  done: OrderAction[];
  /** The key of each time that something was to be done. */
  keys: string[];
  /** What was looked up. */
  lookedUp: string[];
  /** Taken one after the other. */
  mishaps: Mishap[];
  isAway: boolean;
}

export function recordingOrders(
  orders: Order[],
  actions: readonly OrderActionKind[] = orderActionKinds,
): RecordingOrders {
  const all = ordersOf(orders);
  const byKey = new Map<string, OrderAction>();
  const requireThere = (isThere: boolean) => {
    if (!isThere) throw new OrderLookupUnavailable('the shop is away');
  };
  const system: RecordingOrders = {
    ...{ done: [], keys: [], lookedUp: [], mishaps: [], isAway: false },
    actions: new Set(actions),
    async byNumber(number) {
      system.lookedUp.push(number);
      requireThere(!system.isAway);
      return all.byNumber(number);
    },
    async latestOf(email, most) {
      system.lookedUp.push(email);
      requireThere(!system.isAway);
      return all.latestOf(email, most);
    },
    async perform(given, key) {
      const action = orderActionSchema.parse(given);
      system.keys.push(key);
      if (!/^loket-[\da-f]{16}$/.test(key)) throw new TypeError(`${key} is no key`);
      const mishap = system.mishaps.shift();
      requireThere(mishap !== 'away');
      if (mishap === 'refuses') throw new OrderActionRefused('It has been shipped.');
      const [order] = await all.byNumber(action.number);
      if (!order) throw new OrderActionRefused(`there is no order ${action.number}`);
      const before = byKey.get(key);
      if (before && JSON.stringify(before) !== JSON.stringify(action)) {
        throw new TypeError(`${key} was for something else`);
      }
      if (!before) {
        byKey.set(key, action);
        system.done.push(action);
      }
      requireThere(mishap !== 'away once it is done');
    },
  };
  return system;
}
