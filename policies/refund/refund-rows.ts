import { Temporal } from 'temporal-polyfill';
import type { DecisionRow } from '../topic.ts';
import type { OrderFacts } from '../order/order.ts';
import { calendarAt } from '../calendar/calendar-at.ts';
import type { RefundBook } from './refund-policy.ts';
import { decideRefund, type RefundFacts } from './decide-refund.ts';

type Asked = 'on the last day' | 'the day after';

/** What is decided on orders placed at that moment, asked on the last day of a claim and after it. */
export function refundRows(book: RefundBook, placed: Temporal.Instant): DecisionRow[] {
  const { zone } = calendarAt(book, placed);
  const order = (changes: Partial<OrderFacts> = {}) => ({ ...pending(placed), ...changes });
  const delivery = { status: 'delivered' as const, deliveredAt: placed.toString() };
  const delivered = order({ delivery });
  const billing = { cycle: 'month' as const, nextInvoiceOn: nextMonth(placed, zone) };
  const subscription = order({ kind: 'subscription', delivery, billing });

  const row = (situation: string, facts: Partial<RefundFacts>, asked?: Asked): DecisionRow => {
    const all = { claim: 'not-delivered' as const, order: order(), evidence: true, ...facts };
    const { lastDay } = decideRefund(book, all, placed);
    const last = lastDay === null ? placed : noon(lastDay, zone);
    const now = asked === 'the day after' ? last.add({ hours: 24 }) : last;
    const { outcome, clauses } = decideRefund(book, all, now);
    const days = Math.round(placed.until(now).total('hours') / 24);
    const when = asked ? `${situation}, asked on day ${days}` : situation;
    return { when, outcome, clauses };
  };
  const both = (situation: string, facts: Partial<RefundFacts>) => [
    row(situation, facts, 'on the last day'),
    row(situation, facts, 'the day after'),
  ];

  const recurring = { claim: 'cancel-recurring', order: subscription } as const;
  const notAsDescribed = { claim: 'not-as-described', order: delivered } as const;
  return [
    ...both('not delivered', {}),
    row('not delivered, yet delivered', { order: delivered }),
    ...both('not as described', notAsDescribed),
    row('not as described, no evidence yet', { ...notAsDescribed, evidence: false }),
    row('not as described, only a wish', { ...notAsDescribed, onlyExpectation: true }),
    ...both('recurring payment', recurring),
    row('recurring payment, stop now', { ...recurring, stop: 'now' }, 'the day after'),
    row('recurring payment, one-off order', { ...recurring, order: delivered }),
    row('recurring payment, none paid', {
      ...recurring,
      order: { ...subscription, payments: [] },
    }),
    ...both('not satisfied', { claim: 'not-satisfied', order: delivered }),
    row('another reason', { claim: 'other', order: delivered }),
    row('order that contradicts itself', { order: order({ billing }) }),
  ];
}

function pending(placed: Temporal.Instant): OrderFacts {
  const placedAt = placed.toString();
  return {
    number: '1',
    placedAt,
    kind: 'one-off',
    items: [],
    delivery: { status: 'pending', deliveredAt: null },
    payments: [{ paidAt: placedAt, amount: 1, currency: 'EUR', status: 'paid' }],
    billing: null,
  };
}

function noon(day: string, zone: string): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from('12:00');
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

function nextMonth(placed: Temporal.Instant, zone: string): string {
  return placed.toZonedDateTimeISO(zone).toPlainDate().add({ months: 1 }).toString();
}
