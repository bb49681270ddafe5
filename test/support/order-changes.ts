import type { OrderActionKind } from '../../policies/order/order-action.ts';
import type { Order } from '../../policies/order/order.ts';
import type { Customer } from './conversation.ts';
import { order, ordersOf } from './orders.ts';

export const at = '2026-11-02T10:00:00+01:00';
export const shipped: Order['delivery'] = {
  status: 'pending',
  deliveredAt: null,
  shippedAt: '2026-11-01T18:00:00+01:00',
};

/** A shop that has switched these on; what the system does is not a part of these stories. */
export function allows(actions: OrderActionKind[], orders: Order[] = [order()]) {
  return {
    at,
    orders: ordersOf(orders, { actions: new Set(actions), perform: () => Promise.resolve() }),
  };
}

/** What the order's system is asked to do. */
export async function actionsOf({ store, id }: Pick<Customer, 'store' | 'id'>): Promise<unknown[]> {
  const entries = await store.log(id, 0);
  return entries.flatMap(({ activity }) =>
    activity.name === 'order-action' ? [activity.value as unknown] : [],
  );
}
