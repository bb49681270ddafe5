import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { versionsAt } from '../versions-at.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';
import type { ReviewClause, ReviewsBook } from './reviews-policy.ts';

export const reviewAppealFactsSchema = z.object({
  /** Where the review stood. */
  platform: z.enum(['own', 'trustpilot']),
  /** Whether something was handed over that shows that the review is right. */
  evidence: z.boolean(),
});

export type ReviewAppealFacts = z.infer<typeof reviewAppealFactsSchema>;

type Outcome =
  /** `decider`: not the member of staff who removed the review. */
  | { outcome: 'staff-judges'; decider: 'another-member-of-staff'; evidenceAwaited: boolean }
  /** Trustpilot removes and reinstates what stands there; the shop can do neither. */
  | { outcome: 'other-route'; route: 'trustpilot' };

/** The sources set no deadline for an appeal, so `lastDay` is `null` always. */
export type ReviewAppealDecision = Decision & Outcome & { clauses: ReviewClause[]; lastDay: null };

/**
 * Who judges the removal of a review. On the shop's own platform that is another member of staff than
 * the one who removed it, case by case (source: 000); on Trustpilot it is Trustpilot (source: 001).
 * `now` is when the appeal was received; the version in force then decides.
 *
 * Example: on the own platform without evidence: `staff-judges`, evidence awaited, no last day.
 */
export function decideReviewAppeal(
  book: ReviewsBook,
  { platform, evidence }: ReviewAppealFacts,
  now: Temporal.Instant,
): ReviewAppealDecision {
  const { policy, calendar } = versionsAt(book, book.reviews, now);
  const all = { version: policy.version, calendar: calendar.version, lastDay: null };
  if (platform === 'trustpilot') {
    const clauses: ReviewClause[] = ['trustpilot-reported', 'trustpilot-solved-together'];
    return { outcome: 'other-route', route: 'trustpilot', clauses, ...all };
  }
  const decider = 'another-member-of-staff';
  const clauses: ReviewClause[] = ['own-appeal', 'own-evidence'];
  return { outcome: 'staff-judges', decider, evidenceAwaited: !evidence, clauses, ...all };
}

/** What a decision on a review appeal leaves behind; `now` is the one it was decided with. */
export function reviewAppealReceipt(
  facts: ReviewAppealFacts,
  decision: ReviewAppealDecision,
  now: Temporal.Instant,
): Receipt {
  return receiptOf('reviews', decision, reviewAppealFactsSchema.parse(facts), now);
}
