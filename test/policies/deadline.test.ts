import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isHoliday, isWorkingDay, type Calendar } from '../../policies/calendar/calendar.ts';
import { addHours, addWorkingDays, isInTime, lastDay } from '../../policies/calendar/deadline.ts';
import { at } from './sample.ts';

const zone = 'Europe/Amsterdam';
const calendar: Calendar = {
  effectiveFrom: '2024-01-01',
  zone,
  country: 'NL',
  closedOn: { goodFriday: false, liberationDay: false },
};
const goodFridayClosed: Calendar = {
  ...calendar,
  closedOn: { goodFriday: true, liberationDay: false },
};
const liberationDayClosed: Calendar = {
  ...calendar,
  closedOn: { goodFriday: false, liberationDay: true },
};
const day = (text: string) => Temporal.PlainDate.from(text);

describe('seven calendar days', () => {
  const week = { days: 7, kind: 'calendar-days' } as const;

  test.each([
    ['placed late in the evening', '2026-11-01T23:30:00+01:00', '2026-11-08'],
    [
      'placed after local midnight, still the day before in UTC',
      '2026-11-01T23:30:00Z',
      '2026-11-09',
    ],
    ['across the end of summer time', '2026-10-20T12:00:00+02:00', '2026-10-27'],
    ['across the start of summer time', '2027-03-25T12:00:00+01:00', '2027-04-01'],
    ['on the repeated hour, first time', '2026-10-25T02:30:00+02:00', '2026-11-01'],
    ['on the repeated hour, second time', '2026-10-25T02:30:00+01:00', '2026-11-01'],
    ['across the end of a year', '2026-12-28T12:00:00+01:00', '2027-01-04'],
    ['across a leap day', '2028-02-25T12:00:00+01:00', '2028-03-03'],
  ])('%s', (_, event, last) => {
    expect(lastDay(at(event), week, calendar).toString()).toBe(last);
  });
});

test.each([
  ['the last nanosecond of the day', '2026-11-08T23:59:59.999999999+01:00', '2026-11-08', true],
  ['the next midnight', '2026-11-09T00:00:00+01:00', '2026-11-08', false],
  ['the last second of a day of 25 hours', '2026-10-25T23:59:59+01:00', '2026-10-25', true],
  ['midnight after a day of 25 hours', '2026-10-26T00:00:00+01:00', '2026-10-25', false],
  ['the last second of a day of 23 hours', '2027-03-28T23:59:59+02:00', '2027-03-28', true],
  ['midnight after a day of 23 hours', '2027-03-29T00:00:00+02:00', '2027-03-28', false],
])('in time or not: %s', (_, moment, last, inTime) => {
  expect(isInTime(at(moment), day(last), zone)).toBe(inTime);
});

describe('three working days', () => {
  const three = { days: 3, kind: 'working-days' } as const;

  test.each([
    ['Christmas and a weekend between', '2026-12-23T15:00:00+01:00', calendar, '2026-12-29'],
    ['from a Saturday', '2026-11-21T12:00:00+01:00', calendar, '2026-11-25'],
    ['Easter Monday between', '2027-03-25T12:00:00+01:00', calendar, '2027-03-31'],
    ['Goede Vrijdag closed too', '2027-03-25T12:00:00+01:00', goodFridayClosed, '2027-04-01'],
    ['no weekend between', '2026-11-16T23:59:59+01:00', calendar, '2026-11-19'],
    ['5 mei open', '2026-05-04T12:00:00+02:00', calendar, '2026-05-07'],
    ['5 mei closed', '2026-05-04T12:00:00+02:00', liberationDayClosed, '2026-05-08'],
    ["King's Day between", '2026-04-24T12:00:00+02:00', calendar, '2026-04-30'],
    ['into the next year', '2026-12-31T12:00:00+01:00', calendar, '2027-01-06'],
  ])('%s', (_, event, by, last) => {
    expect(lastDay(at(event), three, by).toString()).toBe(last);
  });

  test('none is the day itself', () => {
    expect(addWorkingDays(day('2026-11-21'), 0, calendar).toString()).toBe('2026-11-21');
  });
});

test('the holidays of the Netherlands in 2027 are the official ones', () => {
  const days = Array.from({ length: 365 }, (_, days) => day('2027-01-01').add({ days }));
  expect(days.filter((each) => isHoliday(each, calendar)).map(String)).toEqual([
    '2027-01-01',
    '2027-03-28',
    '2027-03-29',
    '2027-04-27',
    '2027-05-06',
    '2027-05-16',
    '2027-05-17',
    '2027-12-25',
    '2027-12-26',
  ]);
});

test("King's Day moves to Saturday when the 27th is a Sunday", () => {
  expect(isHoliday(day('2025-04-26'), calendar)).toBe(true);
  expect(isWorkingDay(day('2025-04-28'), calendar)).toBe(true);
});

test('48 hours are 48 hours across the clock change', () => {
  expect(addHours(at('2026-10-24T12:00:00+02:00'), 48).toString()).toBe('2026-10-26T10:00:00Z');
});
