import { describe, expect, test } from '@jest/globals';
import type { OrderFacts } from '../../../policies/order/order.ts';
import { decideRefund, type RefundFacts } from '../../../policies/refund/decide-refund.ts';
import { at, book, bookOf, order, paid, withLaterVersion } from '../sample.ts';

function decide(facts: Partial<RefundFacts>, now: string, rules = book) {
  const all = { claim: 'not-delivered' as const, order: order(), evidence: false, ...facts };
  return decideRefund(rules, all, at(now));
}

const placed = (placedAt: string) => order({ placedAt });
const delivered = (changes: Partial<OrderFacts> = {}) =>
  order({
    delivery: { status: 'delivered', deliveredAt: '2026-11-02T09:00:00+01:00' },
    ...changes,
  });

describe('not delivered', () => {
  test.each([
    ['at once', '2026-11-01T23:30:00+01:00', '2026-11-01T23:30:00+01:00', 'in-time', '2026-11-08'],
    [
      'on the last day',
      '2026-11-01T23:30:00+01:00',
      '2026-11-08T23:59:59+01:00',
      'in-time',
      '2026-11-08',
    ],
    [
      'the day after',
      '2026-11-01T23:30:00+01:00',
      '2026-11-09T00:00:00+01:00',
      'too-late',
      '2026-11-08',
    ],
    [
      'placed on another day in UTC',
      '2026-11-01T23:30:00Z',
      '2026-11-09T23:59:59.999+01:00',
      'in-time',
      '2026-11-09',
    ],
    [
      'placed on another day in UTC, late',
      '2026-11-01T23:30:00Z',
      '2026-11-09T23:00:00Z',
      'too-late',
      '2026-11-09',
    ],
    [
      'clock change, last day',
      '2026-10-20T12:00:00+02:00',
      '2026-10-27T23:59:59+01:00',
      'in-time',
      '2026-10-27',
    ],
    [
      'clock change, day after',
      '2026-10-20T12:00:00+02:00',
      '2026-10-28T00:00:00+01:00',
      'too-late',
      '2026-10-27',
    ],
    [
      'summer time begins, last day',
      '2027-03-25T12:00:00+01:00',
      '2027-04-01T23:59:59+02:00',
      'in-time',
      '2027-04-01',
    ],
    [
      'summer time begins, day after',
      '2027-03-25T12:00:00+01:00',
      '2027-04-02T00:00:00+02:00',
      'too-late',
      '2027-04-01',
    ],
  ])('%s', (_, placedAt, now, outcome, lastDay) => {
    expect(decide({ order: placed(placedAt) }, now)).toMatchObject({ outcome, lastDay });
  });

  test('a failed delivery is claimed like a pending one, without talk of slow processing', () => {
    const failed = order({ delivery: { status: 'failed', deliveredAt: null } });
    expect(decide({ order: failed }, '2026-11-08T12:00:00+01:00')).toMatchObject({
      outcome: 'in-time',
      clauses: ['not-delivered'],
    });
    expect(decide({}, '2026-11-08T12:00:00+01:00').clauses).toEqual([
      'not-delivered',
      'slow-processing',
    ]);
  });

  test.each(['2026-11-02T10:00:00+01:00', '2026-12-24T10:00:00+01:00'])(
    'an order that was delivered is another matter, asked at %s',
    (now) => {
      expect(decide({ order: delivered() }, now)).toMatchObject({
        outcome: 'other-route',
        route: 'not-as-described',
        lastDay: null,
      });
    },
  );
});

describe('not as described', () => {
  const last = '2026-11-08T23:59:59+01:00';
  const late = '2026-11-09T00:00:00+01:00';

  test.each([
    ['with evidence on the last day', last, { evidence: true }, 'in-time'],
    ['without evidence on the last day', last, { evidence: false }, 'evidence-awaited'],
    ['with evidence the day after', late, { evidence: true }, 'too-late'],
    ['without evidence the day after', late, { evidence: false }, 'too-late'],
    [
      'only an expectation, in time',
      last,
      { evidence: true, onlyExpectation: true },
      'staff-judges',
    ],
    [
      'only an expectation, later',
      late,
      { evidence: false, onlyExpectation: true },
      'staff-judges',
    ],
  ])('%s', (_, now, facts, outcome) => {
    const claim = { claim: 'not-as-described', order: delivered(), ...facts } as const;
    expect(decide(claim, now)).toMatchObject({ outcome, lastDay: '2026-11-08' });
  });
});

describe('not satisfied', () => {
  test.each([
    ['on the last day', '2026-11-08T23:59:59+01:00', 'not-satisfied'],
    ['later, of which the source says nothing', '2026-11-09T00:00:00+01:00', 'no-rule-fits'],
  ])('a person looks for a solution %s', (_, now, reason) => {
    expect(decide({ claim: 'not-satisfied' }, now)).toMatchObject({
      outcome: 'staff-judges',
      reason,
      lastDay: '2026-11-08',
      clauses: ['not-satisfied', 'contact'],
    });
  });
});

describe('an order that contradicts itself is judged by a person', () => {
  test.each<[string, OrderFacts]>([
    ['placed after the question', placed('2026-11-03T10:00:00.000000001+01:00')],
    ['paid after the question', order({ payments: [paid('2026-11-05T10:00:00+01:00')] })],
    [
      'delivered after the question',
      order({ delivery: { status: 'delivered', deliveredAt: '2026-11-04T10:00:00+01:00' } }),
    ],
    [
      'delivered before it was placed',
      order({ delivery: { status: 'delivered', deliveredAt: '2026-10-30T10:00:00+01:00' } }),
    ],
    [
      'pending with a day of delivery',
      order({ delivery: { status: 'pending', deliveredAt: '2026-11-02T10:00:00+01:00' } }),
    ],
    [
      'bought once and billed every month',
      order({ billing: { cycle: 'month', nextInvoiceOn: '2026-12-01' } }),
    ],
  ])('%s', (_, contradictory) => {
    for (const claim of [
      'not-delivered',
      'not-as-described',
      'cancel-recurring',
      'not-satisfied',
    ] as const) {
      const decision = decide({ claim, order: contradictory }, '2026-11-03T10:00:00+01:00');
      expect(decision).toMatchObject({
        outcome: 'staff-judges',
        reason: 'order-unclear',
        lastDay: null,
        clauses: [claim, 'contact'],
      });
    }
  });

  test('delivered on a day that the shop does not know is none', () => {
    const unknown = order({ delivery: { status: 'delivered', deliveredAt: null } });
    const decision = decide(
      { claim: 'not-as-described', order: unknown, evidence: true },
      '2026-11-03T10:00:00+01:00',
    );
    expect(decision).toMatchObject({ outcome: 'in-time' });
  });

  test('a payment booked just before the order is none', () => {
    const quick = order({ payments: [paid('2026-11-01T23:29:55+01:00')] });
    expect(decide({ order: quick }, '2026-11-03T10:00:00+01:00').outcome).toBe('in-time');
  });
});

describe('the version in force when the order was placed decides', () => {
  const two = bookOf(withLaterVersion());

  test('whenever the question comes', () => {
    const before = decide(
      { order: placed('2026-10-31T23:59:59+01:00') },
      '2026-11-09T10:00:00+01:00',
      two,
    );
    const after = decide(
      { order: placed('2026-11-01T00:00:00+01:00') },
      '2026-11-09T10:00:00+01:00',
      two,
    );
    expect(before).toMatchObject({ outcome: 'too-late', lastDay: '2026-11-07' });
    expect(after).toMatchObject({ outcome: 'in-time', lastDay: '2026-11-15' });
    expect(before.version).toMatch(/^2024-01-01\./);
    expect(after.version).toMatch(/^2026-11-01\./);
  });

  test('before the first version no rule fits, and a person judges', () => {
    const old = placed('2023-12-31T23:59:59+01:00');
    expect(decide({ order: old }, '2024-01-02T10:00:00+01:00')).toMatchObject({
      outcome: 'staff-judges',
      reason: 'before-first-policy',
      clauses: ['contact'],
    });
  });
});
