import { Temporal } from 'temporal-polyfill';
import type { DayReading, Unclear } from './day-reading.ts';
import { months } from './vocabulary.ts';

export type Day = Temporal.PlainDate;

type WithoutWords<R> = R extends DayReading ? Omit<R, 'words'> : never;

/** What some words say of a day. */
export type Said = WithoutWords<DayReading>;

export const ask = (why: Unclear): Said => ({ type: 'ask', why });

/** A year further back than this is likelier a slip, in years. */
const lifetime = 10;

/** A day that the words name clearly. */
export function clear(day: Day, today: Day): Said {
  if (isAfter(day, today)) return ask('future');
  return { type: today.year - day.year > lifetime ? 'confirm' : 'day', day: day.toString() };
}

/** The likeliest day of several. */
export function likely(day: Day, today: Day): Said {
  const said = clear(day, today);
  return said.type === 'day' ? { ...said, type: 'confirm' } : said;
}

/** One of two days, or clearly the day when both are the same. */
export function either(one: Day, other: Day, today: Day): Said {
  if (one.equals(other)) return clear(one, today);
  const [first, second] = isAfter(one, other) ? [other, one] : [one, other];
  if (isAfter(second, today)) return likely(first, today);
  return { type: 'ask', why: 'two-readings', between: [first.toString(), second.toString()] };
}

export function isAfter(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}

/** The last such weekday before today; Monday is 1. */
export function lastWeekday(weekday: number, today: Day): Day {
  return today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
}

/** That weekday of the week so many weeks ago; weeks begin on Monday. */
export function weekdayOfWeek(weekday: number, weeksAgo: number, today: Day): Day {
  return today.add({ days: weekday - today.dayOfWeek - 7 * weeksAgo });
}

/** The date, if there is such a date. */
export function dateOf(year: number, month: number, day: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A whole date; a weekday said with it must be that date's. */
export function onDate(date: Day | undefined, weekday: number | undefined, today: Day): Said {
  if (date === undefined) return ask('impossible');
  if (isAfter(date, today)) return ask('future');
  if (weekday === undefined || date.dayOfWeek === weekday) return clear(date, today);
  const nearest = date.add({ days: ((weekday - date.dayOfWeek + 10) % 7) - 3 });
  return either(date, isAfter(nearest, today) ? nearest.subtract({ days: 7 }) : nearest, today);
}

/** Without a year, a date that comes within so many days is taken to be that one. */
export const soon = 31;

/** Without a year, a date further back than this may as well be one to come, in days. */
export const longAgo = 270;

/** The last time that it was this day of this month, today included. */
export function onDayOfYear(
  month: number,
  day: number,
  weekday: number | undefined,
  today: Day,
): Said {
  // 29 February may lie up to eight years back
  const dates = Array.from({ length: 10 }, (_, back) => dateOf(today.year + 1 - back, month, day));
  const past = dates.find((date) => date !== undefined && !isAfter(date, today));
  if (past === undefined) return ask('impossible');
  const coming = dates.findLast((date) => date !== undefined && isAfter(date, today));
  const days = coming === undefined ? Infinity : today.until(coming).days;
  if (past.dayOfWeek === weekday && days > soon) return clear(past, today);
  // "29 februari", and the last one was before last year
  if (past.year < today.year - 1) return ask('impossible');
  // "30 november" said on the 21st is hardly that of a year ago
  const isMeant = weekday !== undefined && coming?.dayOfWeek === weekday;
  if (days <= (isMeant ? 365 - longAgo : soon)) return ask('future');
  if (weekday !== undefined) return onDate(past, weekday, today);
  return today.since(past).days > longAgo ? likely(past, today) : clear(past, today);
}

/** The last time that it was this day of the month, today included. */
export function onDayOfMonth(day: number, weekday: number | undefined, today: Day): Said {
  const monthsAgo = (months: number) => {
    const { year, month } = today.with({ day: 1 }).subtract({ months });
    return dateOf(year, month, day);
  };
  const isLeft = day > today.day;
  const past = monthsAgo(isLeft ? 1 : 0);
  if (past === undefined) return ask('impossible');
  if (weekday === undefined || past.dayOfWeek === weekday) {
    return past.equals(today) ? likely(past, today) : clear(past, today);
  }
  if (isLeft && monthsAgo(0)?.dayOfWeek === weekday) return ask('future');
  const before = monthsAgo(isLeft ? 2 : 1);
  return before?.dayOfWeek === weekday ? likely(before, today) : onDate(past, weekday, today);
}

/** Whether the day lies in a period so named: `november`, `last week`, `this month`, `weekend`. */
export function isWithin(day: Day, period: string, today: Day): boolean {
  // "onlangs, op 3 november"
  if (period === 'vague') return true;
  if (period === 'weekend') return day.dayOfWeek > 5;
  if (months.includes(period)) return months[day.month - 1] === period;
  const [which, unit] = period.split(' ');
  const back = which === 'this' ? 0 : 1;
  if (unit === 'week') return weekdayOfWeek(day.dayOfWeek, back, today).equals(day);
  if (unit === 'year') return day.year === today.year - back;
  const month = today.with({ day: 1 }).subtract({ months: back });
  return unit === 'month' && month.equals(day.with({ day: 1 }));
}
