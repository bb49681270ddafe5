import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import type { OrderFacts } from '../../policies/order/order.ts';
import { parseBook, type BookFile, type PolicyBook } from '../../policies/policy-book.ts';

const folder = new URL('../../policies/book/', import.meta.url);

/** The files of the book that comes with Loket. */
export function bookFiles(): BookFile[] {
  return readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
}

/** The files with one of them edited; the edit must change something. */
export function edited(name: string, from: string | RegExp, to: string): BookFile[] {
  return bookFiles().map((file) => {
    if (file.name !== name) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`nothing to edit in ${name}: ${String(from)}`);
    return { name, text };
  });
}

/** With a second version of the refund policy: a fortnight for everything from 1 Nov 2026 on. */
export function withLaterVersion(): BookFile[] {
  const file = bookFiles().find(({ name }) => name === 'refund.yaml');
  const [, first = ''] = /versions:\n([^]*)/.exec(file?.text ?? '') ?? [];
  const later = first.replace('2024-01-01', '2026-11-01').replaceAll('days: 7', 'days: 14');
  return edited('refund.yaml', 'versions:\n', `versions:\n${later}`);
}

export function bookOf(files: BookFile[]): PolicyBook {
  const parsed = parseBook(files);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.book;
}

export const book = bookOf(bookFiles());

export function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

/** A one-off order of 1 Nov 2026 23:30 that has not been delivered. */
export function order(changes: Partial<OrderFacts> = {}): OrderFacts {
  return {
    number: '1042',
    placedAt: '2026-11-01T23:30:00+01:00',
    kind: 'one-off',
    items: [{ sku: 'DEMO', name: 'Demo' }],
    delivery: { status: 'pending', deliveredAt: null },
    payments: [],
    billing: null,
    ...changes,
  };
}

/** A monthly subscription of 14 Sep 2026, paid three times, latest on 14 Nov 2026 10:00. */
export function subscription(changes: Partial<OrderFacts> = {}): OrderFacts {
  return order({
    placedAt: '2026-09-14T10:00:00+02:00',
    kind: 'subscription',
    delivery: { status: 'delivered', deliveredAt: '2026-09-14T10:00:05+02:00' },
    payments: [
      paid('2026-09-14T10:00:02+02:00'),
      paid('2026-11-14T10:00:00+01:00'),
      paid('2026-10-14T10:00:00+02:00'),
    ],
    billing: { cycle: 'month', nextInvoiceOn: '2026-12-14' },
    ...changes,
  });
}

export function paid(
  paidAt: string,
  status: OrderFacts['payments'][number]['status'] = 'paid',
): OrderFacts['payments'][number] {
  return { paidAt, amount: 49, currency: 'EUR', status };
}
