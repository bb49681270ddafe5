import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { endOfCycle } from '../order/billing.ts';
import { localDay, type Calendar } from '../calendar/calendar.ts';
import { isInTime, lastDay } from '../calendar/deadline.ts';
import { contradictsItself, eventOf } from '../order/order-events.ts';
import { orderFactsSchema, type OrderFacts } from '../order/order.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';
import { versionsAt, type VersionsAt } from '../versions-at.ts';
import type { RefundBook, RefundClause, RefundPolicy } from './refund-policy.ts';

export const refundClaims = [
  'not-delivered',
  'not-as-described',
  'cancel-recurring',
  'not-satisfied',
  /** A reason that the policy does not name: ordered twice, changed one's mind, charged after cancelling. */
  'other',
] as const;

export type RefundClaim = (typeof refundClaims)[number];

export const refundFactsSchema = z.object({
  claim: z.enum(refundClaims),
  order: orderFactsSchema,
  /** Whether something was handed over that shows the difference from the description. */
  evidence: z.boolean(),
  /** The customer said that only a wish or expectation was not met. */
  onlyExpectation: z.boolean().optional(),
  /** When a subscription shall end; the end of the billing cycle unless the customer chose. */
  stop: z.enum(['end-of-cycle', 'now']).optional(),
});

export type RefundFacts = z.infer<typeof refundFactsSchema>;

/** Why a person judges: what the customer may be told, and what staff should look at. */
export type StaffJudgesReason =
  | 'expectation-only'
  | 'not-satisfied'
  | 'other-reason'
  | 'no-rule-fits'
  | 'no-payment'
  | 'order-unclear'
  | 'before-first-policy';

type Outcome =
  | { outcome: 'in-time' | 'evidence-awaited' | 'too-late' }
  | { outcome: 'other-route'; route: RefundClaim }
  | { outcome: 'cancel-only'; stop: 'end-of-cycle' | 'now'; serviceEndsOn: string }
  | { outcome: 'staff-judges'; reason: StaffJudgesReason };

/** Days are in the shop's zone: `lastDay` of the claim, `serviceEndsOn` the last day of service. */
export type RefundDecision = Decision & Outcome;

type Rules = VersionsAt<RefundPolicy>;

/** A window that has a last day, and whether the request lies in it. */
interface Deadline {
  lastDay: Temporal.PlainDate;
  inTime: boolean;
}

type Ruling = Outcome & { clauses: RefundClause[]; lastDay: Temporal.PlainDate | null };

/**
 * Whether a refund can be asked for, by the policy in force when the order was placed, and by which
 * day. `now` is when the request was received. It promises no money: `in-time` opens a case that
 * staff decide. Where no rule fits or the order contradicts itself, a person judges. Source: 004.
 *
 * Example: not delivered, placed 1 Nov 2026 23:30 in Amsterdam: in time through 8 Nov, then too late.
 */
export function decideRefund(
  book: RefundBook,
  facts: RefundFacts,
  now: Temporal.Instant,
): RefundDecision {
  const rules = versionsAt(book, book.refund, Temporal.Instant.from(facts.order.placedAt));
  const { lastDay: last, ...ruling } = ruleOn(rules, facts, now);
  const versions = { version: rules.policy.version, calendar: rules.calendar.version };
  return { ...ruling, ...versions, lastDay: last?.toString() ?? null };
}

/** What a refund decision leaves behind; `now` is the one it was decided with. */
export function refundReceipt(
  facts: RefundFacts,
  decision: RefundDecision,
  now: Temporal.Instant,
): Receipt {
  // Parsed, so that an order handed in whole leaves no e-mail or postcode behind.
  return receiptOf('refund', decision, refundFactsSchema.parse(facts), now);
}

function ruleOn(rules: Rules, facts: RefundFacts, now: Temporal.Instant): Ruling {
  const { claim, order } = facts;
  if (!rules.begun) return staffJudges('before-first-policy', ['contact']);
  if (claim === 'other') return staffJudges('other-reason', ['contact']);
  if (contradictsItself(order, now)) return staffJudges('order-unclear', [claim, 'contact']);

  const { calendar } = rules;
  const deadline = deadlineOf(rules, claim, order, now);
  switch (claim) {
    case 'not-delivered':
      return notDelivered(facts, deadline);
    case 'not-as-described':
      return notAsDescribed(facts, deadline);
    case 'cancel-recurring':
      return cancelRecurring(facts, deadline, calendar, now);
    case 'not-satisfied':
      return notSatisfied(deadline);
  }
}

function notDelivered({ order }: RefundFacts, deadline: Deadline | undefined): Ruling {
  const { status } = order.delivery;
  if (status === 'delivered') {
    const clauses: RefundClause[] = ['not-delivered', 'not-as-described'];
    return { outcome: 'other-route', route: 'not-as-described', clauses, lastDay: null };
  }
  if (!deadline) return staffJudges('no-rule-fits', ['not-delivered', 'contact']);
  if (!deadline.inTime) return tooLate('not-delivered', deadline);
  const clauses: RefundClause[] =
    status === 'pending' ? ['not-delivered', 'slow-processing'] : ['not-delivered'];
  return { outcome: 'in-time', clauses, lastDay: deadline.lastDay };
}

function notAsDescribed(facts: RefundFacts, deadline: Deadline | undefined): Ruling {
  // Free text must never refuse a claim, so this is judged before the last day.
  if (facts.onlyExpectation) {
    const clauses: RefundClause[] = ['expectation-only', 'contact'];
    return staffJudges('expectation-only', clauses, deadline?.lastDay);
  }
  if (!deadline) return staffJudges('no-rule-fits', ['not-as-described', 'contact']);
  if (!deadline.inTime) return tooLate('not-as-described', deadline);
  return {
    outcome: facts.evidence ? 'in-time' : 'evidence-awaited',
    clauses: ['not-as-described', 'evidence'],
    lastDay: deadline.lastDay,
  };
}

function cancelRecurring(
  { order, stop = 'end-of-cycle' }: RefundFacts,
  deadline: Deadline | undefined,
  calendar: Calendar,
  now: Temporal.Instant,
): Ruling {
  if (order.kind === 'one-off') {
    const clauses: RefundClause[] = ['cancel-recurring', 'not-satisfied'];
    return { outcome: 'other-route', route: 'not-satisfied', clauses, lastDay: null };
  }
  if (!deadline) return staffJudges('no-payment', ['cancel-recurring', 'contact']);
  const { lastDay, inTime } = deadline;
  if (inTime) return { outcome: 'in-time', clauses: ['cancel-recurring'], lastDay };
  // A subscription without billing has no invoice left to cancel.
  if (!order.billing) return staffJudges('no-rule-fits', ['cancel-recurring', 'contact'], lastDay);
  const today = localDay(now, calendar);
  const orderedOn = localDay(Temporal.Instant.from(order.placedAt), calendar);
  const end = stop === 'now' ? today : endOfCycle(order.billing, orderedOn, today);
  const clauses: RefundClause[] = ['future-invoices', 'stop-choice'];
  return { outcome: 'cancel-only', stop, serviceEndsOn: end.toString(), clauses, lastDay };
}

/** The source says nothing about claims after the window, so none is refused. */
function notSatisfied(deadline: Deadline | undefined): Ruling {
  const reason = deadline?.inTime ? 'not-satisfied' : 'no-rule-fits';
  return staffJudges(reason, ['not-satisfied', 'contact'], deadline?.lastDay);
}

function tooLate(claim: RefundClause, { lastDay }: Deadline): Ruling {
  return { outcome: 'too-late', clauses: [claim, 'contact'], lastDay };
}

function staffJudges(
  reason: StaffJudgesReason,
  clauses: RefundClause[],
  lastDay?: Temporal.PlainDate,
): Ruling {
  return { outcome: 'staff-judges', reason, clauses, lastDay: lastDay ?? null };
}

/** `undefined` when what the window counts from has not happened. */
function deadlineOf(
  { policy, calendar }: Rules,
  claim: Exclude<RefundClaim, 'other'>,
  order: OrderFacts,
  now: Temporal.Instant,
): Deadline | undefined {
  const window = policy.windows[claim];
  const event = eventOf(order, window.from);
  if (!event) return undefined;
  const last = lastDay(event, window, calendar);
  return { lastDay: last, inTime: isInTime(now, last, calendar.zone) };
}
