import { expect, test } from '@jest/globals';
import { citedClauses } from '../../policies/cited-clauses.ts';
import {
  decideLicenceAppeal,
  licenceAppealReceipt,
} from '../../policies/licence/decide-licence-appeal.ts';
import { licenceExplanation } from '../../policies/licence/explain-licence.ts';
import { parseBook } from '../../policies/policy-book.ts';
import { at, book, edited } from './sample.ts';

const now = at('2026-11-21T12:00:00+01:00');

test.each([true, false])(
  'an appeal is judged by another member of staff, case by case and without a last day (evidence: %p)',
  (evidence) => {
    const decision = decideLicenceAppeal(book, { evidence }, now);
    expect(decision).toEqual({
      outcome: 'staff-judges',
      decider: 'another-member-of-staff',
      evidenceAwaited: !evidence,
      clauses: ['appeal', 'reinstated'],
      lastDay: null,
      version: book.licence[0]?.version,
      calendar: book.calendar[0]?.version,
    });
    const receipt = licenceAppealReceipt({ evidence }, decision, now);
    expect(receipt).toMatchObject({ policy: 'licence', inputs: { evidence } });
    expect(citedClauses(book, receipt)?.map(({ id }) => id)).toEqual(decision.clauses);
  },
);

test('the explanation names the grounds, the notice with reasons, and the way to appeal', () => {
  const { clauses, version } = licenceExplanation(book, now);
  expect(version).toBe(book.licence[0]?.version);
  expect(clauses.map(({ id }) => id)).toEqual(['unfair-review', 'notice', 'appeal']);
  for (const { source } of clauses) expect(source).toMatch(/^000_/);
});

test('no clause sets a deadline, for the source sets none', () => {
  for (const { text } of Object.values(book.licence[0]?.clauses ?? {})) {
    expect(text.nl + text.en).not.toMatch(/\d|\bda(g|y)|\bwek|\bweek|\buur|\bhour/i);
  }
});

test('a ground that is no clause is a fault', () => {
  const read = parseBook(edited('licence.yaml', '[unfair-review]', '[unfair-reviews]'));
  expect(read).toMatchObject({
    faults: [
      {
        file: 'licence.yaml',
        line: 7,
        problem: 'grounds.0 is "unfair-reviews"',
        instead: 'write the id of a clause below clauses, such as unfair-review',
      },
    ],
  });
});
