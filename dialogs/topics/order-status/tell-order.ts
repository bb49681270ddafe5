import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import {
  isDigital,
  standingOf,
  type OrderStanding,
} from '../../../policies/order/order-standing.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import { formatDate, formatDay, formatMoment, formatMoney } from '../../language.ts';

/*
 * An order as its facts have it: what the shop has not passed on is said to be so, and never guessed.
 */

type Payment = OrderFacts['payments'][number];

/** How the order stands at the moment of the customer's question. */
export function standingAt(order: OrderFacts, { book, at }: DialogContext): OrderStanding {
  return standingOf(order, at, calendarAt(book, at).zone);
}

/** How it stands in a sentence. Example: "Bestelling 1042 is onderweg en wordt vandaag verwacht." */
export function tellStanding(order: OrderFacts, context: DialogContext): string {
  const { deliveredAt } = order.delivery;
  const { cancelledAt } = order;
  return context.words(`order-status.standing.${variantOf(order, context)}`, {
    order: order.number,
    delivered: deliveredAt === null ? '' : sayDay(deliveredAt, context),
    cancelled: cancelledAt === undefined ? '' : sayDay(cancelledAt, context),
    expected: sayExpected(order, context),
  });
}

function variantOf(order: OrderFacts, context: DialogContext): string {
  const standing = standingAt(order, context);
  const { deliveredAt, expectedOn } = order.delivery;
  if (standing === 'delivered' && deliveredAt === null) return 'delivered-undated';
  if (standing === 'shipped' && expectedOn !== undefined) return 'shipped-expected';
  return standing === 'waiting' && isDigital(order) ? 'waiting-digital' : standing;
}

/** Whether it was paid, in a sentence, by what the shop passed on. */
export function tellPaid({ payments }: OrderFacts, context: DialogContext): string {
  const latest = payments.toSorted(latestFirst);
  const [newest] = latest;
  const told = latest.find(({ status }) => status === 'paid') ?? newest;
  if (told === undefined) return context.words('order-status.paid.none');
  return context.words(`order-status.paid.${told.status}`, sayPayment(told, context));
}

/** The expected day, as it is said: "vandaag" on the day itself; empty where none is known. */
export function sayExpected(
  { delivery: { expectedOn } }: OrderFacts,
  { book, at, words, language }: DialogContext,
): string {
  if (expectedOn === undefined) return '';
  const today = at.toZonedDateTimeISO(calendarAt(book, at).zone).toPlainDate();
  return today.equals(expectedOn) ? words('order-status.today') : formatDay(expectedOn, language);
}

/** All that is known, a line each. Texts of the shop's are shown as they were typed. */
export function listFacts(order: OrderFacts, context: DialogContext): string {
  const { words, language } = context;
  const { placedAt, payments, delivery, cancelledAt, billing } = order;
  const { shippedAt, carrier, trackingCode, trackingUrl, deliveredAt } = delivery;
  const line = (key: string, values: Record<string, string>) => [
    words(`order-status.line.${key}`, values),
  ];
  const paid = payments.toSorted(latestFirst).slice(0, mostPayments).reverse();
  const by = asTyped(carrier ?? '');
  const lines = [
    ...listItems(order, context),
    ...line('placed', { day: sayDay(placedAt, context) }),
    ...paid.flatMap((payment) => line(keyOf(payment), sayPayment(payment, context))),
    ...(payments.length === 0 ? line('unpaid', {}) : []),
    ...(shippedAt === undefined ? [] : line('shipped', { day: sayDay(shippedAt, context) })),
    ...(by === '' ? [] : line('carrier', { by })),
    ...(trackingCode === undefined ? [] : line('code', { code: asTyped(trackingCode) })),
    // at the end of its line, where nothing can be taken for a part of it
    ...(trackingUrl === undefined ? [] : line('follow', { url: new URL(trackingUrl).href })),
    ...(deliveredAt === null && delivery.expectedOn !== undefined && cancelledAt === undefined
      ? line('expected', { day: formatDay(delivery.expectedOn, language) })
      : []),
    ...(deliveredAt === null ? [] : line('delivered', { moment: sayMoment(deliveredAt, context) })),
    ...(cancelledAt === undefined ? [] : line('cancelled', { day: sayDay(cancelledAt, context) })),
    ...(billing === null || cancelledAt !== undefined
      ? []
      : line('next-invoice', { day: formatDay(billing.nextInvoiceOn, language) })),
  ];
  return lines.map((text) => `- ${text}`).join('\n');
}

/** More of each are not listed: the latest payments of a subscription are what is asked for. */
const mostPayments = 3;
const mostItems = 8;

function listItems({ items }: OrderFacts, { words }: DialogContext): string[] {
  const more = items.length - mostItems;
  return [
    ...items.slice(0, mostItems).map(({ name, quantity = 1, refunded = 0 }) => {
      const item = quantity > 1 ? `${quantity} × ${asTyped(name)}` : asTyped(name);
      return refunded === 0
        ? item
        : words('order-status.line.item-refunded', { item, refunded: `${refunded}` });
    }),
    ...(more > 0 ? [words('order-status.line.more-items', { more: `${more}` })] : []),
  ];
}

// a payment of which all was paid back is one that was refunded
function keyOf({ status, refunded = 0, amount }: Payment): string {
  if (status !== 'paid' || refunded === 0) return status;
  return refunded >= amount ? 'refunded' : 'partly-refunded';
}

function sayPayment({ paidAt, amount, currency, refunded = 0 }: Payment, context: DialogContext) {
  return {
    amount: formatMoney({ amount, currency }, context.language),
    back: formatMoney({ amount: refunded, currency }, context.language),
    day: sayDay(paidAt, context),
  };
}

function sayDay(instant: string, { book, at, language }: DialogContext): string {
  return formatDate(instant, calendarAt(book, at).zone, language);
}

function sayMoment(instant: string, { book, at, language }: DialogContext): string {
  return formatMoment(Temporal.Instant.from(instant), calendarAt(book, at).zone, language);
}

function latestFirst(one: Payment, other: Payment): number {
  return Temporal.Instant.compare(other.paidAt, one.paidAt);
}
