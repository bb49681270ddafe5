import { describe, expect, test } from '@jest/globals';
import { describeFault } from '../../policies/book-file/book-fault.ts';
import { parseBook } from '../../policies/policy-book.ts';
import { aboutShop } from '../../policies/service/about-shop.ts';
import { hearsBy, replyExpectation } from '../../policies/service/reply-expectation.ts';
import { at, bookOf, edited } from './sample.ts';

/** The shipped book with a break at noon, and these days on which other hours hold. */
const filesWith = (...exceptions: string[]) => {
  const lines = exceptions.map((one) => `\n      - ${one}`).join('');
  const added =
    exceptions.length > 0 ? `    exceptions:${lines}\n    openingHours:` : '    openingHours:';
  return edited(
    'service.yaml',
    /\n {4}openingHours:\n([^]*?)\n {4}replyWithin/,
    `\n${added}\n$1\n    replyWithin`,
  ).map((file) =>
    file.name === 'service.yaml'
      ? { ...file, text: file.text.replaceAll('day: 09:00-17:30', 'day: 09:00-12:30, 13:00-17:30') }
      : file,
  );
};

const shop = bookOf(
  filesWith(
    '{ date: 2026-12-24, hours: 09:00-15:00, why: { nl: kerstavond, en: Christmas Eve } }',
    '{ date: 2026-12-26, hours: 11:00-14:00 }',
    '{ date: 2026-12-31, hours: closed }',
  ),
);

const local = (moment: string) => at(`${moment}+01:00`);
const clock = (moment: { toZonedDateTimeISO: (zone: string) => unknown } | undefined) =>
  moment && String(moment.toZonedDateTimeISO('Europe/Amsterdam')).slice(0, 16);

describe('staff are there', () => {
  test.each([
    ['before the break', '2026-12-22T12:29:59', true, undefined],
    ['not in the break', '2026-12-22T12:30:00', false, '2026-12-22T13:00'],
    ['after the break', '2026-12-22T13:00:00', true, undefined],
    ['shorter on a day that says so', '2026-12-24T15:00:00', false, '2026-12-26T11:00'],
    ['without the break on such a day', '2026-12-24T12:45:00', true, undefined],
    ['on a holiday on which the book says so', '2026-12-26T12:00:00', true, undefined],
    ['not on a day that the book closes', '2026-12-31T10:00:00', false, '2027-01-04T09:00'],
    ['not on other holidays', '2026-12-25T12:00:00', false, '2026-12-26T11:00'],
  ])('%s', (_, moment, staffed, opensAt) => {
    const expectation = replyExpectation(shop, local(moment));
    expect([expectation.staffed, clock(expectation.opensAt)]).toEqual([staffed, opensAt]);
  });

  test('until midnight and on from it, without a gap', () => {
    const night = bookOf(
      edited(
        'service.yaml',
        'friday: 09:00-17:30\n      saturday: closed',
        'friday: 18:00-24:00\n      saturday: 00:00-02:00',
      ),
    );
    for (const [moment, staffed] of [
      ['2026-11-20T23:59:59', true],
      ['2026-11-21T00:00:00', true],
      ['2026-11-21T02:00:00', false],
    ] as const) {
      expect(replyExpectation(night, local(moment)).staffed).toBe(staffed);
    }
  });

  test('what is promised counts from the next opening, by the exceptions too', () => {
    expect(clock(hearsBy(shop, local('2026-12-31T10:00:00')))).toBe('2027-01-05T09:00');
  });
});

test('what stands beside the chat tells today, and the days of two weeks that differ', () => {
  const { today, special } = aboutShop(shop, local('2026-12-18T12:00:00'));
  const morning = { from: '09:00', until: '12:30' };
  expect(today).toEqual({ day: '2026-12-18', hours: [morning, { from: '13:00', until: '17:30' }] });
  expect(special).toEqual([
    {
      day: '2026-12-24',
      hours: [{ from: '09:00', until: '15:00' }],
      why: { nl: 'kerstavond', en: 'Christmas Eve' },
    },
    { day: '2026-12-25', hours: [] },
    { day: '2026-12-26', hours: [{ from: '11:00', until: '14:00' }] },
    { day: '2026-12-31', hours: [] },
    { day: '2027-01-01', hours: [] },
  ]);
});

describe('a faulty day is named with its line', () => {
  const faultsOf = (files: ReturnType<typeof filesWith>) => {
    const parsed = parseBook(files);
    return 'faults' in parsed ? parsed.faults.map(describeFault) : [];
  };

  test.each([
    ['overlapping breaks', '09:00-13:00, 12:30-17:30'],
    ['hours in the wrong order', '13:00-17:30, 09:00-12:30'],
    ['hours without a gap', '09:00-12:30, 12:30-17:30'],
  ])('%s', (_, hours) => {
    expect(faultsOf(edited('service.yaml', 'monday: 09:00-17:30', `monday: ${hours}`))).toEqual([
      `service.yaml:7: openingHours.monday is "${hours}"; write the hours of a day one after the other, such as 09:00-12:30, 13:00-17:30`,
    ]);
  });

  test.each([
    [
      'a day that is none',
      ['{ date: 2026-02-30, hours: closed }'],
      'service.yaml:7: exceptions.0.date is "2026-02-30"; write a day as year-month-day, such as 2026-12-24',
    ],
    [
      'a day twice',
      ['{ date: 2026-12-24, hours: closed }', '{ date: 2026-12-24, hours: 09:00-12:00 }'],
      'service.yaml:8: exceptions.1.date is "2026-12-24"; write each day once; this one stands above already',
    ],
    [
      'a reason in one language',
      ['{ date: 2026-12-24, hours: closed, why: { nl: kerstavond } }'],
      'service.yaml:7: exceptions.0.why.en is missing; write the English text',
    ],
    [
      'hours in another form',
      ['{ date: 2026-12-24, hours: 9-12 }'],
      'service.yaml:7: exceptions.0.hours is "9-12"; write opening hours, such as 09:00-17:30, or closed',
    ],
  ])('%s', (_, exceptions, fault) => {
    expect(faultsOf(filesWith(...exceptions))).toEqual([fault]);
  });
});
