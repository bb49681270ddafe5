import { Temporal } from 'temporal-polyfill';
import { complaintRows } from './complaint/complaint-rows.ts';
import type { DecisionRow } from './decision-row.ts';
import { calendarAt, type PolicyBook, type PolicyName } from './policy-book.ts';
import { decideLicenceAppeal, licenceExplanation } from './licence/decide-licence-appeal.ts';
import { refundRows } from './refund/refund-rows.ts';
import {
  decideReviewAppeal,
  reviewExplanation,
  reviewTopics,
} from './reviews/decide-review-appeal.ts';
import { replyClauses } from './service/service-policy.ts';
import { decideSupportScope, supportAsks, type SupportFacts } from './support/decide-support.ts';
import { latest } from './book-file/version.ts';

export interface DecisionTable {
  policy: PolicyName;
  version: string;
  rows: DecisionRow[];
}

/**
 * What the latest version of each policy decides, row by row. The rows are found by deciding, not by
 * description: what stands in them is what a customer would hear.
 */
export function decisionTables(book: PolicyBook): DecisionTable[] {
  const table = (policy: PolicyName, rows: DecisionRow[]) => {
    return {
      policy,
      version: latest<{ effectiveFrom: string; version: string }>(book[policy]).version,
      rows,
    };
  };
  return [
    table('refund', refundRows(book, firstNoon(book, 'refund'))),
    table('support', supportRows(book, firstNoon(book, 'support'))),
    table('complaint', complaintRows(book, latest(book.complaint), firstNoon(book, 'complaint'))),
    table('reviews', reviewRows(book, firstNoon(book, 'reviews'))),
    table('licence', licenceRows(book, firstNoon(book, 'licence'))),
    table('service', serviceRows(book)),
  ];
}

/** Noon of the first day on which the latest version of the policy is in force. */
function firstNoon(book: PolicyBook, policy: PolicyName): Temporal.Instant {
  const day = Temporal.PlainDate.from(
    latest<{ effectiveFrom: string }>(book[policy]).effectiveFrom,
  );
  const { zone } = calendarAt(book, day.toZonedDateTime('UTC').toInstant());
  return day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
}

function supportRows(book: PolicyBook, now: Temporal.Instant): DecisionRow[] {
  const row = (when: string, changes: Partial<SupportFacts>): DecisionRow[] => {
    const sound = { version: 'current', modifiedBy: 'nobody', securityHole: false } as const;
    const { cases } = decideSupportScope(book, { asks: ['defect'], ...sound, ...changes }, now);
    return cases.map(({ outcome, clauses }) => ({ when, outcome, clauses }));
  };
  return [
    ...supportAsks.flatMap((ask) => row(ask, { asks: [ask] })),
    ...row('defect, outdated', { version: 'outdated' }),
    ...row('defect, modified by the customer', { modifiedBy: 'customer' }),
    ...row('defect, modified by a third party', { modifiedBy: 'third-party' }),
    ...row('defect, modified, security hole', { modifiedBy: 'customer', securityHole: true }),
    ...row('unclear what is asked', { asks: [] }),
  ];
}

function reviewRows(book: PolicyBook, now: Temporal.Instant): DecisionRow[] {
  const appeal = (platform: 'own' | 'trustpilot') =>
    decideReviewAppeal(book, { platform, evidence: true }, now);
  return [
    { when: 'removal appealed, own platform', ...appeal('own') },
    { when: 'removal appealed, Trustpilot', ...appeal('trustpilot') },
    ...reviewTopics.map((topic) => ({
      when: `asked about: ${topic}`,
      outcome: 'explained',
      clauses: reviewExplanation(book, topic, now).clauses.map(({ id }) => id),
    })),
  ].map(({ when, outcome, clauses }) => ({ when, outcome, clauses }));
}

function licenceRows(book: PolicyBook, now: Temporal.Instant): DecisionRow[] {
  const { outcome, clauses } = decideLicenceAppeal(book, { evidence: true }, now);
  const explained = licenceExplanation(book, now).clauses.map(({ id }) => id);
  return [
    { when: 'cancellation appealed', outcome, clauses },
    { when: 'asked about licences', outcome: 'explained', clauses: explained },
  ];
}

function serviceRows(book: PolicyBook): DecisionRow[] {
  const { from, to } = latest(book.service).replyWithin;
  const outcome = `reply within ${from} to ${to} hours`;
  return [{ when: 'a person is asked for', outcome, clauses: replyClauses }];
}
