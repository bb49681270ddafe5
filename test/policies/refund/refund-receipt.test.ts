import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { citedClauses } from '../../../policies/cited-clauses.ts';
import { orderSchema, type OrderFacts } from '../../../policies/order/order.ts';
import { receiptSchema } from '../../../policies/case/receipt.ts';
import {
  decideRefund,
  refundClaims,
  refundReceipt,
  type RefundFacts,
} from '../../../policies/refund/decide-refund.ts';
import { replay } from '../../../policies/replay.ts';
import { at, book, order } from '../sample.ts';

const moment = fc
  .integer({ min: Date.UTC(2023, 10), max: Date.UTC(2028, 3) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const text = moment.map(String);
const day = text.map((instant) => instant.slice(0, 10));

const anyOrder: fc.Arbitrary<OrderFacts> = fc.record({
  number: fc.constant('1042'),
  placedAt: text,
  kind: fc.constantFrom('one-off', 'subscription'),
  items: fc.constant([]),
  delivery: fc.record({
    status: fc.constantFrom('pending', 'delivered', 'failed'),
    deliveredAt: fc.option(text),
  }),
  payments: fc.array(
    fc.record({
      paidAt: text,
      amount: fc.constant(49),
      currency: fc.constant('EUR'),
      status: fc.constantFrom('paid', 'failed', 'refunded'),
    }),
    { maxLength: 3 },
  ),
  billing: fc.option(fc.record({ cycle: fc.constantFrom('month', 'year'), nextInvoiceOn: day })),
});

/** An order whose parts fit together, asked about within some weeks: most decisions are not for staff. */
const soundOrder: fc.Arbitrary<OrderFacts> = fc
  .tuple(moment, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 40 }))
  .map(([placed, delivered, recurring, days]) => ({
    ...order(),
    placedAt: placed.toString(),
    kind: recurring ? 'subscription' : 'one-off',
    delivery: delivered
      ? { status: 'delivered', deliveredAt: placed.toString() }
      : { status: 'pending', deliveredAt: null },
    payments: [{ paidAt: placed.toString(), amount: 49, currency: 'EUR', status: 'paid' }],
    billing: recurring
      ? {
          cycle: 'month',
          nextInvoiceOn: placed
            .add({ hours: 24 * days })
            .toString()
            .slice(0, 10),
        }
      : null,
  }));

const anyFacts: fc.Arbitrary<RefundFacts> = fc.record(
  {
    claim: fc.constantFrom(...refundClaims),
    order: fc.oneof(anyOrder, soundOrder),
    evidence: fc.boolean(),
    onlyExpectation: fc.boolean(),
    stop: fc.constantFrom('end-of-cycle' as const, 'now' as const),
  },
  { requiredKeys: ['claim', 'order', 'evidence'] },
);

const anyQuestion = fc
  .tuple(anyFacts, fc.integer({ min: -2, max: 24 * 40 }))
  .map(([facts, hours]) => ({ facts, now: at(facts.order.placedAt).add({ hours }) }));

describe('for any order and question', () => {
  test('the receipt, stored and read again, replays to the same', () => {
    fc.assert(
      fc.property(anyQuestion, ({ facts, now }) => {
        const decision = decideRefund(book, facts, now);
        const stored = JSON.stringify(refundReceipt(facts, decision, now));
        const receipt = receiptSchema.parse(JSON.parse(stored));
        expect(replay(book, receipt)).toEqual({ result: 'same' });
      }),
    );
  });

  test('the decision rests on clauses that the book holds', () => {
    fc.assert(
      fc.property(anyQuestion, ({ facts, now }) => {
        const decision = decideRefund(book, facts, now);
        const cited = citedClauses(book, refundReceipt(facts, decision, now));
        expect(cited?.map(({ id }) => id)).toEqual(decision.clauses);
        expect(decision.clauses.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a later claim is never treated better', () => {
    const granted = ['in-time', 'evidence-awaited'];
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 0, max: 24 * 30 }), ({ facts, now }, hours) => {
        const first = decideRefund(book, facts, now).outcome;
        const later = decideRefund(book, facts, now.add({ hours })).outcome;
        // Data that lie ahead of the first question may have come true by the second.
        if (first !== 'staff-judges')
          expect(granted.includes(later) && !granted.includes(first)).toBe(false);
      }),
    );
  });

  test('evidence never harms, and no last day lies before the purchase', () => {
    fc.assert(
      fc.property(anyQuestion, ({ facts, now }) => {
        const without = decideRefund(book, { ...facts, evidence: false }, now);
        const withIt = decideRefund(book, { ...facts, evidence: true }, now);
        if (without.outcome === 'in-time') expect(withIt.outcome).toBe('in-time');
        if (without.outcome === 'evidence-awaited') expect(withIt.outcome).toBe('in-time');
        expect(withIt.lastDay).toBe(without.lastDay);
        const purchase = at(facts.order.placedAt).toZonedDateTimeISO('Europe/Amsterdam');
        const earliest = purchase.subtract({ days: 1 }).toPlainDate().toString();
        if (withIt.lastDay) expect(withIt.lastDay > earliest).toBe(true);
      }),
    );
  });

  test('service never ends before the day of the question', () => {
    fc.assert(
      fc.property(anyQuestion, ({ facts, now }) => {
        const decision = decideRefund(book, { ...facts, claim: 'cancel-recurring' }, now);
        if (decision.outcome !== 'cancel-only') return;
        const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
        expect(decision.serviceEndsOn >= today).toBe(true);
      }),
    );
  });
});

describe('a receipt', () => {
  const now = at('2026-11-08T23:59:59.123456789+01:00');
  const facts: RefundFacts = { claim: 'not-delivered', order: order(), evidence: false };
  const receipt = refundReceipt(facts, decideRefund(book, facts, now), now);

  test('holds what was decided, by what, and when', () => {
    expect(receipt).toEqual({
      policy: 'refund',
      version: book.refund[0]?.version,
      outcome: 'in-time',
      clauses: ['not-delivered', 'slow-processing'],
      lastDay: '2026-11-08',
      decidedAt: '2026-11-08T22:59:59.123456789Z',
      inputs: { ...facts, calendar: book.calendar[0]?.version },
    });
  });

  test('holds nothing that identifies the buyer', () => {
    const whole = orderSchema.parse({ ...order(), email: 'sanne@example.nl', postcode: '3511 AB' });
    const kept = JSON.stringify(
      refundReceipt({ ...facts, order: whole }, decideRefund(book, facts, now), now),
    );
    expect(kept).not.toMatch(/example|3511/);
  });

  test('is explained in the words of its version, or not at all', () => {
    const [first] = citedClauses(book, receipt) ?? [];
    expect(first).toMatchObject({ id: 'not-delivered', source: '004_fd4e4502e1002b4e.txt' });
    expect(first?.text.en).toContain('within 7 days');
    expect(citedClauses(book, { ...receipt, version: '2024-01-01.0' })).toBeUndefined();
    expect(citedClauses(book, { ...receipt, policy: 'calendar' })).toBeUndefined();
  });
});
