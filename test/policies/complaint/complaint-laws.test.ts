import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { caseSchema } from '../../../policies/case/case-events.ts';
import { foldCase, foldEvents } from '../../../policies/case/fold-case.ts';
import { complaintStanding } from '../../../policies/complaint/complaint-standing.ts';
import { anyEvents, complaint, daysOf, likelyComplaint, steps } from './complaint-sample.ts';
import { at, book } from '../sample.ts';

const moment = fc
  .integer({ min: Date.UTC(2026, 10), max: Date.UTC(2027, 5) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const sequence = fc.oneof(anyEvents, likelyComplaint);

describe('for any sequence of events', () => {
  test('the case folds, or is refused with the place and the reason', () => {
    let [folds, refusals] = [0, 0];
    fc.assert(
      fc.property(sequence, (events) => {
        const folded = foldEvents('1042', events);
        if ('state' in folded) {
          folds += 1;
          expect(foldCase({ reference: '1042', events })).toEqual(folded.state);
          return;
        }
        refusals += 1;
        const { index, event, why } = folded.refused;
        expect(events[index]?.type).toBe(event);
        expect(why).not.toBe('');
      }),
      { numRuns: 1000 },
    );
    // Neither half may be empty, or this shows nothing.
    expect(Math.min(folds, refusals)).toBeGreaterThan(50);
  });

  test('what comes before a refusal was allowed, and so is every beginning of what folds', () => {
    fc.assert(
      fc.property(sequence, moment, (events, now) => {
        const folded = foldEvents('1042', events);
        const allowed = 'refused' in folded ? folded.refused.index : events.length;
        for (let length = 1; length <= allowed; length += 1) {
          expect(foldEvents('1042', events.slice(0, length))).toHaveProperty('state');
        }
        const standing = complaintStanding(book, events, now);
        const sound = 'refused' in standing ? standing.refused.index : events.length;
        for (let length = 1; length <= sound; length += 1) {
          expect(complaintStanding(book, events.slice(0, length), now)).toHaveProperty('due');
        }
      }),
    );
  });

  test('it comes out the same after being stored and read again', () => {
    fc.assert(
      fc.property(sequence, (events) => {
        const stored: unknown = JSON.parse(JSON.stringify({ reference: '1042', events }));
        const read = caseSchema.parse(stored);
        expect(foldEvents('1042', read.events)).toEqual(foldEvents('1042', events));
      }),
    );
  });

  test('reopening keeps the reference, the opening and the original dates', () => {
    let reopenings = 0;
    fc.assert(
      fc.property(sequence, moment, (events, now) => {
        const before = foldEvents('1042', events);
        const after = foldEvents('1042', [...events, steps.reopened]);
        if ('refused' in before || 'refused' in after) return;
        expect(after.state).toMatchObject({
          reference: '1042',
          phase: 'open',
          openedAt: before.state.openedAt,
          evidence: before.state.evidence,
          handledBy: before.state.handledBy,
        });
        const standing = complaintStanding(book, [...events, steps.reopened], now);
        if ('refused' in standing) return;
        reopenings += 1;
        const last = foldLastOpen(events, now);
        expect(last).toMatchObject(daysOf(standing));
      }),
      { numRuns: 1000 },
    );
    expect(reopenings).toBeGreaterThan(20);
  });
});

describe('as time goes by', () => {
  test('no last day moves, and what is late stays late', () => {
    let standings = 0;
    fc.assert(
      fc.property(sequence, moment, fc.nat({ max: 60 * 24 }), (events, now, hours) => {
        const first = complaintStanding(book, events, now);
        const later = complaintStanding(book, events, now.add({ hours }));
        if ('refused' in first || 'refused' in later) return;
        standings += 1;
        expect(daysOf(later)).toEqual(daysOf(first));
        expect(later.status).toBe(first.status);
        for (const [index, { late }] of first.due.entries()) {
          if (late) expect(later.due[index]?.late).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(standings).toBeGreaterThan(50);
  });

  test('an answer put off is never due before its report', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 90 }), (reported, days) => {
        const day = reported.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
        const newDate = day.add({ days }).toString();
        const report = { ...steps['progress-reported'], at: reported.toString(), newDate };
        const standing = complaintStanding(book, [...complaint(), report], at(report.at));
        expect('due' in standing && daysOf(standing)['answer']).toBe(newDate);
      }),
    );
  });
});

/** The last days as they stood when the complaint had no outcome yet, before it was reopened. */
function foldLastOpen(events: Parameters<typeof complaintStanding>[1], now: Temporal.Instant) {
  for (let length = events.length; length > 0; length -= 1) {
    const standing = complaintStanding(book, events.slice(0, length), now);
    if ('due' in standing && standing.due.some(({ step }) => step === 'answer')) {
      return daysOf(standing);
    }
  }
  return undefined;
}
