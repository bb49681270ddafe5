import type { Temporal } from 'temporal-polyfill';
import { isHoliday, localDay, type Calendar } from '../calendar/calendar.ts';
import { calendarAt } from '../calendar/calendar-at.ts';
import type { OpenHours } from './opening-hours.ts';
import { serviceAt, type ServiceBook } from './service-at.ts';
import { weekdays, type ServicePolicy } from './service-policy.ts';

type Texts = NonNullable<NonNullable<ServicePolicy['exceptions']>[number]['why']>;

/** When staff are there on a day, and why, where the book says so. */
export interface HoursOfDay {
  day: Temporal.PlainDate;
  /** One after the other; none on a day on which nobody is there. */
  hours: OpenHours[];
  why: Texts | undefined;
  /** Whether they differ from those of the weekday. */
  isSpecial: boolean;
}

/**
 * When staff are there on a day of the shop: by an exception of that day, else not at all on a holiday, else by the
 * weekday. All that counts with opening hours counts with these.
 * Example: Thu 24 Dec 2026, with the exception `09:00-15:00`: from 9:00 to 15:00.
 */
export function openHoursOn(
  day: Temporal.PlainDate,
  { openingHours, exceptions = [] }: Pick<ServicePolicy, 'openingHours' | 'exceptions'>,
  calendar: Calendar,
): HoursOfDay {
  const weekday = weekdays[day.dayOfWeek - 1];
  const usual = weekday ? openingHours[weekday] : [];
  const exception = exceptions.find(({ date }) => date === day.toString());
  if (exception) return { day, hours: exception.hours, why: exception.why, isSpecial: true };
  const isClosed = isHoliday(day, calendar) && usual.length > 0;
  return { day, hours: isClosed ? [] : usual, why: undefined, isSpecial: isClosed };
}

/** The days from that of `at` on, in the shop's zone, on which other hours hold than in other weeks. */
export function specialDays(book: ServiceBook, at: Temporal.Instant, days = 14): HoursOfDay[] {
  const [service, calendar] = [serviceAt(book, at), calendarAt(book, at)];
  const today = localDay(at, calendar);
  return Array.from({ length: days + 1 }, (_, ahead) =>
    openHoursOn(today.add({ days: ahead }), service, calendar),
  ).filter(({ isSpecial }) => isSpecial);
}
