import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../calendar/calendar-at.ts';
import { endOfDay } from '../calendar/deadline.ts';
import type { OrderFacts } from '../order/order.ts';
import type { DecisionRow } from '../topic.ts';
import { decideWithdrawal, type WithdrawalFacts } from './decide-withdrawal.ts';
import type { WithdrawalBook } from './withdrawal-policy.ts';

/** What is decided on withdrawals from orders placed at that moment, on the last day and after it. */
export function withdrawalRows(book: WithdrawalBook, placed: Temporal.Instant): DecisionRow[] {
  const { zone } = calendarAt(book, placed);
  const placedAt = placed.toString();
  const goods: OrderFacts = {
    number: '1',
    placedAt,
    kind: 'one-off',
    items: [{ sku: 'A', name: 'A' }],
    delivery: { status: 'delivered', deliveredAt: placedAt },
    payments: [],
    billing: null,
  };
  const pending: OrderFacts = { ...goods, delivery: { status: 'pending', deliveredAt: null } };
  const digital: OrderFacts = { ...goods, items: [{ sku: 'A', name: 'A', digital: true }] };

  const row = (situation: string, facts: WithdrawalFacts, now = placed): DecisionRow => {
    const { outcome, clauses } = decideWithdrawal(book, facts, now);
    return { when: situation, outcome, clauses };
  };
  const both = (situation: string, facts: WithdrawalFacts): DecisionRow[] => {
    const { lastDay } = decideWithdrawal(book, facts, placed);
    if (lastDay === null) return [row(situation, facts)];
    const end = endOfDay(Temporal.PlainDate.from(lastDay), zone);
    return [
      row(`${situation}, on the last day`, facts, end.subtract({ seconds: 1 })),
      row(`${situation}, the day after`, facts, end),
    ];
  };
  return [
    row('goods not delivered yet', { order: pending }),
    ...both('goods delivered', { order: goods }),
    ...both('digital content or a service', { order: digital }),
    row('digital content, consent on record', { order: digital, digitalConsent: true }),
    row('bought by a business', { order: goods, consumer: false }),
    row('order not known', { order: null }),
  ];
}
