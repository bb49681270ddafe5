import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ComplaintBook, ComplaintClause } from './complaint-policy.ts';
import { complaintRulesAt, lastDayOf } from './complaint-rules.ts';
import { instantSchema } from '../calendar/instant.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';

export const complaintOpeningSchema = z.object({
  /** `null` when the customer has none at hand; no complaint is refused for that. */
  orderNumber: z.string().nullable(),
  /** When the order was placed, if known; the version in force then is the one that counts. */
  boughtAt: instantSchema.optional(),
  /** Whether something was handed over with the complaint. */
  evidence: z.boolean(),
});

export type ComplaintOpening = z.infer<typeof complaintOpeningSchema>;

/** `lastDay` is that of the answer, `acknowledgeBy` that of the confirmation by a person. */
export interface ComplaintDecision extends Decision {
  outcome: 'registered';
  clauses: ComplaintClause[];
  acknowledgeBy: string;
  lastDay: string;
}

/**
 * What a complaint may expect, whatever it is about: it is registered at once, and goes up the ladder.
 * `now` is when it was received. Source: 003.
 *
 * Example: received Wed 23 Dec 2026: acknowledged by 29 Dec, answered by 6 Jan 2027.
 */
export function decideComplaint(
  book: ComplaintBook,
  { boughtAt }: ComplaintOpening,
  now: Temporal.Instant,
): ComplaintDecision {
  const { policy, calendar } = complaintRulesAt(
    book,
    boughtAt === undefined ? now : Temporal.Instant.from(boughtAt),
  );
  const { acknowledge, answer } = policy.ladder;
  return {
    outcome: 'registered',
    clauses: ['reference', 'acknowledgement', 'complaints-log', 'answer', 'progress-report'],
    acknowledgeBy: lastDayOf(now, acknowledge.within, calendar).toString(),
    lastDay: lastDayOf(now, answer.within, calendar).toString(),
    version: policy.version,
    calendar: calendar.version,
  };
}

/** What the opening of a complaint leaves behind; `now` is the one it was decided with. */
export function complaintReceipt(
  opening: ComplaintOpening,
  decision: ComplaintDecision,
  now: Temporal.Instant,
): Receipt {
  return receiptOf('complaint', decision, complaintOpeningSchema.parse(opening), now);
}
