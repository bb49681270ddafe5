import { Temporal } from 'temporal-polyfill';
import { calendarAt, type CalendarBook } from '../calendar/calendar-at.ts';
import { endOfDay } from '../calendar/deadline.ts';
import type { CaseStep } from './standing.ts';

/** Until when something is to be done. */
export type Due = Pick<CaseStep, 'by' | 'lastDay'>;

export const untimed: Due = { by: null, lastDay: null };

/** Through that day in the shop's zone, by the calendar of the moment. */
export function throughDay(day: Temporal.PlainDate, at: string, book: CalendarBook): Due {
  const { zone } = calendarAt(book, Temporal.Instant.from(at));
  return { by: endOfDay(day, zone).toString(), lastDay: day.toString() };
}
