import type { Temporal } from 'temporal-polyfill';
import { clausesById, type Explanation } from '../book-file/clauses-by-id.ts';
import { versionsAt } from '../versions-at.ts';
import type { ReviewsBook, ReviewsPolicy } from './reviews-policy.ts';

/** What is asked of reviews. */
export const reviewTopics = [
  'own-grounds',
  'own-appeal',
  'trustpilot-source',
  'trustpilot-invited',
  'trustpilot-limits',
  'trustpilot-breaches',
  'unhappy-reviewer',
] as const;

export type ReviewTopic = (typeof reviewTopics)[number];

/**
 * What the shop's policy says on a topic at the moment it is asked. It accuses nobody: it names the
 * grounds and leaves open whether one applies.
 *
 * Example: `trustpilot-source` tells that reviews stand on Trustpilot, an independent third party.
 */
export function reviewExplanation(
  book: ReviewsBook,
  topic: ReviewTopic,
  at: Temporal.Instant,
): Explanation {
  const { policy } = versionsAt(book, book.reviews, at);
  return {
    version: policy.version,
    clauses: clausesById(policy.clauses, clausesOn(topic, policy)),
  };
}

function clausesOn(topic: ReviewTopic, { ownPlatform }: ReviewsPolicy): readonly string[] {
  switch (topic) {
    case 'own-grounds':
      return ['own-checked', ...ownPlatform.grounds, 'own-delays'];
    case 'own-appeal':
      return ['own-appeal', 'own-evidence'];
    case 'trustpilot-source':
      return ['trustpilot-independent', 'trustpilot-own-account', 'trustpilot-guidelines'];
    case 'trustpilot-invited':
      return ['trustpilot-invited'];
    case 'trustpilot-limits':
      return ['trustpilot-not-written', 'trustpilot-not-paid', 'trustpilot-not-removed'];
    case 'trustpilot-breaches':
      return ['trustpilot-reported', 'trustpilot-guidelines'];
    case 'unhappy-reviewer':
      return ['trustpilot-solved-together'];
  }
}
