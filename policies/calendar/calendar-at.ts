import type { Temporal } from 'temporal-polyfill';
import { earliest, inForce, type Versioned } from '../book-file/version.ts';
import type { Calendar } from './calendar.ts';

/** The part of the book that says how days are counted. */
export interface CalendarBook {
  calendar: Versioned<Calendar>[];
}

/**
 * The calendar in force at the moment. Before the first version it is the earliest: days have to be
 * counted in some zone.
 */
export function calendarAt({ calendar }: CalendarBook, at: Temporal.Instant): Versioned<Calendar> {
  const first = earliest(calendar);
  return inForce(calendar, at, first.zone) ?? first;
}
