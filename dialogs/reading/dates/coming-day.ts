import { Temporal } from 'temporal-polyfill';
import { dayNamed, isNamedDay } from '../../../policies/calendar/named-days.ts';
import { languages } from '../../language.ts';
import { firstOfTwo } from './feasts.ts';
import { normalizeDays } from './normalize.ts';
import { dateOf, type Day } from './past-day.ts';
import { months, weekdays } from './vocabulary.ts';

const oneOf = (words: readonly string[]) => `(${words.join('|')})`;
const feast = /\bfeast-(\w+)/;
const date = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${oneOf(months)}\\b`);
const dateByMonth = new RegExp(`\\b${oneOf(months)} (\\d{1,2})(?:st|nd|rd|th)?\\b`);
const weekday = new RegExp(`\\b${oneOf(weekdays)}\\b`);

/**
 * The day or two days that a question about what is still to come names, from `today` on; none where it names none.
 * Example: on 29 Nov 2026 "tweede kerstdag" is 26 December 2026, "met kerst" the 25th and the 26th.
 */
export function readComingDays(text: string, today: Day): Day[] {
  for (const language of languages) {
    const said = normalizeDays(text, language)?.said ?? '';
    const found = feastIn(said, today) ?? dateIn(said, today) ?? nearIn(said, today);
    if (found) return found;
  }
  return [];
}

/** Whether the text names a day that a question about what is still to come can mean. */
export function namesDay(text: string): boolean {
  // which day it is said on changes the day, and not that there is one
  return readComingDays(text, Temporal.PlainDate.from('2026-01-01')).length > 0;
}

function feastIn(said: string, today: Day): Day[] | undefined {
  const [, name = ''] = feast.exec(said) ?? [];
  const [, first = name] = Object.entries(firstOfTwo).find(([shared]) => shared === name) ?? [];
  if (!isNamedDay(first)) return undefined;
  const daysFrom = (day: Day) => (first === name ? [day] : [day, day.add({ days: 1 })]);
  const coming = [-1, 0, 1]
    .flatMap((years) => dayNamed(first, today.year + years) ?? [])
    .map((day) => daysFrom(day).filter((one) => Temporal.PlainDate.compare(one, today) >= 0))
    .find((days) => days.length > 0);
  return coming;
}

function dateIn(said: string, today: Day): Day[] | undefined {
  const [, day, month] = date.exec(said) ?? [];
  const [, byMonth, dayOfIt] = dateByMonth.exec(said) ?? [];
  const number = months.indexOf(month ?? byMonth ?? '') + 1;
  if (number === 0) return undefined;
  const coming = [today.year, today.year + 1]
    .flatMap((year) => dateOf(year, number, Number(day ?? dayOfIt)) ?? [])
    .find((one) => Temporal.PlainDate.compare(one, today) >= 0);
  return coming && [coming];
}

function nearIn(said: string, today: Day): Day[] | undefined {
  if (/\btoday\b/.test(said)) return [today];
  if (/\btomorrow\b/.test(said)) {
    return [
      today.add({ days: /\bday-after tomorrow\b|\bday after tomorrow\b/.test(said) ? 2 : 1 }),
    ];
  }
  const [, name] = weekday.exec(said) ?? [];
  if (name === undefined) return undefined;
  return [today.add({ days: (weekdays.indexOf(name) + 8 - today.dayOfWeek) % 7 })];
}
