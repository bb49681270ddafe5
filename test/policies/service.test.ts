import { describe, expect, test } from '@jest/globals';
import { describeFault } from '../../policies/book-file/book-fault.ts';
import { parseBook } from '../../policies/policy-book.ts';
import { aboutShop } from '../../policies/service/about-shop.ts';
import { keptSince, privacyAnswerBy } from '../../policies/service/privacy-terms.ts';
import { replyExpectation } from '../../policies/service/reply-expectation.ts';
import { serviceAt } from '../../policies/service/service-at.ts';
import { statutoryRights } from '../../policies/service/statutory-rights.ts';
import { at, book, bookFiles, bookOf, edited } from './sample.ts';

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

test.each([
  ['in the week, from now on', '2026-11-18T12:00:00+01:00', undefined],
  ['on a Thursday afternoon, from now on', '2026-11-19T17:00:00+01:00', undefined],
  ['on a Friday at noon, from Monday on', '2026-11-20T12:00:00+01:00', '2026-11-23T09:00:00'],
  ['on a Friday night, from Monday on', '2026-11-20T21:00:00+01:00', '2026-11-23T09:00:00'],
  ['at the weekend, from Monday on', '2026-11-22T12:00:00+01:00', '2026-11-23T09:00:00'],
  ['before opening time, from then on', '2026-11-18T08:00:00+01:00', '2026-11-18T09:00:00'],
  ['before Easter, from the Tuesday on', '2027-03-26T12:00:00+01:00', '2027-03-30T09:00:00'],
  ['on Christmas Day, after the weekend', '2026-12-25T12:00:00+01:00', '2026-12-28T09:00:00'],
])('the wait for a reply counts %s', (_, moment, from) => {
  expect(local(replyExpectation(book, at(moment)).countsFrom?.toString())).toBe(from);
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
    countsFrom: undefined,
  });
});

describe('what the law says', () => {
  const of = (files = bookFiles(), claim?: string) =>
    statutoryRights(serviceAt(bookOf(files), at('2026-11-18T12:00:00+01:00')), claim);

  test.each([
    ['not-delivered', /redelijke laatste termijn/, /reasonable final deadline/],
    ['not-as-described', /gratis herstel of een ander exemplaar/, /free repair or a replacement/],
    ['cancel-recurring', /bedenktijd/, /cooling-off period/],
    [undefined, /bedenktijd/, /cooling-off period/],
  ])('fits the claim %s', (claim, nl, en) => {
    const rights = of(bookFiles(), claim);
    expect(rights.nl).toMatch(nl);
    expect(rights.en).toMatch(en);
  });

  test('is the general text in a book from before it was told by claim', () => {
    const former = edited('service.yaml', / {4}statutoryRightsOf:[^]*?(?= {4}clauses:)/, '');
    expect(of(former, 'not-delivered')).toEqual(of(former));
  });

  test.each<[string, RegExp, string, string]>([
    [
      'a claim that no policy knows',
      / {6}not-delivered:\n/,
      '      not-deliverd:\n',
      'service.yaml:28: statutoryRightsOf.not-deliverd is not known here; write not-delivered',
    ],
    [
      'a text without its source',
      /( {6}not-as-described:\n) {8}source: .*\n/,
      '$1',
      'service.yaml:41: statutoryRightsOf.not-as-described.source is missing; write the name of the file that the rule comes from',
    ],
    [
      'a text that one language lacks',
      /( {6}not-as-described:\n[^]*?) {10}en: >-\n( {12}.*\n)+/,
      '$1',
      'service.yaml:43: statutoryRightsOf.not-as-described.text.en is missing; write the English text',
    ],
  ])('is no book with %s', (_, from, to, fault) => {
    const parsed = parseBook(edited('service.yaml', from, to));
    expect('faults' in parsed && parsed.faults.map(describeFault)).toEqual([fault]);
  });
});

describe('what stands beside the chat', () => {
  const hours = { from: '09:00', until: '17:30' };

  test('is when staff are there, and nothing that the book does not say', () => {
    expect(aboutShop(book, at('2026-11-18T12:00:00+01:00'))).toEqual({
      contact: {},
      week: [[hours], [hours], [hours], [hours], [hours], [], []],
      today: { day: '2026-11-18', hours: [hours] },
      special: [],
    });
  });

  test('is who runs the shop and how to reach it, once that is written down', () => {
    const contact = `contact: { company: 'Winkel B.V., KvK 12345678', phone: '+31 30 123 45 67' }`;
    const name = 'shopName: Voorbeeldwinkel';
    const written = bookOf(edited('service.yaml', name, `${name}\n    ${contact}`));
    expect(aboutShop(written, at('2026-11-18T12:00:00+01:00')).contact).toEqual({
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

describe('what the law on personal data asks', () => {
  test.each([
    ['in the middle of a month', '2026-11-16T12:00:00+01:00', '2026-12-16'],
    ['on a day that the next month lacks', '2027-01-31T12:00:00+01:00', '2027-02-28'],
    ['after midnight, still the day before in UTC', '2026-11-15T23:30:00Z', '2026-12-16'],
  ])('a request is answered within a month: %s', (_, asked, by) => {
    expect(privacyAnswerBy(book, at(asked)).toString()).toBe(by);
  });

  test('conversations are kept for a month, cases for two years and complaints for seven', () => {
    const since = keptSince(book, at('2026-11-16T12:00:00+01:00'));
    const days = Object.entries(since).map(([kind, from]) => [kind, local(from.toString())]);
    expect(Object.fromEntries(days)).toEqual({
      conversations: '2026-10-17T12:00:00',
      files: '2025-11-16T12:00:00',
      cases: '2024-11-16T12:00:00',
      complaints: '2019-11-16T12:00:00',
    });
  });

  test('a book from before it knew of this has the same terms, and what is no time is a fault', () => {
    const without = bookOf(edited('service.yaml', / {4}privacy:[\s\S]*/, ''));
    expect(keptSince(without, at('2026-11-16T12:00:00Z'))).toEqual(
      keptSince(book, at('2026-11-16T12:00:00Z')),
    );
    const faulty = parseBook(edited('service.yaml', 'complaints: 7 years', 'complaints: long'));
    expect('faults' in faulty && faulty.faults.map(describeFault)).toEqual([
      expect.stringMatching(/service\.yaml:\d+: .*write a number and days, months or years/),
    ]);
  });
});
