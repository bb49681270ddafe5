import { Temporal } from 'temporal-polyfill';
import { calendarAt, type CalendarBook } from '../calendar/calendar-at.ts';
import { isInTime } from '../calendar/deadline.ts';
import type { CaseState } from '../case/fold-case.ts';

/** Whether the latest offer can no longer be accepted: its last day is over in the shop's zone. */
export function hasLapsed(
  { latest }: Pick<CaseState, 'latest'>,
  book: CalendarBook,
  now: Temporal.Instant,
): boolean {
  const offered = latest['quote-offered'];
  if (!offered) return false;
  const last = Temporal.PlainDate.from(offered.validUntil);
  return !isInTime(now, last, calendarAt(book, now).zone);
}
