import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { endOfCycle } from '../../policies/order/billing.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ['before the invoice', 'month', '2026-12-14', '2026-09-14', '2026-12-01', '2026-12-13'],
  ['the day before the invoice', 'month', '2026-12-14', '2026-09-14', '2026-12-13', '2026-12-13'],
  ['on the day of the invoice', 'month', '2026-12-14', '2026-09-14', '2026-12-14', '2026-12-14'],
  ['an invoice date not moved on', 'month', '2026-12-14', '2026-09-14', '2026-12-15', '2027-01-13'],
  ['several not moved on', 'month', '2026-09-14', '2026-09-14', '2026-12-01', '2026-12-13'],
  ['31 January, before February', 'month', '2027-01-31', '2026-01-31', '2027-02-01', '2027-02-27'],
  ['31 January, before March', 'month', '2027-01-31', '2026-01-31', '2027-03-01', '2027-03-30'],
  [
    '28 February of an order of the 31st',
    'month',
    '2027-02-28',
    '2027-01-31',
    '2027-03-05',
    '2027-03-30',
  ],
  [
    '28 February of an order of the 28th',
    'month',
    '2027-02-28',
    '2027-01-28',
    '2027-03-05',
    '2027-03-27',
  ],
  [
    '30 April of an order of the 31st',
    'month',
    '2027-04-30',
    '2027-01-31',
    '2027-05-01',
    '2027-05-30',
  ],
  ['a year', 'year', '2027-06-01', '2026-06-01', '2026-12-01', '2027-05-31'],
  ['a year not moved on', 'year', '2026-06-01', '2025-06-01', '2026-12-01', '2027-05-31'],
  ['29 February, a common year', 'year', '2024-02-29', '2024-02-29', '2026-12-01', '2027-02-27'],
  [
    '29 February, the next leap year',
    'year',
    '2027-02-28',
    '2024-02-29',
    '2027-12-01',
    '2028-02-28',
  ],
] as const)('the cycle ends: %s', (_, cycle, nextInvoiceOn, orderedOn, today, end) => {
  const billing = { cycle, nextInvoiceOn };
  expect(endOfCycle(billing, day(orderedOn), day(today)).toString()).toBe(end);
});

test('service never ends before today, nor later than one cycle after an invoice that is due', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((days) => day('2024-01-01').add({ days }));
  fc.assert(
    fc.property(
      days,
      days,
      days,
      fc.constantFrom('month' as const, 'year' as const),
      (ordered, invoice, today, cycle) => {
        const end = endOfCycle({ cycle, nextInvoiceOn: invoice.toString() }, ordered, today);
        const latest = today.add(cycle === 'month' ? { months: 1 } : { years: 1 });
        const bound = Temporal.PlainDate.compare(invoice, today) >= 0 ? invoice : latest;
        expect(Temporal.PlainDate.compare(end, today)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainDate.compare(end, bound)).toBeLessThanOrEqual(0);
      },
    ),
  );
});
