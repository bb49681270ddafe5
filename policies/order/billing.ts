import { Temporal } from 'temporal-polyfill';
import type { OrderFacts } from './order.ts';

type Billing = NonNullable<OrderFacts['billing']>;

/**
 * The last day of the billing cycle that runs on `today`: the day before the next invoice, which is
 * the first day of the next cycle. On the day of an invoice the service ends with that day: the
 * invoice still to come is cancelled, and the day is not taken back.
 *
 * A `nextInvoiceOn` in the past has not been moved on by the shop: the invoices that must have
 * followed it are counted. An invoice on the last day of a short month belongs to the order's own day
 * of the month: ordered on 31 January, invoices fall on 28 February and 31 March.
 *
 * Days are in the shop's zone. Example: next invoice 14 Dec 2026, today 1 Dec: 13 Dec.
 */
export function endOfCycle(
  billing: Billing,
  orderedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const end = nextInvoice(billing, orderedOn, today).subtract({ days: 1 });
  return Temporal.PlainDate.compare(end, today) < 0 ? today : end;
}

function nextInvoice(
  billing: Billing,
  orderedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const stated = Temporal.PlainDate.from(billing.nextInvoiceOn);
  if (Temporal.PlainDate.compare(stated, today) >= 0) return stated;

  const unit = billing.cycle === 'month' ? 'months' : 'years';
  const shortened = stated.day === stated.daysInMonth && orderedOn.day > stated.day;
  const day = shortened ? orderedOn.day : stated.day;
  // Months are counted from the stated day at once: one by one, 31 January would end as the 28th.
  let cycles = stated.until(today, { largestUnit: unit })[unit];
  for (;;) {
    const invoice = stated.add({ [unit]: cycles }).with({ day });
    if (Temporal.PlainDate.compare(invoice, today) >= 0) return invoice;
    cycles += 1;
  }
}
