import { describe, expect, test } from '@jest/globals';
import { citedClauses } from '../../policies/cited-clauses.ts';
import {
  decideReviewAppeal,
  reviewAppealReceipt,
} from '../../policies/reviews/decide-review-appeal.ts';
import {
  reviewExplanation,
  reviewTopics,
  type ReviewTopic,
} from '../../policies/reviews/explain-reviews.ts';
import { at, book, bookOf, edited } from './sample.ts';

const now = at('2026-11-21T12:00:00+01:00');

describe('an appeal against the removal of a review', () => {
  test.each([true, false])(
    'on the own platform is judged by another member of staff, without a last day (evidence: %p)',
    (evidence) => {
      const facts = { platform: 'own' as const, evidence };
      const decision = decideReviewAppeal(book, facts, now);
      expect(decision).toEqual({
        outcome: 'staff-judges',
        decider: 'another-member-of-staff',
        evidenceAwaited: !evidence,
        clauses: ['own-appeal', 'own-evidence'],
        lastDay: null,
        version: book.reviews[0]?.version,
        calendar: book.calendar[0]?.version,
      });
    },
  );

  test('on Trustpilot is for Trustpilot, for the shop removes nothing there', () => {
    const decision = decideReviewAppeal(book, { platform: 'trustpilot', evidence: true }, now);
    expect(decision).toMatchObject({
      outcome: 'other-route',
      route: 'trustpilot',
      clauses: ['trustpilot-reported', 'trustpilot-solved-together'],
      lastDay: null,
    });
  });

  test.each(['own', 'trustpilot'] as const)(
    'leaves a receipt that is explained by one policy alone: %s',
    (platform) => {
      const facts = { platform, evidence: false };
      const decision = decideReviewAppeal(book, facts, now);
      const receipt = reviewAppealReceipt(facts, decision, now);
      expect(receipt).toMatchObject({ policy: 'reviews', lastDay: null, inputs: facts });
      const cited = citedClauses(book, receipt) ?? [];
      expect(cited.map(({ id }) => id)).toEqual(decision.clauses);
      const source = platform === 'own' ? /^000_/ : /^001_/;
      for (const clause of cited) expect(clause.source).toMatch(source);
    },
  );
});

describe('an explanation', () => {
  test.each<[ReviewTopic, RegExp]>([
    ['own-grounds', /^000_/],
    ['own-appeal', /^000_/],
    ['trustpilot-source', /^001_/],
    ['trustpilot-invited', /^001_/],
    ['trustpilot-limits', /^001_/],
    ['trustpilot-breaches', /^001_/],
    ['unhappy-reviewer', /^001_/],
  ])('%s rests on one source document', (topic, source) => {
    const { clauses } = reviewExplanation(book, topic, now);
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) expect(clause.source).toMatch(source);
  });

  test('tells every clause of the policy under some topic', () => {
    const told = reviewTopics.flatMap((topic) => reviewExplanation(book, topic, now).clauses);
    expect([...new Set(told.map(({ id }) => id))].sort()).toEqual(
      Object.keys(book.reviews[0]?.clauses ?? {}).sort(),
    );
  });

  const texts = (topic: ReviewTopic) =>
    reviewExplanation(book, topic, now)
      .clauses.map(({ text }) => text.en)
      .join(' ');

  test.each<[ReviewTopic, RegExp]>([
    ['trustpilot-source', /independent/],
    ['trustpilot-invited', /In principle only .*ordered something.*really were in touch/],
    ['trustpilot-limits', /cannot write reviews.*do not pay.*negative is no reason/],
    ['trustpilot-breaches', /report it there.*Trustpilot looks into the report and decides/],
    ['unhappy-reviewer', /complaint.*your review can simply stay/],
    ['own-grounds', /nothing to do with.*meant to do harm.*really worked/],
  ])('%s says what the policy says', (topic, words) => {
    expect(texts(topic)).toMatch(words);
  });

  test('names the grounds that the book lists, and no others', () => {
    const fewer = bookOf(edited('reviews.yaml', 'own-unrelated, own-bad-faith, ', ''));
    const ids = reviewExplanation(fewer, 'own-grounds', now).clauses.map(({ id }) => id);
    expect(ids).toEqual(['own-checked', 'own-not-experienced', 'own-delays']);
  });

  test('promises no deadline that the sources do not set', () => {
    for (const { text } of Object.values(book.reviews[0]?.clauses ?? {})) {
      expect(text.nl + text.en).not.toMatch(/\d|\bda(g|y)|\bwe(e|k)|\buur|\bhour/i);
    }
  });
});
