import { describe, expect, test } from '@jest/globals';
import { complaintMessage } from '../../../policies/complaint/complaint-message.ts';
import { complaintReceipt, decideComplaint } from '../../../policies/complaint/decide-complaint.ts';
import { complaintRulesOf } from '../../../policies/complaint/complaint-rules.ts';
import { citedClauses } from '../../../policies/cited-clauses.ts';
import { receiptSchema } from '../../../policies/case/receipt.ts';
import {
  complaint,
  daysOf,
  openedAt,
  received,
  standingOf,
  toTheBoard,
  toTheOutcome,
  type StepName,
} from './complaint-sample.ts';
import { at, book, bookFiles, bookOf, edited } from '../sample.ts';

const now = at(received);
const opening = { orderNumber: '1042', evidence: false };

/** With a second version of the complaints policy from 1 Dec 2026: an answer within three weeks. */
function withLaterVersion() {
  const file = bookFiles().find(({ name }) => name === 'complaint.yaml');
  const [, first = ''] = /versions:\n([^]*)/.exec(file?.text ?? '') ?? [];
  const later = first.replace('2024-01-01', '2026-12-01').replace('count: 2,', 'count: 3,');
  return bookOf(edited('complaint.yaml', 'versions:\n', `versions:\n${later}`));
}

describe('the receipt of a complaint', () => {
  const decision = decideComplaint(book, opening, now);
  const receipt = complaintReceipt(opening, decision, now);

  test('holds the day of the answer, and what was given', () => {
    expect(receiptSchema.parse(receipt)).toEqual({
      policy: 'complaint',
      version: book.complaint[0]?.version,
      outcome: 'registered',
      clauses: ['reference', 'acknowledgement', 'complaints-log', 'answer', 'progress-report'],
      lastDay: '2027-01-06',
      decidedAt: '2026-12-23T14:00:00Z',
      inputs: { ...opening, calendar: book.calendar[0]?.version },
    });
    expect(decision.acknowledgeBy).toBe('2026-12-29');
  });

  test('is explained in words that name the same numbers', () => {
    const text = (citedClauses(book, receipt) ?? []).map((clause) => clause.text.nl).join(' ');
    expect(text).toMatch(/binnen 3 werkdagen.*Binnen 7 dagen.*binnen 2 weken/);
  });

  test('comes with a complaint without an order too', () => {
    expect(decideComplaint(book, { ...opening, orderNumber: null }, now)).toEqual(decision);
  });
});

test('the version in force at purchase judges the complaint, to its end', () => {
  const shop = withLaterVersion();
  const bought = { ...opening, boughtAt: '2026-11-16T10:00:00+01:00' };
  const decision = decideComplaint(shop, bought, now);
  expect(decision.lastDay).toBe('2027-01-06');
  expect(decideComplaint(shop, opening, now).lastDay).toBe('2027-01-13');

  const receipt = complaintReceipt(bought, decision, now);
  const opened = { ...openedAt(), receipt } as ReturnType<typeof openedAt>;
  const standing = standingOf([opened], received, shop);
  expect(standing.version).toBe(decision.version);
  expect(daysOf(standing)['answer']).toBe('2027-01-06');
  expect(daysOf(standingOf([openedAt()], received, shop))['answer']).toBe('2027-01-13');
});

test('a complaint from before the first version is judged by that one', () => {
  const opened = openedAt('2020-01-01T12:00:00Z') as Parameters<typeof complaintRulesOf>[1];
  expect(complaintRulesOf(book, opened).policy).toBe(book.complaint[0]);
});

describe('what the customer is sent', () => {
  const spoken = (day: string) => `op ${day}`;
  const sent = (...names: StepName[]) => complaintMessage(book, complaint(...names), spoken)?.nl;

  test.each<[StepName[], RegExp]>([
    [[], /klachtenlogboek.*binnen 3 werkdagen/],
    [['acknowledged'], /^Noor behandelt je klacht\. Je krijgt uiterlijk op 2027-01-06 antwoord\.$/],
    [['assigned'], /^Bram zoekt/],
    [['progress-reported'], /uiterlijk op 2027-01-20/],
    [['escalated'], /pas als er een uitkomst is.*manager/],
    [[...toTheOutcome, 'escalated'], /hele dossier.*binnen 7 dagen/],
    [[...toTheBoard, 'board-answered'], /Ilse heeft hierover beslist\.\n\n.*ACM ConsuWijzer/],
    [[...toTheBoard, 'referred-outside'], /^Ben je er met onze directie niet uitgekomen\?/],
  ])('after %j', (names, words) => {
    expect(sent(...names)).toMatch(words);
  });

  test('is the outcome in its three parts, with the way to the board', () => {
    expect(sent(...toTheOutcome)).toMatch(
      /gedaan:\nDe bezorger gesproken\.\n\nWat .*:\nHet pakket .*\n\nWat .*:\nHet depot .*\n\nNiet tevreden/,
    );
  });

  test('is nothing at an event within the shop', () => {
    expect(sent('waiting-for-customer')).toBeUndefined();
    expect(sent(...toTheBoard)).toBeUndefined();
    expect(complaintMessage(book, [], spoken)).toBeUndefined();
  });

  test('leaves no bracket or brace unfilled in either language', () => {
    for (let length = 0; length <= toTheBoard.length; length += 1) {
      const texts = complaintMessage(book, complaint(...toTheBoard.slice(0, length)), spoken);
      expect(`${texts?.nl ?? ''}${texts?.en ?? ''}`).not.toMatch(/[[\]{}]/);
    }
  });

  test('can name nothing that the event does not say', () => {
    const strange = () => bookOf(edited('complaint.yaml', '[handler] handles', '[agent] handles'));
    expect(strange).toThrow(/keep between square brackets to \[handler\], \[answerBy\]/);
  });
});
