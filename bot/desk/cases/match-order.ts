import { Temporal } from 'temporal-polyfill';
import type { Case, CaseEventOf } from '../../../policies/case/case-events.ts';
import type { Order } from '../../../policies/order/order.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import type { WithdrawalBook } from '../../../policies/withdrawal/withdrawal-policy.ts';
import { OrderLookupUnavailable, type OrderSystem } from '../../ports/order-system.ts';
import { Refusal } from '../api/refusal.ts';

export type OrderLookup = Pick<OrderSystem, 'byNumber' | 'seesDays'>;

/**
 * The event with the number as the shop writes it, and with what the book decides on that order at the moment of the
 * withdrawal. An order that the bot cannot see has no decision: staff judge. Throws a `Refusal` where there is no such
 * order, or more than one, or nobody can tell now.
 */
export async function matchOrder(
  event: CaseEventOf<'order-matched'>,
  path: string,
  { events: [opened] }: Case,
  { orders, book }: { orders: OrderLookup; book: WithdrawalBook },
): Promise<CaseEventOf<'order-matched'>> {
  const found = await lookUp(event.orderNumber, orders);
  const [order, ...others] = found;
  if (order === undefined && orders.seesDays !== undefined) return event;
  if (order === undefined) throw fault(path, 'write the number of an order that there is');
  if (others.length > 0) {
    const numbers = found.map(({ number }) => number).join(', ');
    throw fault(path, `write which of these it is: ${numbers}`);
  }
  const received = Temporal.Instant.from(opened?.at ?? event.at);
  const decision = decideWithdrawal(book, { order }, received);
  return {
    ...event,
    orderNumber: order.number,
    receipt: withdrawalReceipt({ order }, decision, received),
  };
}

async function lookUp(number: string, orders: OrderLookup): Promise<readonly Order[]> {
  try {
    return await orders.byNumber(number);
  } catch (error) {
    if (!(error instanceof OrderLookupUnavailable)) throw error;
    const message = 'The order system does not answer. Try again in a minute.';
    throw new Refusal(503, 'orders-unavailable', message);
  }
}

function fault(path: string, problem: string): Refusal {
  const message = 'Something in the request is missing or does not fit.';
  return new Refusal(422, 'invalid', message, {
    faults: [{ field: `${path}.orderNumber`, problem }],
  });
}
