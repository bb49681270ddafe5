import { describe, expect, test } from '@jest/globals';
import { decisionsWithoutClause } from '../../../policies/lint/lint-clauses.ts';
import { describeFinding, lintBook, type LintFinding } from '../../../policies/lint/lint.ts';
import type { BookFile } from '../../../policies/policy-book.ts';
import { bookFiles, bookOf, edited, withLaterVersion } from '../sample.ts';

function lint(files: BookFile[]): LintFinding[] {
  return lintBook(files, bookOf(files));
}

const shipped = lint(bookFiles());

/** What an edit adds to the findings, whatever line the others move to. */
function added(files: BookFile[]): LintFinding[] {
  const known = new Set(shipped.map(({ file, rule, why }) => `${file} ${rule} ${why}`));
  return lint(files).filter(({ file, rule, why }) => !known.has(`${file} ${rule} ${why}`));
}

function gone(files: BookFile[]): string[] {
  const left = new Set(lint(files).map(({ file, rule, why }) => `${file} ${rule} ${why}`));
  return shipped
    .filter(({ file, rule, why }) => !left.has(`${file} ${rule} ${why}`))
    .map(({ file, rule }) => `${file} ${rule}`);
}

/** The file with a line of which the text is known. */
function lineOf(files: BookFile[], name: string, text: string): number {
  const lines = files.find((file) => file.name === name)?.text.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('the book that comes with Loket has these questions and no others', () => {
  expect(
    shipped.map(({ file, rule, why }) => `${file} ${rule} ${why.split(' ')[0] ?? ''}`),
  ).toEqual([
    'complaint.yaml body-abroad Trading',
    'complaint.yaml empty-list waysToComplain',
    'complaint.yaml empty-list investigationMayInclude',
    'licence.yaml review-penalty a',
    'refund.yaml short-window not-delivered',
    'refund.yaml short-window not-as-described',
    'refund.yaml short-window cancel-recurring',
    'refund.yaml short-window not-satisfied',
    'refund.yaml long-notice where',
  ]);
});

test('each finding stands on its own line, with a reason and a source', () => {
  const places: [string, string][] = [
    ['complaint.yaml', '- country: GB'],
    ['complaint.yaml', 'waysToComplain:'],
    ['complaint.yaml', 'investigationMayInclude:'],
    ['licence.yaml', 'nl: >-'],
    ['refund.yaml', '  not-delivered: { days'],
    ['refund.yaml', '  not-as-described: { days'],
    ['refund.yaml', '  cancel-recurring: { days'],
    ['refund.yaml', '  not-satisfied: { days'],
    ['refund.yaml', '      future-invoices:'],
  ];
  const files = bookFiles();
  expect(shipped.map(({ file, line }) => [file, line])).toEqual(
    places.map(([file, text]) => [file, lineOf(files, file, text)]),
  );
  for (const { why, source } of shipped) {
    expect(why.length).toBeGreaterThan(30);
    expect(source.length).toBeGreaterThan(10);
  }
});

test('a finding is told in one line', () => {
  const finding = { file: 'a.yaml', line: 3, rule: 'empty-list', why: 'it is empty.', source: 'x' };
  expect(describeFinding(finding)).toBe('a.yaml:3: [empty-list] it is empty. (x)');
});

describe('a window', () => {
  const windowOf = (written: string) =>
    edited('refund.yaml', '{ days: 7, kind: calendar-days, from: latest-payment }', written);

  test.each([
    ['13 days', '{ days: 13, kind: calendar-days, from: latest-payment }', true],
    ['14 days', '{ days: 14, kind: calendar-days, from: latest-payment }', false],
    [
      '10 working days, 12 from a Sunday',
      '{ days: 10, kind: working-days, from: latest-payment }',
      true,
    ],
    ['11 working days', '{ days: 11, kind: working-days, from: latest-payment }', false],
  ])('of %s', (_, written, short) => {
    const findings = lint(windowOf(written)).filter(
      ({ rule, why }) => rule === 'short-window' && why.startsWith('cancel-recurring'),
    );
    expect(findings).toHaveLength(short ? 1 : 0);
    for (const { source } of findings) expect(source).toContain('Directive 2011/83/EU, art. 9');
  });

  test('that a later version made long enough is no question any more', () => {
    expect(gone(withLaterVersion())).toEqual(Array(4).fill('refund.yaml short-window'));
  });
});

describe('what a shop may write', () => {
  test.each<[string, string, string | RegExp, string, string, RegExp, RegExp]>([
    [
      'a step without an owner',
      'complaint.yaml',
      / {8}owner: manager\n/,
      '',
      'step-without-owner',
      /the step assign has no owner/,
      /^003_/,
    ],
    [
      'an outside body of another country, in a text',
      'service.yaml',
      /ConsuWijzer,\s+www/,
      'Verbraucherzentrale, www',
      'body-abroad',
      /Verbraucherzentrale is a body of another country \(DE\).*shop in NL/,
      /2013\/11\/EU/,
    ],
    [
      'the address of the ODR platform',
      'service.yaml',
      'www.consuwijzer.nl.',
      'https://ec.europa.eu/consumers/odr.',
      'closed-platform',
      /20 July 2025/,
      /\(EU\) 2024\/3228/,
    ],
    [
      'a consequence for a review, in another file',
      'support.yaml',
      'Ook technische vragen over het product beantwoorden we.',
      'Wie een slechte review schrijft, verliest die hulp; de licentie vervalt.',
      'review-penalty',
      /pressure on reviewers/,
      /Trustpilot.*2005\/29\/EC.*2019\/2161/,
    ],
    [
      'notice of three months',
      'refund.yaml',
      'Sometimes we need more time',
      'Notice is three months. Sometimes we need more time',
      'long-notice',
      /more than a month of notice/,
      /6:236/,
    ],
    [
      'opzegtermijn of 6 weken',
      'refund.yaml',
      'Soms hebben we meer tijd nodig',
      'De opzegtermijn is 6 weken. Soms hebben we meer tijd nodig',
      'long-notice',
      /more than a month of notice/,
      /6:236/,
    ],
    [
      'a text that was not translated',
      'support.yaml',
      'We answer technical questions about the product too.',
      'Ook technische vragen over het product beantwoorden we.',
      'missing-text',
      /the English text is missing/,
      /93\/13\/EEC/,
    ],
    [
      'a text still to be written',
      'support.yaml',
      'Ook technische vragen over het product beantwoorden we.',
      'TODO',
      'missing-text',
      /the Dutch text is missing/,
      /93\/13\/EEC/,
    ],
    [
      'a clause that no decision cites',
      'refund.yaml',
      '    clauses:\n',
      '    clauses:\n      gift:\n        source: own.txt\n        text: { nl: Ook cadeaus., en: Gifts too. }\n',
      'uncited-clause',
      /no decision cites the clause gift/,
      /^own\.txt$/,
    ],
  ])('%s', (_, file, from, to, rule, why, source) => {
    expect(added(edited(file, from, to))).toEqual([
      {
        file,
        line: expect.any(Number),
        rule,
        why: expect.stringMatching(why),
        source: expect.stringMatching(source),
      },
    ]);
  });

  test.each<[string, string, string, string]>([
    [
      'notice of a month',
      'refund.yaml',
      'Soms hebben',
      'De opzegtermijn is een maand. Soms hebben',
    ],
    ['notice of 31 days', 'refund.yaml', 'Sometimes we', 'Notice is 31 days. Sometimes we'],
    [
      'three months of something else',
      'refund.yaml',
      'Sometimes we',
      'It can take three months. Sometimes we',
    ],
    [
      'that a review has no consequence',
      'support.yaml',
      'Ook technische vragen over het product beantwoorden we.',
      'Door een review wordt je licentie nooit ingetrokken.',
    ],
  ])('%s is no question', (_, file, from, to) => {
    expect(added(edited(file, from, to))).toEqual([]);
  });

  test('a body is judged by the country of the calendar', () => {
    const british = edited('calendar.yaml', 'country: NL', 'country: GB');
    expect(added(british).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'complaint.yaml body-abroad',
      ...Array.from({ length: 4 }, () => 'service.yaml body-abroad'),
    ]);
    expect(gone(british)).toEqual(['complaint.yaml body-abroad']);
  });
});

test('an empty list of grounds is a question, and so is the clause that it no longer reaches', () => {
  const files = edited('licence.yaml', '[unfair-review]', '[]');
  expect(added(files).map(({ line, rule, source }) => [line, rule, source.slice(0, 4)])).toEqual([
    [lineOf(files, 'licence.yaml', 'grounds:'), 'empty-list', '000_'],
    [lineOf(files, 'licence.yaml', 'unfair-review:'), 'uncited-clause', '000_'],
  ]);
});

test('a decision that cites no clause is a question', () => {
  const row = { when: 'asked', outcome: 'in-scope', clauses: [] };
  expect(decisionsWithoutClause({ policy: 'support', version: '1', rows: [row] })).toEqual([
    {
      path: ['clauses'],
      rule: 'uncited-decision',
      why: 'the decision in-scope (asked) cites no clause: it cannot be explained.',
      source: 'support.yaml itself: every decision names the clauses it rests on',
    },
  ]);
});
