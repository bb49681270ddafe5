import { describe, expect, test } from '@jest/globals';
import { describeFault } from '../../policies/book-file/book-fault.ts';
import { parseBook } from '../../policies/policy-book.ts';
import { aboutShop } from '../../policies/service/about-shop.ts';
import { replyExpectation } from '../../policies/service/reply-expectation.ts';
import { serviceAt } from '../../policies/service/service-at.ts';
import { at, book, bookOf, edited } from './sample.ts';

const amsterdam = (text: string) => at(text).toZonedDateTimeISO('Europe/Amsterdam');
const local = (text: string | undefined) => text && amsterdam(text).toPlainDateTime().toString();

describe('with a shop that is open on weekdays from 9:00 to 17:30', () => {
  test.each([
    ['within opening hours', '2026-11-18T12:00:00+01:00', true, undefined],
    ['at opening time', '2026-11-18T09:00:00+01:00', true, undefined],
    ['just before opening time', '2026-11-18T08:59:59+01:00', false, '2026-11-18T09:00:00'],
    ['until closing time', '2026-11-18T17:29:59+01:00', true, undefined],
    ['at closing time', '2026-11-18T17:30:00+01:00', false, '2026-11-19T09:00:00'],
    ['at the weekend', '2026-11-21T12:00:00+01:00', false, '2026-11-23T09:00:00'],
    [
      'after midnight, still the day before in UTC',
      '2026-11-18T23:30:00Z',
      false,
      '2026-11-19T09:00:00',
    ],
    [
      'on a Christmas that ends in a weekend',
      '2026-12-25T12:00:00+01:00',
      false,
      '2026-12-28T09:00:00',
    ],
    ['on Easter Monday', '2027-03-29T12:00:00+02:00', false, '2027-03-30T09:00:00'],
    [
      'on the weekend of the clock change',
      '2026-10-24T12:00:00+02:00',
      false,
      '2026-10-26T09:00:00',
    ],
  ])('%s', (_, moment, staffed, opensAt) => {
    const expectation = replyExpectation(book, at(moment));
    expect(expectation.staffed).toBe(staffed);
    expect(local(expectation.opensAt?.toString())).toBe(opensAt);
  });
});

test('a reply is aimed at within 24 to 48 hours on the clock, also when the clock changes', () => {
  const { from, to } = replyExpectation(book, at('2026-10-24T12:00:00+02:00'));
  expect([String(from), String(to)]).toEqual(['2026-10-25T10:00:00Z', '2026-10-26T10:00:00Z']);
});

test('a Goede Vrijdag that the calendar closes is closed', () => {
  const moment = at('2027-03-26T12:00:00+01:00');
  const closed = bookOf(edited('calendar.yaml', 'goodFriday: false', 'goodFriday: true'));
  expect(replyExpectation(book, moment).staffed).toBe(true);
  expect(local(replyExpectation(closed, moment).opensAt?.toString())).toBe('2027-03-30T09:00:00');
});

test('24:00 is the end of the day', () => {
  const late = bookOf(edited('service.yaml', 'friday: 09:00-17:30', 'friday: 09:00-24:00'));
  expect(replyExpectation(late, at('2026-11-20T23:59:59+01:00')).staffed).toBe(true);
  expect(replyExpectation(late, at('2026-11-21T00:00:00+01:00')).staffed).toBe(false);
});

test('a shop that never opens names no opening', () => {
  const shut = bookOf(edited('service.yaml', /day: 09:00-17:30/g, 'day: closed'));
  expect(replyExpectation(shut, at('2026-11-18T12:00:00+01:00'))).toMatchObject({
    staffed: false,
    opensAt: undefined,
  });
});

describe('what stands beside the chat', () => {
  const hours = { from: '09:00', until: '17:30' };

  test('is when staff are there, and nothing that the book does not say', () => {
    expect(aboutShop(serviceAt(book, at('2026-11-18T12:00:00+01:00')))).toEqual({
      contact: {},
      hours: [hours, hours, hours, hours, hours, null, null],
    });
  });

  test('is who runs the shop and how to reach it, once that is written down', () => {
    const contact = `contact: { company: 'Winkel B.V., KvK 12345678', phone: '+31 30 123 45 67' }`;
    const name = 'shopName: Voorbeeldwinkel';
    const written = bookOf(edited('service.yaml', name, `${name}\n    ${contact}`));
    expect(aboutShop(serviceAt(written, at('2026-11-18T12:00:00+01:00'))).contact).toEqual({
      company: 'Winkel B.V., KvK 12345678',
      phone: '+31 30 123 45 67',
    });
  });

  test.each([
    ['email: nergens', '"nergens"; write an address, such as info@shop.example.nl'],
    ['phone: bel ons', '"bel ons"; write a phone number in quotes, such as "+31 30 123 45 67"'],
  ])('is a fault where nobody could be reached by it: %s', (line, fault) => {
    const name = 'shopName: Voorbeeldwinkel';
    const parsed = parseBook(edited('service.yaml', name, `${name}\n    contact: { ${line} }`));
    const faults = 'faults' in parsed ? parsed.faults.map(describeFault) : [];
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });
});
