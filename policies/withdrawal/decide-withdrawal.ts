import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isWorkingDay, localDay, type Calendar } from '../calendar/calendar.ts';
import { isInTime } from '../calendar/deadline.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';
import { orderFactsSchema, type OrderFacts } from '../order/order.ts';
import { versionsAt, type VersionsAt } from '../versions-at.ts';
import type { WithdrawalBook, WithdrawalClause, WithdrawalPolicy } from './withdrawal-policy.ts';

export const withdrawalFactsSchema = z.object({
  /** `null` where it is not known which order is meant. */
  order: orderFactsSchema.nullable(),
  /** Whether the buyer is a consumer; what the order says, and else that they are. */
  consumer: z.boolean().optional(),
  /** Consent on record to lose the right for digital content; what the order says, and else none. */
  digitalConsent: z.boolean().optional(),
});

export type WithdrawalFacts = z.infer<typeof withdrawalFactsSchema>;

export const withdrawalOutcomes = [
  'received-in-time',
  'received-order-unmatched',
  'received-late',
  'received-exempt-claimed',
] as const;

export type WithdrawalOutcome = (typeof withdrawalOutcomes)[number];

/** Why the law may make an exception: staff judge. */
export type ExemptionGround = 'business' | 'digital-consent';

/** Days are in the shop's zone; `null` where there is none, or none is known. */
export interface WithdrawalDecision extends Decision {
  outcome: WithdrawalOutcome;
  ground: ExemptionGround | null;
  /** The last day on which the customer is paid back, unless staff judge first. */
  refundBy: string | null;
  /** The last day on which the customer sends goods back. */
  goodsBackBy: string | null;
}

type Rules = VersionsAt<WithdrawalPolicy>;

type Ruling = Pick<WithdrawalDecision, 'outcome' | 'ground'> & {
  clauses: WithdrawalClause[];
  lastDay: Temporal.PlainDate | null;
  hasGoods: boolean;
};

/**
 * What becomes of a withdrawal within the cooling-off period, which is received whatever the outcome. `now` is when
 * the customer's message came in. The version in force when the order was placed decides. Of an order that is not
 * delivered, or of which the day is not known, the time has not begun to run out. Source: Directive 2011/83/EU,
 * articles 9 to 16; Regulation 1182/71, article 3.
 *
 * Example: delivered Sat 12 Dec 2026: day 14 is a holiday, so that it is in time through Mon 28 Dec.
 */
export function decideWithdrawal(
  book: WithdrawalBook,
  facts: WithdrawalFacts,
  now: Temporal.Instant,
): WithdrawalDecision {
  const { order } = facts;
  const rules = versionsAt(
    book,
    book.withdrawal,
    order ? Temporal.Instant.from(order.placedAt) : now,
  );
  const { policy, calendar } = rules;
  const { outcome, ground, clauses, lastDay, hasGoods } = ruleOn(rules, facts, now);
  const received = localDay(now, calendar);
  const isJudged = outcome === 'received-late' || outcome === 'received-exempt-claimed';
  const refundBy = isJudged ? null : received.add({ days: policy.refundWithin }).toString();
  const goodsBackBy =
    isJudged || !hasGoods ? null : received.add({ days: policy.goodsBackWithin }).toString();
  const versions = { version: policy.version, calendar: calendar.version };
  return {
    ...{ outcome, ground, clauses, refundBy, goodsBackBy },
    ...versions,
    lastDay: lastDay?.toString() ?? null,
  };
}

/** What a withdrawal leaves behind; `now` is the one it was decided with. */
export function withdrawalReceipt(
  facts: WithdrawalFacts,
  decision: WithdrawalDecision,
  now: Temporal.Instant,
): Receipt {
  // Parsed, so that an order handed in whole leaves no e-mail or postcode behind.
  return receiptOf('withdrawal', decision, withdrawalFactsSchema.parse(facts), now);
}

/** Whether the law lets the customer withdraw from the order at `now`: what stands beside a policy of the shop's own. */
export function mayWithdraw(book: WithdrawalBook, order: OrderFacts, now: Temporal.Instant) {
  return decideWithdrawal(book, { order }, now).outcome === 'received-in-time';
}

function ruleOn(
  { policy, calendar }: Rules,
  facts: WithdrawalFacts,
  now: Temporal.Instant,
): Ruling {
  const { order } = facts;
  if (order === null) {
    const clauses: WithdrawalClause[] = ['statement', 'unmatched', 'refund', 'goods-back'];
    return rule('received-order-unmatched', clauses, { hasGoods: true });
  }
  const isDigital = order.items.length > 0 && order.items.every(({ digital }) => digital);
  const lastDay = lastDayOf(order, isDigital, policy, calendar, now);
  const ground = groundOf(facts, order, policy);
  const about = { ground, lastDay, hasGoods: !isDigital };
  if (ground !== null) {
    const clause = ground === 'business' ? 'consumers-only' : 'digital-consent';
    return rule('received-exempt-claimed', ['statement', clause, 'judged-by-staff'], about);
  }
  const window = isDigital ? 'digital-window' : lastDay === null ? 'not-begun' : 'goods-window';
  if (lastDay !== null && !isInTime(now, lastDay, calendar.zone)) {
    return rule('received-late', ['statement', window, 'judged-by-staff'], about);
  }
  const back: WithdrawalClause[] = isDigital ? [] : ['goods-back'];
  return rule('received-in-time', ['statement', window, 'refund', ...back], about);
}

function rule(
  outcome: WithdrawalOutcome,
  clauses: WithdrawalClause[],
  about: Partial<Omit<Ruling, 'outcome' | 'clauses'>>,
): Ruling {
  return { ground: null, lastDay: null, hasGoods: false, ...about, outcome, clauses };
}

function groundOf(
  { consumer, digitalConsent }: WithdrawalFacts,
  order: OrderFacts,
  { exemptions }: WithdrawalPolicy,
): ExemptionGround | null {
  if (exemptions.business && !(consumer ?? order.consumer ?? true)) return 'business';
  const consented = digitalConsent ?? order.digitalConsent ?? false;
  return exemptions.digitalConsent && consented ? 'digital-consent' : null;
}

/** `null` while the time has not begun to run out, as far as the shop can show. */
function lastDayOf(
  { placedAt, delivery }: OrderFacts,
  isDigital: boolean,
  { window }: WithdrawalPolicy,
  calendar: Calendar,
  now: Temporal.Instant,
): Temporal.PlainDate | null {
  const placed = Temporal.Instant.from(placedAt);
  if (isDigital) return extend(localDay(placed, calendar).add({ days: window }), calendar);
  if (delivery.deliveredAt === null) return null;
  const delivered = Temporal.Instant.from(delivery.deliveredAt);
  if (Temporal.Instant.compare(now, delivered) < 0) return null;
  // an order that was delivered before it was placed has one of the two wrong: the later one counts
  const from = Temporal.Instant.compare(delivered, placed) < 0 ? placed : delivered;
  return extend(localDay(from, calendar).add({ days: window }), calendar);
}

/** A time in days that ends on a Saturday, a Sunday or a holiday ends with the next working day. */
function extend(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let last = day;
  while (!isWorkingDay(last, calendar)) last = last.add({ days: 1 });
  return last;
}
