import { feastPattern, readFeast } from './feasts.ts';
import {
  ask,
  clear,
  dateOf,
  either,
  isAfter,
  lastWeekday,
  likely,
  onDate,
  onDayOfMonth,
  weekdayOfWeek,
  type Day,
  type Said,
} from './past-day.ts';
import { months, weekdays } from './vocabulary.ts';
import { findAll } from '../text.ts';

// What the recogniser reads wrongly or not at all, and is therefore read here before it.

const weekday = `(?:${weekdays.join('|')})`;
const month = `(?:${months.join('|')})`;
const th = '(?:st|nd|rd|th)';
const ofMonth = (name: string) =>
  `(?: of(?: the)?)?(?: (?<which>last|past|this|next))? (?<month>${name})`;
const count = '(?<!\\d)\\d+ (?:year|month|fortnight|week|day|hour|minute)';

const date = `(?:(?<weekday>${weekday}) )?(?:the )?(?<!\\d)(?<day>\\d+)(?:${th})?(?: of)? (?<month>${month})`;

type Groups = Partial<Record<string, string>>;

/** Patterns of normalized text, and what it says of a day when it is said today. */
export const relativeDays: [RegExp, (groups: Groups, today: Day) => Said][] = [
  [feastPattern, readFeast],
  [
    new RegExp(
      `(?:(?<before>${weekday}|today|yesterday) )?(?<counts>${count}(?:(?: ,)?(?: and)? ${count}){0,6}) ago(?:(?: on)? (?<after>${weekday}|today|yesterday)(?! \\d))?`,
      'g',
    ),
    daysAgo,
  ],
  [
    /\bweek-and-half ago/g,
    (_, today) => either(today.subtract({ days: 11 }), today.subtract({ days: 10 }), today),
  ],
  [new RegExp(`(?<counts>${count}) until (?<before>yesterday)`, 'g'), daysAgo],
  [
    new RegExp(`(?:past (?<before>${weekday})|(?<after>${weekday}) past)`, 'g'),
    ({ before, after = '' }, today) => clear(lastWeekday(weekdayOf(before ?? after), today), today),
  ],
  [
    new RegExp(
      `(?:the )?(?:(?<rank>\\d)${th}|last(?= ${weekday} of)|(?:last|past)(?= day of(?: the)?(?: (?:last|this))? (?:month|${month}))) (?<weekday>${weekday}|day)(?:${ofMonth(`month|${month}`)})?`,
      'g',
    ),
    weekdayOfMonth,
  ],
  [
    new RegExp(
      `(?<which>last|this) (?<month>month)(?: ,)?(?: on)?(?: (?<weekday>${weekday}))? (?:the )?(?<day>\\d+)${th}(?! (?:of )?${month})`,
      'g',
    ),
    dayOfMonth,
  ],
  [
    new RegExp(
      `(?:(?<weekday>${weekday}) )?(?:the )?(?<!${month} (?:the )?)\\b(?<day>\\d+)${th}(?! (?:of )?(?:the )?${month})(?:${ofMonth('month')})?`,
      'g',
    ),
    dayOfMonth,
  ],
  [new RegExp(`${date}(?: of)? (?<which>last|this) year`, 'g'), dateOfYear],
  [new RegExp(`(?<which>last|this) year(?: on)? ${date}(?! \\d)`, 'g'), dateOfYear],
];

const counted = /\b(\d+) (\w+)/g;

/** "3 dagen geleden", "1 month and 21 days ago", "twee weken terug op dinsdag", "a week ago yesterday". */
function daysAgo({ before, counts = '', after }: Groups, today: Day): Said {
  const back = { year: 0, month: 0, fortnight: 0, week: 0, day: 0, hour: 0, minute: 0 };
  for (const [, number, unit] of findAll(counts, counted)) {
    back[unit as keyof typeof back] += Math.min(Number(number), 1000);
  }
  // "48 uur geleden" is two days ago; some hours ago may be yesterday
  const isWholeDays = back.minute === 0 && back.hour > 0 && back.hour % 24 === 0;
  if (isWholeDays && counts === `${back.hour} hour`) {
    return likely(today.subtract({ days: back.hour / 24 }), today);
  }
  if (/hour|minute/.test(counts)) return back.hour < 4 ? likely(today, today) : ask('vague');
  const weeks = back.week + 2 * back.fortnight;
  const start = today.subtract({ years: back.year, months: back.month });
  if (start.day !== today.day) return ask('vague'); // "een maand geleden", said on 31 March
  const day = start.subtract({ weeks, days: back.day });
  const from = before ?? after ?? 'today';
  if (from === 'yesterday') return likely(day.subtract({ days: 1 }), today);
  if (from === 'today' || weekdayOf(from) === day.dayOfWeek) {
    return back.month + back.year > 0 ? likely(day, today) : clear(day, today);
  }
  if (weeks === 0 || !day.equals(today.subtract({ weeks }))) return ask('vague');
  const weekday = weekdayOf(from);
  const sinceLast = lastWeekday(weekday, today).subtract({ weeks });
  return either(weekdayOfWeek(weekday, weeks, today), sinceLast, today);
}

/** "de 20e van vorige maand", "the 15th", "vrijdag de 13e". */
function dayOfMonth({ weekday, day, month, which }: Groups, today: Day): Said {
  const stated = weekday === undefined ? undefined : weekdayOf(weekday);
  if (which === undefined) {
    const said = onDayOfMonth(Number(day), stated, today);
    // "de eerste van de maand" may be any month's
    return said.type === 'day' && month !== undefined ? { ...said, type: 'confirm' } : said;
  }
  const { year, month: number } = firstOfMonth(which, today);
  return onDate(dateOf(year, number, Number(day)), stated, today);
}

/** "3 november vorig jaar". */
function dateOfYear({ weekday, day, month = '', which }: Groups, today: Day): Said {
  const year = which === 'last' ? today.year - 1 : today.year;
  const stated = weekday === undefined ? undefined : weekdayOf(weekday);
  return onDate(dateOf(year, months.indexOf(month) + 1, Number(day)), stated, today);
}

/** "de eerste vrijdag van juli"; without a month, of this month or else of the one before. */
function weekdayOfMonth({ rank, weekday = '', which, month = '' }: Groups, today: Day): Said {
  const number = months.indexOf(month) + 1;
  const first = number > 0 ? today.with({ month: number, day: 1 }) : firstOfMonth(which, today);
  const before = first.subtract(number > 0 ? { years: 1 } : { months: 1 });
  const days = [first, before].map((start) =>
    weekday === 'day'
      ? start.with({ day: start.daysInMonth })
      : nth(rank, weekdayOf(weekday), start),
  );
  const day = which === undefined ? days.find((day) => day && !isAfter(day, today)) : days[0];
  return day === undefined ? ask('impossible') : likely(day, today);
}

/** Such a weekday of the month that begins then, the last one if none is counted. */
function nth(rank: string | undefined, weekday: number, first: Day): Day | undefined {
  if (rank === undefined) return lastWeekday(weekday, first.add({ months: 1 }));
  const days = ((weekday - first.dayOfWeek + 7) % 7) + 7 * (Number(rank) - 1);
  return days < first.daysInMonth ? first.add({ days }) : undefined;
}

function firstOfMonth(which: string | undefined, today: Day): Day {
  const months = { last: -1, past: -1, next: 1 }[which ?? ''] ?? 0;
  return today.with({ day: 1 }).add({ months });
}

/** 1 for Monday. */
export function weekdayOf(name: string): number {
  return weekdays.indexOf(name) + 1;
}
