import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, localDay, type Calendar } from '../calendar/calendar.ts';
import type { Receipt } from '../case/receipt.ts';
import { orderFactsSchema, type OrderFacts } from '../order/order.ts';
import { versionsAt, type VersionsAt } from '../versions-at.ts';
import type { WithdrawalBook, WithdrawalPolicy } from './withdrawal-policy.ts';

/** The versions that a withdrawal is judged by. */
export type WithdrawalRules = VersionsAt<WithdrawalPolicy>;

/** The last days that a withdrawal sets going once it counts, in the shop's zone. */
export interface WithdrawalTerms {
  refundBy: Temporal.PlainDate;
  /** `null` where the customer has nothing to send back. */
  goodsBackBy: Temporal.PlainDate | null;
}

/** The version in force when the order was placed; without an order, the one in force when it was received. */
export function withdrawalRules(
  book: WithdrawalBook,
  order: OrderFacts | null,
  received: Temporal.Instant,
): WithdrawalRules {
  const at = order ? Temporal.Instant.from(order.placedAt) : received;
  return versionsAt(book, book.withdrawal, at);
}

/**
 * By when money and goods go back. Money is counted from the day on which the withdrawal was received, and goods from
 * `since`, the day on which the customer knew that it counts; that term moves on to a working day, as it is theirs.
 * Source: Directive 2011/83/EU, articles 13 and 14; Regulation 1182/71, article 3.
 *
 * Example: received Mon 14 Dec 2026: paid by Mon 28 Dec, goods back by Mon 28 Dec.
 */
export function withdrawalTerms(
  { policy, calendar }: WithdrawalRules,
  order: OrderFacts | null,
  received: Temporal.Instant,
  since: Temporal.Instant = received,
): WithdrawalTerms {
  const goodsBackBy = localDay(since, calendar).add({ days: policy.goodsBackWithin });
  return {
    refundBy: localDay(received, calendar).add({ days: policy.refundWithin }),
    goodsBackBy: order === null || hasGoods(order) ? workingDayFrom(goodsBackBy, calendar) : null,
  };
}

/** The order that a receipt was written on, as it was then; `null` where none was known. */
export function orderOfReceipt(receipt: Receipt | undefined): OrderFacts | null {
  return orderFactsSchema.safeParse(receipt?.inputs['order']).data ?? null;
}

/** Whether all of it is digital content or a service, of which nothing can be sent back. */
export function isDigital({ items }: OrderFacts): boolean {
  return items.length > 0 && items.every(({ digital }) => digital);
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let reached = day;
  while (!isWorkingDay(reached, calendar)) reached = reached.add({ days: 1 });
  return reached;
}

/** Whether the customer has it, or it is on its way to them. */
function hasGoods(order: OrderFacts): boolean {
  const { status, shippedAt } = order.delivery;
  return !isDigital(order) && (status === 'delivered' || (status === 'pending' && !!shippedAt));
}
