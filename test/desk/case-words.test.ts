import { describe, expect, test } from '@jest/globals';
import { dueText, urgencyOf } from '../../bot/desk/page/cases/due.ts';
import { amountOf } from '../../bot/desk/page/cases/moves/move-events.ts';
import { casesEn } from '../../bot/desk/page/cases/texts/en.ts';
import { casesNl } from '../../bot/desk/page/cases/texts/nl.ts';

/** A promise of days is late from the midnight after its last day on, in whichever zone this runs. */
const until = (lastDay: string, now: Date) => {
  const by = new Date(`${lastDay}T00:00:00`);
  by.setDate(by.getDate() + 1);
  return { by: by.toISOString(), lastDay, late: now >= by };
};

describe('a promise in words', () => {
  test.each([
    ['2026-12-26T15:00:00', 'over 3 dagen', 'in 3 days', 'later'],
    ['2026-12-28T23:59:00', 'morgen', 'tomorrow', 'later'],
    ['2026-12-29T00:00:00', 'vandaag', 'today', 'today'],
    ['2026-12-29T23:59:59', 'vandaag', 'today', 'today'],
    ['2026-12-30T00:00:00', '1 dag te laat', '1 day late', 'late'],
    ['2026-12-31T09:00:00', '2 dagen te laat', '2 days late', 'late'],
    ['2026-12-01T09:00:00', 'di 29 dec', 'Tue 29 Dec', 'later'],
  ])('the last day is 29 December; on %s it is %s', (at, dutch, english, urgency) => {
    const now = new Date(at);
    const step = until('2026-12-29', now);
    expect(dueText(step, now.getTime(), casesNl, 'nl')).toBe(dutch);
    expect(dueText(step, now.getTime(), casesEn, 'en').replace(',', '')).toBe(english);
    expect(urgencyOf(step, now.getTime())).toBe(urgency);
  });

  test.each([
    ['2026-12-03T09:00:00', 'vandaag 12:00'],
    ['2026-12-02T09:00:00', 'morgen'],
    ['2026-12-03T12:00:00', 'net te laat'],
    ['2026-12-03T15:30:00', '3 uur te laat'],
    ['2026-12-05T13:00:00', '2 dagen te laat'],
  ])('48 hours end on 3 December at noon; on %s it is %s', (at, dutch) => {
    const by = new Date('2026-12-03T12:00:00').toISOString();
    const step = { by, lastDay: null, late: false };
    expect(dueText(step, new Date(at).getTime(), casesNl, 'nl')).toBe(dutch);
  });

  test('without a promise nothing is late', () => {
    const step = { by: null, lastDay: null, late: false };
    expect(dueText(step, 0, casesNl, 'nl')).toBe('Geen dag beloofd');
    expect(urgencyOf(step, 0)).toBe('untimed');
  });
});

test.each([
  ['49,95', 49.95],
  ['€ 1.250,00', 1250],
  ['1,250.50', 1250.5],
  ['12', 12],
  ['1250,-', 1250],
  ['49,999', undefined],
  ['1.250', undefined],
  ['0', undefined],
  ['veel', undefined],
  ['-5', undefined],
  ['1,2,3', undefined],
])('an amount written %s is %s', (written, amount) => {
  expect(amountOf(written)).toBe(amount);
});
