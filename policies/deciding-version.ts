import type { Temporal } from 'temporal-polyfill';
import { localDay } from './calendar/calendar.ts';
import { calendarAt, type PolicyBook } from './policy-book.ts';
import { earliest, inForce, type Versioned } from './book-file/version.ts';

/** The version that decides, and the calendar that says when its day began. */
export interface DecidingVersion<Policy> {
  policy: Versioned<Policy>;
  /** The version of the calendar. */
  calendar: string;
  /** `false` for a purchase before the first version: nothing was agreed then. */
  begun: boolean;
}

/**
 * The version in force on the day of the purchase, like every decision on an order. A question about
 * support or a review often comes without an order; then nothing older than the policy of today was
 * ever agreed with this customer as far as we know, and that of `now` decides.
 */
export function decidingVersion<Policy>(
  book: PolicyBook,
  versions: readonly Versioned<Policy>[],
  now: Temporal.Instant,
  boughtAt: Temporal.Instant = now,
): DecidingVersion<Policy> {
  const calendar = calendarAt(book, boughtAt);
  const policy = inForce(versions, boughtAt, calendar.zone) ?? earliest(versions);
  const begun = policy.effectiveFrom <= localDay(boughtAt, calendar).toString();
  return { policy, calendar: calendar.version, begun };
}
