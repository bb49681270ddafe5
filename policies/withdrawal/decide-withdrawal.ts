import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localDay, type Calendar } from '../calendar/calendar.ts';
import { isInTime } from '../calendar/deadline.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';
import { orderFactsSchema, type OrderFacts } from '../order/order.ts';
import type { WithdrawalBook, WithdrawalClause, WithdrawalPolicy } from './withdrawal-policy.ts';
import {
  isDigital,
  withdrawalRules,
  withdrawalTerms,
  workingDayFrom,
  type WithdrawalRules,
} from './withdrawal-terms.ts';

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

type Ruling = Pick<WithdrawalDecision, 'outcome' | 'ground'> & {
  clauses: WithdrawalClause[];
  lastDay: Temporal.PlainDate | null;
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
  const rules = withdrawalRules(book, order, now);
  const { policy, calendar } = rules;
  const terms = withdrawalTerms(rules, order, now);
  const { outcome, ground, clauses, lastDay } = ruleOn(rules, facts, now);
  const isJudged = staffJudge(outcome);
  const { refundBy, goodsBackBy } = isJudged ? { refundBy: null, goodsBackBy: null } : terms;
  // what is still on its way may yet arrive
  const back: WithdrawalClause[] = order && isDigital(order) ? [] : ['goods-back'];
  return {
    ...{ outcome, ground },
    clauses: isJudged ? clauses : [...clauses, 'refund', ...back],
    lastDay: lastDay?.toString() ?? null,
    refundBy: refundBy?.toString() ?? null,
    goodsBackBy: goodsBackBy?.toString() ?? null,
    ...{ version: policy.version, calendar: calendar.version },
  };
}

/** Whether a member of staff says first whether it counts. */
export function staffJudge(outcome: string | undefined): boolean {
  return outcome === 'received-late' || outcome === 'received-exempt-claimed';
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
  { policy, calendar }: WithdrawalRules,
  facts: WithdrawalFacts,
  now: Temporal.Instant,
): Ruling {
  const { order } = facts;
  if (order === null) {
    const clauses: WithdrawalClause[] = ['statement', 'unmatched'];
    return { outcome: 'received-order-unmatched', ground: null, clauses, lastDay: null };
  }
  const lastDay = lastDayOf(order, policy, calendar, now);
  const ground = groundOf(facts, order, policy);
  if (ground !== null) {
    const clause = ground === 'business' ? 'consumers-only' : 'digital-consent';
    const clauses: WithdrawalClause[] = ['statement', clause, 'judged-by-staff'];
    return { outcome: 'received-exempt-claimed', ground, clauses, lastDay };
  }
  const window = windowOf(order, lastDay);
  return lastDay !== null && !isInTime(now, lastDay, calendar.zone)
    ? {
        ...{ outcome: 'received-late', ground, lastDay },
        clauses: ['statement', window, 'judged-by-staff'],
      }
    : { outcome: 'received-in-time', ground, lastDay, clauses: ['statement', window] };
}

function windowOf(order: OrderFacts, lastDay: Temporal.PlainDate | null): WithdrawalClause {
  if (isDigital(order)) return 'digital-window';
  return lastDay === null && order.delivery.status !== 'delivered' ? 'not-begun' : 'goods-window';
}

function groundOf(
  { consumer, digitalConsent }: WithdrawalFacts,
  order: OrderFacts,
  { exemptions }: WithdrawalPolicy,
): ExemptionGround | null {
  if (exemptions.business && !(consumer ?? order.consumer ?? true)) return 'business';
  const consented = digitalConsent ?? order.digitalConsent ?? false;
  return exemptions.digitalConsent && consented && !isMixed(order) ? 'digital-consent' : null;
}

/** Consent to digital content takes away no right to the goods that came with it. */
function isMixed(order: OrderFacts): boolean {
  return order.items.some(({ digital }) => digital) && !isDigital(order);
}

/** `null` while the time has not begun to run out, as far as the shop can show. */
function lastDayOf(
  order: OrderFacts,
  { window }: WithdrawalPolicy,
  calendar: Calendar,
  now: Temporal.Instant,
): Temporal.PlainDate | null {
  const placed = Temporal.Instant.from(order.placedAt);
  const begin = isDigital(order) ? placed : deliveredOn(order, placed, now);
  if (begin === undefined) return null;
  // a time in days that ends on a Saturday, a Sunday or a holiday ends with the next working day
  return workingDayFrom(localDay(begin, calendar).add({ days: window }), calendar);
}

function deliveredOn(
  { delivery: { deliveredAt } }: OrderFacts,
  placed: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (deliveredAt === null) return undefined;
  const delivered = Temporal.Instant.from(deliveredAt);
  if (Temporal.Instant.compare(now, delivered) < 0) return undefined;
  // an order that was delivered before it was placed has one of the two wrong: the later one counts
  return Temporal.Instant.compare(delivered, placed) < 0 ? placed : delivered;
}
