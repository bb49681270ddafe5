import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { isWorkingDay } from '../../../policies/calendar/calendar.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { replay } from '../../../policies/replay.ts';
import { at, book, order } from '../sample.ts';

const start = at('2025-01-01T00:00:00Z').epochMilliseconds;
const year = 365 * 24 * 3_600_000;
const moment = fc
  .integer({ min: 0, max: 3 * year })
  .map((after) => Temporal.Instant.fromEpochMilliseconds(start + after));

const anyOrder: fc.Arbitrary<OrderFacts> = fc
  .record({
    placed: moment,
    delivered: fc.option(moment),
    status: fc.constantFrom('pending', 'delivered', 'failed'),
    items: fc.array(
      fc.record({ sku: fc.constant('A'), name: fc.constant('A'), digital: fc.boolean() }),
    ),
    consumer: fc.boolean(),
    digitalConsent: fc.boolean(),
  })
  .map(({ placed, delivered, status, ...rest }) =>
    order({
      placedAt: placed.toString(),
      delivery: { status, deliveredAt: delivered?.toString() ?? null },
      ...rest,
    }),
  );

test('an earlier withdrawal is never treated worse', () => {
  fc.assert(
    fc.property(anyOrder, moment, moment, (which, one, other) => {
      const [earlier, later] = [one, other]
        .sort((a, b) => Temporal.Instant.compare(a, b))
        .map((now) => decideWithdrawal(book, { order: which }, now).outcome);
      // what else there is rests on no day
      expect(earlier === 'received-late' && later !== 'received-late').toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('the last day is a working day, fourteen days after the event or a few more', () => {
  fc.assert(
    fc.property(anyOrder, moment, (which, now) => {
      const { lastDay, goodsBackBy } = decideWithdrawal(book, { order: which }, now);
      const calendar = calendarAt(book, now);
      for (const day of [lastDay, goodsBackBy]) {
        if (day !== null) expect(isWorkingDay(Temporal.PlainDate.from(day), calendar)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('its receipt gives the same decision again, and holds nothing of who bought it', () => {
  fc.assert(
    fc.property(fc.option(anyOrder), moment, (which, now) => {
      const facts = {
        order: which && { ...which, email: 'sanne@example.nl', postcode: '3511 AB' },
      };
      const receipt = withdrawalReceipt(facts, decideWithdrawal(book, facts, now), now);
      expect(replay(book, receipt).result).toBe('same');
      expect(JSON.stringify(receipt)).not.toMatch(/sanne|3511/);
    }),
    { numRuns: 200 },
  );
});
