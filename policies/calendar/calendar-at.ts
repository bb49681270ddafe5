import type { Temporal } from 'temporal-polyfill';
import { earliest, inForce, type Versioned } from '../book-file/version.ts';
import type { Calendar } from './calendar.ts';

/** The part of the book that says how days are counted. */
export interface CalendarBook {
  calendar: Versioned<Calendar>[];
}

/**
 * The calendar in force at the moment, or the earliest: a day has to be counted in some zone, and no
 * one's right hangs on there being a rule for it.
 */
export function calendarAt({ calendar }: CalendarBook, at: Temporal.Instant): Versioned<Calendar> {
  const first = earliest(calendar);
  return inForce(calendar, at, first.zone) ?? first;
}
