import { describe, expect, test } from '@jest/globals';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import type { BookFile } from '../../../policies/policy-book.ts';
import { inForce, versionId } from '../../../policies/book-file/version.ts';
import { at, book, bookFiles, bookOf, edited } from '../sample.ts';

const second = `
  - effectiveFrom: 2026-07-01
    zone: Europe/Amsterdam
    country: NL
    closedOn: { goodFriday: true, liberationDay: true }
`;

describe('a version', () => {
  const versionOf = (files: BookFile[]) => bookOf(files).refund[0]?.version;
  const original = versionOf(bookFiles());

  test('is named by its day and 64 bits of its content', () => {
    expect(original).toMatch(/^2024-01-01\.[0-9a-f]{16}$/);
  });

  test('has the same name in every release, since receipts keep it', () => {
    const id = versionId('2024-01-01', { text: 'Zeven dagen, één  keer', days: 7 });
    expect(id).toBe('2024-01-01.a3d02f7f0e5bf2be');
  });

  test.each([
    ['a comment', '    windows:', '    # seven days\n    windows: # here'],
    ['spaces between words', 'Niets ontvangen? Meld', 'Niets  ontvangen?   Meld'],
    ['empty lines', '    windows:', '\n\n    windows:'],
    ['other line breaks in a text', 'schriftelijk, binnen', 'schriftelijk,\n            binnen'],
    [
      'the order of keys',
      'days: 7, kind: calendar-days, from: latest-payment',
      'from: latest-payment, kind: calendar-days, days: 7',
    ],
    ['quotes', 'effectiveFrom: 2024-01-01', 'effectiveFrom: "2024-01-01"'],
    ['Windows line ends', /\n/g, '\r\n'],
  ])('stays the same with %s', (_, from, to) => {
    expect(versionOf(edited('refund.yaml', from, to))).toBe(original);
  });

  test.each([
    ['a number', 'not-delivered: { days: 7,', 'not-delivered: { days: 8,'],
    ['a word', 'Niets ontvangen?', 'Niks ontvangen?'],
    ['the day', 'effectiveFrom: 2024-01-01', 'effectiveFrom: 2024-01-02'],
  ])('is another with %s changed', (_, from, to) => {
    expect(versionOf(edited('refund.yaml', from, to))).not.toBe(original);
  });
});

test('the texts hold the numbers that decide', () => {
  const changed = bookOf(
    edited('refund.yaml', 'not-delivered: { days: 7,', 'not-delivered: { days: 14,'),
  );
  expect(changed.refund[0]?.clauses['not-delivered'].text).toEqual({
    nl: expect.stringContaining('binnen 14 dagen'),
    en: expect.stringContaining('within 14 days'),
  });
  expect(JSON.stringify(book)).not.toMatch(/[{]\w+\./);
});

describe('the version in force', () => {
  const versions = [{ effectiveFrom: '2026-07-01' }, { effectiveFrom: '2024-01-01' }];

  test.each([
    ['before the first', '2023-12-31T23:59:59.999999999+01:00', undefined],
    ['from the first midnight', '2024-01-01T00:00:00+01:00', '2024-01-01'],
    ['until the last moment', '2026-06-30T23:59:59+02:00', '2024-01-01'],
    ['from the midnight of the shop, the day before in UTC', '2026-06-30T22:00:00Z', '2026-07-01'],
    ['long after', '2030-01-01T00:00:00Z', '2026-07-01'],
  ])('%s', (_, moment, expected) => {
    expect(inForce(versions, at(moment), 'Europe/Amsterdam')?.effectiveFrom).toBe(expected);
  });

  test('of calendar and service is the earliest where none is in force yet', () => {
    const moment = at('2020-01-01T00:00:00Z');
    expect(calendarAt(book, moment).effectiveFrom).toBe('2024-01-01');
    expect(serviceAt(book, moment).effectiveFrom).toBe('2024-01-01');
  });

  test('of the calendar changes on its day', () => {
    const two = bookOf(edited('calendar.yaml', /$/, second));
    expect(calendarAt(two, at('2026-06-30T12:00:00Z')).closedOn.goodFriday).toBe(false);
    expect(calendarAt(two, at('2026-07-01T12:00:00Z')).closedOn.goodFriday).toBe(true);
  });
});
