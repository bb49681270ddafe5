import type { OrderAction } from '../../policies/order/order-action.ts';
import type { Order } from '../../policies/order/order.ts';
import { OrderActionRefused, type OrderSystem } from '../ports/order-system.ts';
import { exactNumber } from './by-number.ts';

/**
 * The order that an action names by its very number, where it allows that action as it stands now. Throws
 * `OrderActionRefused` where there is none or it does not, and what `byNumber` throws.
 */
export async function findOrderToChange(
  { byNumber }: Pick<OrderSystem, 'byNumber'>,
  action: OrderAction,
): Promise<Order> {
  return orderToChange(action, await byNumber(action.number));
}

/** The same among orders that were found already. Throws `OrderActionRefused`. */
export function orderToChange(action: OrderAction, found: readonly Order[]): Order {
  const order = found.find(({ number }) => exactNumber(number) === exactNumber(action.number));
  if (!order)
    throw new OrderActionRefused(`there is no order ${action.number} in the shop's system`);
  const objection = objectionTo(action, order);
  if (objection) throw new OrderActionRefused(`order ${order.number} ${objection}`);
  return order;
}

/** Why the order does not allow it, as the end of a sentence that begins with the order. */
function objectionTo({ type }: OrderAction, order: Order): string | undefined {
  switch (type) {
    case 'cancel-order':
      return isUnderWay(order) ? 'was shipped already' : undefined;
    case 'change-address':
      if (order.cancelledAt !== undefined) return 'was cancelled';
      return isUnderWay(order) ? 'was shipped already' : undefined;
    case 'cancel-subscription':
      return order.kind === 'subscription' ? undefined : 'is no subscription';
    case 'note':
    case 'send-invoice':
      return undefined;
  }
}

function isUnderWay({ delivery }: Order): boolean {
  return delivery.shippedAt !== undefined || delivery.status !== 'pending';
}
