import type { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/calendar.ts';
import { calendarAt } from '../calendar/calendar-at.ts';
import { openHoursOn, specialDays, type HoursOfDay } from './open-hours-on.ts';
import type { OpenHours } from './opening-hours.ts';
import { serviceAt, type ServiceBook } from './service-at.ts';
import { weekdays, type ServicePolicy } from './service-policy.ts';

/** From when until when, as on a clock; `24:00` is the end of the day. */
interface ClockHours {
  from: string;
  until: string;
}

/** The hours of a day, such as `2026-12-24`; none where nobody is there. */
interface ClockDay {
  day: string;
  hours: ClockHours[];
  why?: { nl: string; en: string };
}

/** Who runs the shop, how else it is reached, and when its staff are there. */
export interface AboutShop {
  contact: NonNullable<ServicePolicy['contact']>;
  /** From Monday on; none for a day on which nobody is there. */
  week: ClockHours[][];
  today: ClockDay;
  /** The days of the next two weeks, today's among them, that are not as in other weeks. */
  special: ClockDay[];
}

/** What of the policy stands beside the chat at the moment. What the book leaves out is left out. */
export function aboutShop(book: ServiceBook, at: Temporal.Instant): AboutShop {
  const [service, calendar] = [serviceAt(book, at), calendarAt(book, at)];
  return {
    contact: service.contact ?? {},
    week: weekdays.map((day) => service.openingHours[day].map(onClock)),
    today: asClockDay(openHoursOn(localDay(at, calendar), service, calendar)),
    special: specialDays(book, at).map(asClockDay),
  };
}

/** Hours as people write them: `09:00` and `17:30`. */
export function onClock({ from, until }: OpenHours): ClockHours {
  const minutes = { smallestUnit: 'minute' } as const;
  return { from: from.toString(minutes), until: until?.toString(minutes) ?? '24:00' };
}

function asClockDay({ day, hours, why }: HoursOfDay): ClockDay {
  return { day: day.toString(), hours: hours.map(onClock), ...(why && { why }) };
}
