import type { Temporal } from 'temporal-polyfill';
import { earliest, inForce, type Versioned } from './book-file/version.ts';
import type { Calendar } from './calendar/calendar.ts';
import { calendarAt, type CalendarBook } from './calendar/calendar-at.ts';

/** The versions that decide: of the policy, and of the calendar that says when its day began. */
export interface VersionsAt<Policy> {
  policy: Versioned<Policy>;
  calendar: Versioned<Calendar>;
  /** `false` before the first version of the policy: nothing was agreed then. */
  begun: boolean;
}

/**
 * The versions in force at the moment, which for a decision on an order is that of the purchase. Before
 * the first version the earliest one is given, and `begun` is false.
 *
 * Example: `versionsAt(book, book.refund, placedAt)`.
 */
export function versionsAt<Policy>(
  book: CalendarBook,
  versions: readonly Versioned<Policy>[],
  at: Temporal.Instant,
): VersionsAt<Policy> {
  const calendar = calendarAt(book, at);
  const current = inForce(versions, at, calendar.zone);
  return { policy: current ?? earliest(versions), calendar, begun: current !== undefined };
}
