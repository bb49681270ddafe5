import type { Temporal } from 'temporal-polyfill';
import { defineTopic, type DecisionRow, type WhatIf } from '../topic.ts';
import {
  decideReviewAppeal,
  reviewAppealFactsSchema,
  type ReviewAppealFacts,
} from './decide-review-appeal.ts';
import { reviewExplanation, reviewTopics } from './explain-reviews.ts';
import { reviewsPolicySchema, type ReviewsBook } from './reviews-policy.ts';

export const reviewsTopic = defineTopic({
  schema: reviewsPolicySchema,
  facts: reviewAppealFactsSchema,
  decide: (book: ReviewsBook, facts, now) => [decideReviewAppeal(book, facts, now)],
  rows,
  whatIf: { question: reviewAppealFactsSchema.strict(), answer },
});

function rows(book: ReviewsBook, at: Temporal.Instant): DecisionRow[] {
  const appeal = (platform: 'own' | 'trustpilot') =>
    decideReviewAppeal(book, { platform, evidence: true }, at);
  return [
    { when: 'removal appealed, own platform', ...appeal('own') },
    { when: 'removal appealed, Trustpilot', ...appeal('trustpilot') },
    ...reviewTopics.map((topic) => ({
      when: `asked about: ${topic}`,
      outcome: 'explained',
      clauses: reviewExplanation(book, topic, at).clauses.map(({ id }) => id),
    })),
  ].map(({ when, outcome, clauses }) => ({ when, outcome, clauses }));
}

function answer(book: ReviewsBook, facts: ReviewAppealFacts, now: Temporal.Instant): WhatIf {
  const { outcome, lastDay, clauses, version } = decideReviewAppeal(book, facts, now);
  return { answer: { outcome, lastDay, clauses, version } };
}
