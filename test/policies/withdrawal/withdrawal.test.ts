import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../../policies/calendar/deadline.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import {
  decideWithdrawal,
  mayWithdraw,
  type WithdrawalFacts,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { at, book, bookOf, edited, order } from '../sample.ts';

function decide(
  which: OrderFacts | null,
  now: string,
  more: Partial<WithdrawalFacts> = {},
  rules = book,
) {
  return decideWithdrawal(rules, { order: which, ...more }, at(now));
}

/** Goods that were ordered long before they were delivered. */
function delivered(deliveredAt: string | null, changes: Partial<OrderFacts> = {}): OrderFacts {
  const placedAt = '2026-09-01T12:00:00+02:00';
  return order({ placedAt, delivery: { status: 'delivered', deliveredAt }, ...changes });
}

const item = (digital: boolean) => ({ sku: 'SEO', name: 'SEO Pro', digital });
const placed = '2026-12-01T12:00:00+01:00';
const bought = (...items: OrderFacts['items']) => order({ placedAt: placed, items });
const saturday = '2026-12-12T11:00:00+01:00';
const goodFridayClosed = bookOf(edited('calendar.yaml', 'goodFriday: false', 'goodFriday: true'));

describe('goods: fourteen days after the day of delivery, and on to a working day', () => {
  test.each<[happened: string, deliveredAt: string, lastDay: string]>([
    ['Sat 12 Dec: day 14 is a Saturday and a holiday', saturday, '2026-12-28'],
    ['Tue 1 Dec: day 14 is a Tuesday', '2026-12-01T23:59:59+01:00', '2026-12-15'],
    ['a minute later, which is the next day', '2026-12-02T00:00:00+01:00', '2026-12-16'],
    ['another day in UTC', '2026-12-01T23:30:00Z', '2026-12-16'],
    ['before winter time begins', '2026-10-13T12:00:00+02:00', '2026-10-27'],
    ['before summer time begins', '2027-03-24T12:00:00+01:00', '2027-04-07'],
    ['day 14 is Easter Sunday', '2027-03-14T12:00:00+01:00', '2027-03-30'],
    ['day 14 is Easter Monday', '2027-03-15T12:00:00+01:00', '2027-03-30'],
    ['day 14 is Goede Vrijdag, a working day here', '2027-03-12T12:00:00+01:00', '2027-03-26'],
    ["day 14 is New Year's Day, a Friday", '2026-12-18T12:00:00+01:00', '2027-01-04'],
  ])('%s', (_, deliveredAt, lastDay) => {
    const goods = delivered(deliveredAt);
    const over = endOfDay(Temporal.PlainDate.from(lastDay), 'Europe/Amsterdam');
    const then = (now: Temporal.Instant) => decideWithdrawal(book, { order: goods }, now);
    expect(then(over.subtract({ nanoseconds: 1 }))).toMatchObject({
      ...{ outcome: 'received-in-time', lastDay },
    });
    expect(then(over)).toMatchObject({
      ...{ outcome: 'received-late', lastDay, refundBy: null, goodsBackBy: null },
      clauses: ['statement', 'goods-window', 'judged-by-staff'],
    });
  });

  test('where the shop is closed on Goede Vrijdag, it is no working day', () => {
    const goods = delivered('2027-03-12T12:00:00+01:00');
    const easter = '2027-03-29T12:00:00+02:00';
    expect(decide(goods, easter)).toMatchObject({ outcome: 'received-late' });
    expect(decide(goods, easter, {}, goodFridayClosed)).toMatchObject({
      ...{ outcome: 'received-in-time', lastDay: '2027-03-30' },
    });
  });

  test('money comes back in fourteen days, and goods go back in fourteen that end on a working day', () => {
    expect(decide(delivered(saturday), '2026-12-14T12:00:00+01:00')).toMatchObject({
      ...{ refundBy: '2026-12-28', goodsBackBy: '2026-12-28' },
      clauses: ['statement', 'goods-window', 'refund', 'goods-back'],
    });
    expect(decide(delivered(saturday), saturday)).toMatchObject({
      ...{ refundBy: '2026-12-26', goodsBackBy: '2026-12-28' },
    });
  });
});

describe('not delivered', () => {
  const pending = (more: Partial<OrderFacts['delivery']> = {}) =>
    order({ placedAt: placed, delivery: { status: 'pending', deliveredAt: null, ...more } });

  test('the time has not begun, however long ago it was ordered', () => {
    expect(decide(pending(), '2027-11-01T12:00:00+01:00')).toMatchObject({
      ...{ outcome: 'received-in-time', lastDay: null, goodsBackBy: null },
      clauses: ['statement', 'not-begun', 'refund', 'goods-back'],
    });
  });

  test('what is on its way is sent back once it has come', () => {
    const shippedAt = '2026-12-02T12:00:00+01:00';
    expect(decide(pending({ shippedAt }), '2026-12-03T12:00:00+01:00')).toMatchObject({
      ...{ lastDay: null, goodsBackBy: '2026-12-17' },
    });
  });

  test('what never came is not sent back', () => {
    const lost = pending({ status: 'failed', shippedAt: '2026-12-02T12:00:00+01:00' });
    expect(decide(lost, '2026-12-20T12:00:00+01:00')).toMatchObject({ goodsBackBy: null });
  });

  test('a withdrawal before the delivery is in time, as is one of a moment before now', () => {
    expect(decide(delivered(saturday), '2026-12-11T12:00:00+01:00')).toMatchObject({
      ...{ outcome: 'received-in-time', lastDay: null, refundBy: '2026-12-25' },
    });
  });

  test('of an order that was delivered nobody knows when, no day can be held against them', () => {
    expect(decide(delivered(null), '2027-11-01T12:00:00+01:00')).toMatchObject({
      ...{ outcome: 'received-in-time', lastDay: null, goodsBackBy: '2027-11-15' },
      clauses: ['statement', 'goods-window', 'refund', 'goods-back'],
    });
  });

  test('delivered before it was ordered: the later of the two counts', () => {
    const odd = delivered(saturday, { placedAt: '2026-12-14T12:00:00+01:00' });
    expect(decide(odd, '2026-12-15T12:00:00+01:00')).toMatchObject({ lastDay: '2026-12-28' });
  });
});

describe('digital content and services: fourteen days after the order', () => {
  test.each([
    ['2026-12-15T23:59:59+01:00', 'received-in-time'],
    ['2026-12-16T00:00:00+01:00', 'received-late'],
  ])('%s', (now, outcome) => {
    const decision = decide(bought(item(true)), now);
    expect(decision).toMatchObject({ outcome, lastDay: '2026-12-15', goodsBackBy: null });
    expect(decision.clauses).not.toContain('goods-back');
  });
});

describe('an exception is claimed, and staff judge', () => {
  const now = '2026-12-02T12:00:00+01:00';
  const exempt = { outcome: 'received-exempt-claimed', refundBy: null, goodsBackBy: null };

  test.each<[string, OrderFacts, Partial<WithdrawalFacts>, string]>([
    ['a business, by the order', { ...bought(item(false)), consumer: false }, {}, 'business'],
    ['a business, by what is asked', bought(item(false)), { consumer: false }, 'business'],
    [
      'consent, by the order',
      { ...bought(item(true)), digitalConsent: true },
      {},
      'digital-consent',
    ],
    ['consent, by what is asked', bought(item(true)), { digitalConsent: true }, 'digital-consent'],
    [
      'consent, where no item says what it is',
      bought(),
      { digitalConsent: true },
      'digital-consent',
    ],
  ])('%s', (_, which, more, ground) => {
    const decision = decide(which, now, more);
    expect(decision).toMatchObject({ ...exempt, ground });
    expect(decision.clauses).toEqual([
      'statement',
      ground === 'business' ? 'consumers-only' : 'digital-consent',
      'judged-by-staff',
    ]);
  });

  test('what is asked goes before what the order says', () => {
    const business = { ...bought(item(false)), consumer: false };
    expect(decide(business, now, { consumer: true })).toMatchObject({
      outcome: 'received-in-time',
    });
  });

  test('consent to what is digital takes nothing from the goods that came with it', () => {
    const mixed = { ...bought(item(true), item(false)), digitalConsent: true };
    expect(decide(mixed, now)).toMatchObject({ outcome: 'received-in-time', ground: null });
  });

  test.each([
    ['business: true', { consumer: false }],
    ['digitalConsent: true', { digitalConsent: true }],
  ])('a shop may claim none: %s', (written, more) => {
    const kind = bookOf(edited('withdrawal.yaml', written, written.replace('true', 'false')));
    expect(decide(bought(item(true)), now, more, kind)).toMatchObject({
      outcome: 'received-in-time',
    });
  });
});

test('without an order it is received all the same, and no day is held against anybody', () => {
  expect(decide(null, '2026-12-14T12:00:00+01:00', { consumer: false })).toMatchObject({
    ...{ outcome: 'received-order-unmatched', ground: null, lastDay: null },
    ...{ refundBy: '2026-12-28', goodsBackBy: '2026-12-28' },
    clauses: ['statement', 'unmatched', 'refund', 'goods-back'],
  });
});

test('the version in force when the order was placed decides', () => {
  const file = edited('withdrawal.yaml', 'effectiveFrom: 2024-01-01', 'effectiveFrom: 2026-12-10');
  const [, later = ''] =
    /versions:\n([^]*)/.exec(file.find(({ name }) => name === 'withdrawal.yaml')?.text ?? '') ?? [];
  const two = bookOf(edited('withdrawal.yaml', /$/, later.replace('window: 14', 'window: 30')));
  const now = '2027-01-05T12:00:00+01:00';
  expect(decide(delivered(saturday), now, {}, two)).toMatchObject({ lastDay: '2026-12-28' });
  const after = delivered(saturday, { placedAt: '2026-12-10T12:00:00+01:00' });
  expect(decide(after, now, {}, two)).toMatchObject({ lastDay: '2027-01-11' });
});

test('other policies ask whether the law still lets the customer withdraw', () => {
  expect(mayWithdraw(book, delivered(saturday), at('2026-12-28T12:00:00+01:00'))).toBe(true);
  expect(mayWithdraw(book, delivered(saturday), at('2026-12-29T12:00:00+01:00'))).toBe(false);
});
