import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { keepLatest } from '../keep-latest.ts';
import { policyVersion, section } from '../book-file/book-parts.ts';
import { zoneSchema } from './zone.ts';

const yesOrNo = z.boolean({ error: 'write true or false' });

/** The schema of calendar.yaml: where the shop's days begin, and which days are not working days. */
export const calendarSchema = policyVersion({
  zone: zoneSchema,
  country: z.string().refine(isCountry, { error: 'write a country of two letters, such as NL' }),
  /** Days that are no public holiday in the Netherlands, and on which many shops are closed. */
  closedOn: section({ goodFriday: yesOrNo, liberationDay: yesOrNo }),
});

export type Calendar = z.infer<typeof calendarSchema>;

/** The day it is in the shop's zone. Example: 1 Nov 23:30Z is 2 Nov in Amsterdam. */
export function localDay(at: Temporal.Instant, { zone }: Pick<Calendar, 'zone'>) {
  return dayAt(`${Math.floor(at.epochMilliseconds / minuteMs)} ${zone}`);
}

const minuteMs = 60_000;

// a turn asks about the same few moments a dozen times, and zones take a while; days begin with a minute everywhere
const dayAt = keepLatest((minuteAndZone) => {
  const [minute, zone = ''] = minuteAndZone.split(' ');
  const at = Temporal.Instant.fromEpochMilliseconds(Number(minute) * minuteMs);
  return at.toZonedDateTimeISO(zone).toPlainDate();
});

/** Whether the day is a public holiday, or one that the calendar's switches close. */
export function isHoliday(day: Temporal.PlainDate, calendar: Calendar): boolean {
  return holidaysOf(day.year, calendar).has(day.toString());
}

/** Monday to Friday, minus holidays. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: Calendar): boolean {
  return day.dayOfWeek <= 5 && !isHoliday(day, calendar);
}

// A year takes milliseconds to compute and never changes.
const holidaysByYear = new Map<string, ReadonlySet<string>>();

function holidaysOf(year: number, { country, closedOn }: Calendar): ReadonlySet<string> {
  const key = JSON.stringify([year, country, closedOn.goodFriday, closedOn.liberationDay]);
  let days = holidaysByYear.get(key);
  if (!days) {
    const holidays = new Holidays(country);
    // The library lists both for the Netherlands, as school holidays.
    if (closedOn.goodFriday) holidays.setHoliday('easter -2', publicHoliday('Goede Vrijdag'));
    if (closedOn.liberationDay) holidays.setHoliday('05-05', publicHoliday('Bevrijdingsdag'));
    const open = holidays.getHolidays(year).filter(({ type }) => type === 'public');
    days = new Set(open.map(({ date }) => date.slice(0, 'yyyy-mm-dd'.length)));
    holidaysByYear.set(key, days);
  }
  return days;
}

function publicHoliday(nl: string) {
  return { type: 'public', name: { nl } } as const;
}

function isCountry(code: string): boolean {
  return code in new Holidays().getCountries();
}
