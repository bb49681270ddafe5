import {
  ask,
  dateOf,
  either,
  lastWeekday,
  onDate,
  onDayOfYear,
  weekdayOfWeek,
  type Day,
  type Said,
} from './past-day.ts';
import { recognise, type Found } from './recognise.ts';
import { relativeDays, weekdayOf } from './relative-day.ts';
import { weekdays } from './vocabulary.ts';
import { findAll } from '../text.ts';

/** A stretch of the normalized text that speaks of a day, and what it says. */
export interface Span {
  from: number;
  to: number;
  said: Said;
  /** The weekday, where nothing else was said: "maandag". */
  weekday?: number;
}

/** Everything in the normalized text that speaks of one day, in order. */
export function findSpans(said: string, today: Day): Span[] {
  const spans: Span[] = [];
  let rest = said;
  for (const [pattern, read] of relativeDays) {
    const found = findAll(rest, pattern).map(({ 0: text, index: from, groups = {} }): Span => ({
      from,
      to: from + text.length,
      said: read(groups, today),
    }));
    rest = without(rest, found);
    spans.push(...found);
  }
  for (const found of recognise(rest, today)) spans.push(spanOf(found, today));
  return spans.sort((one, other) => one.from - other.from);
}

/** The normalized text, with the spans blotted out. */
export function without(said: string, spans: Span[]): string {
  return spans.reduce(
    (rest, { from, to }) => rest.slice(0, from) + '|'.repeat(to - from) + rest.slice(to),
    said,
  );
}

function spanOf({ at: from, text, timex }: Found, today: Day): Span {
  const to = from + text.length;
  const name = weekdays.find((name) => text.includes(name));
  const weekday = name === undefined ? undefined : weekdayOf(name);
  if (/^XXXX-WXX-\d$/.test(timex) && weekday !== undefined) {
    const day = lastWeekday(weekday, today);
    // "zaterdag", said on a Saturday
    const isToday = weekday === today.dayOfWeek;
    return { from, to, weekday, said: either(day, isToday ? today : day, today) };
  }
  const [, year = '', month, day] = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(timex) ?? [];
  if (month === undefined) return { from, to, said: ask('vague') };
  if (year === 'XXXX') {
    return { from, to, said: onDayOfYear(Number(month), Number(day), weekday, today) };
  }
  // "last tuesday" may be the last one or that of last week; "last week tuesday" is clear
  if (weekday !== undefined && /^last \w+day$|^past week/.test(text)) {
    const ofLastWeek = weekdayOfWeek(weekday, 1, today);
    return { from, to, said: either(lastWeekday(weekday, today), ofLastWeek, today) };
  }
  const date = dateOf(Number(year), Number(month), Number(day));
  return { from, to, said: onDate(date, weekday, today) };
}
