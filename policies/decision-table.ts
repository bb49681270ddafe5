import { Temporal } from 'temporal-polyfill';
import { latest } from './book-file/version.ts';
import { calendarAt } from './calendar/calendar-at.ts';
import type { PolicyBook } from './policy-book.ts';
import type { DecisionRow } from './topic.ts';
import { policyNames, topics, type PolicyName } from './topics.ts';

export interface DecisionTable {
  policy: PolicyName;
  version: string;
  rows: DecisionRow[];
}

/**
 * What the latest version of each policy decides, row by row. The rows are found by deciding, not by
 * description: what stands in them is what a customer would hear.
 */
export function decisionTables(book: PolicyBook): DecisionTable[] {
  return policyNames.flatMap((policy) => {
    const topic = topics[policy];
    if (!('rows' in topic)) return [];
    const { version, effectiveFrom } = latest<{ effectiveFrom: string; version: string }>(
      book[policy],
    );
    return [{ policy, version, rows: topic.rows(book, noonOf(effectiveFrom, book)) }];
  });
}

/** Noon of the day in the shop's zone: the version that begins on it is in force then. */
function noonOf(date: string, book: PolicyBook): Temporal.Instant {
  const day = Temporal.PlainDate.from(date);
  const { zone } = calendarAt(book, day.toZonedDateTime('UTC').toInstant());
  return day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
}
