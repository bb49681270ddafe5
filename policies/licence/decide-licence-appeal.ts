import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { versionsAt } from '../versions-at.ts';
import type { LicenceBook, LicenceClause } from './licence-policy.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';

export const licenceAppealFactsSchema = z.object({
  /** Whether context or evidence came with the appeal. */
  evidence: z.boolean(),
});

export type LicenceAppealFacts = z.infer<typeof licenceAppealFactsSchema>;

/** The source sets no deadline for an appeal, so `lastDay` is `null` always. */
export interface LicenceAppealDecision extends Decision {
  outcome: 'staff-judges';
  /** Not the member of staff who cancelled the licence. */
  decider: 'another-member-of-staff';
  evidenceAwaited: boolean;
  clauses: LicenceClause[];
  lastDay: null;
}

/**
 * Who judges the cancellation of a support licence: another member of staff than the one who cancelled
 * it, case by case. `now` is when the appeal was received; the version in force then decides.
 * Source: 000.
 *
 * Example: an appeal with evidence: `staff-judges`, nothing awaited, no last day.
 */
export function decideLicenceAppeal(
  book: LicenceBook,
  { evidence }: LicenceAppealFacts,
  now: Temporal.Instant,
): LicenceAppealDecision {
  const { policy, calendar } = versionsAt(book, book.licence, now);
  return {
    outcome: 'staff-judges',
    decider: 'another-member-of-staff',
    evidenceAwaited: !evidence,
    clauses: ['appeal', 'reinstated'],
    version: policy.version,
    calendar: calendar.version,
    lastDay: null,
  };
}

/** What a decision on a licence appeal leaves behind; `now` is the one it was decided with. */
export function licenceAppealReceipt(
  facts: LicenceAppealFacts,
  decision: LicenceAppealDecision,
  now: Temporal.Instant,
): Receipt {
  return receiptOf('licence', decision, licenceAppealFactsSchema.parse(facts), now);
}
