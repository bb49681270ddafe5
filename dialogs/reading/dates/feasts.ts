import { dayNamed, isNamedDay, type NamedDay } from '../../../policies/calendar/named-days.ts';
import type { SharedName } from '../languages/date-words.ts';
import { ask, clear, either, isAfter, likely, longAgo, onDate, soon } from './past-day.ts';
import type { Day, Said } from './past-day.ts';

/** The first of the two days that share a name. */
export const firstOfTwo: Record<SharedName, NamedDay> = {
  easter: 'easterSunday',
  whitsun: 'whitSunday',
  christmas: 'christmasDay',
  turnOfTheYear: 'newYearsEve',
};

const which = '(?:last|past|this|next)';
/** "in 2024", "vorig jaar", "twee jaar geleden", before the name or after it. */
const yearAt = (place: 'Before' | 'After', lead: string) =>
  `(?:${lead}(?<year${place}>(?:19|20)\\d\\d)(?![-/\\d])|(?<which${place}>${which}) year|(?<!\\d)(?<ago${place}>\\d+) year ago)`;

/** "kerstavond", "vorig jaar met Pasen", "de dag na Koningsdag", "Black Friday 2025", normalized. */
export const feastPattern = new RegExp(
  `(?:${yearAt('Before', 'in ')}(?: ,)?(?: on| of)? )?` +
    '(?:(?<!\\d)(?<days>\\d+) day (?<side>until|later) |day-(?<next>before|after) )?' +
    `(?:(?<which>${which}) )?feast-(?<feast>\\w+)` +
    `(?: (?:of |in )?${yearAt('After', '')})?`,
  'g',
);

// further off, nothing that was bought is meant
const mostDays = 100;
const mostYears = 100;

type Groups = Partial<Record<string, string>>;

/** What a name says of a day when it is said today: of the last day so named, unless the words tell which. */
export function readFeast(groups: Groups, today: Day): Said {
  const { feast = '', which, days = '1', side, next } = groups;
  const [, first = feast] = Object.entries(firstOfTwo).find(([name]) => name === feast) ?? [];
  if (!isNamedDay(first)) return ask('vague');
  const shift = side === undefined && next === undefined ? 0 : Math.min(Number(days), mostDays);
  const isBefore = side === 'until' || next === 'before';
  const on = (year: number) => dayNamed(first, year)?.add({ days: isBefore ? -shift : shift });
  // days are counted back from the first of two, and on from either
  const said = (day: Day) =>
    first === feast || isBefore ? clear(day, today) : either(day, day.add({ days: 1 }), today);
  const whichYear = groups['whichBefore'] ?? groups['whichAfter'];
  if (which === 'next' || whichYear === 'next') return ask('future');
  const stated = statedYear(groups, today);
  if (stated !== undefined) {
    const day = on(stated);
    return day === undefined || isAfter(day, today) ? onDate(day, undefined, today) : said(day);
  }
  const near = [1, 0, -1, -2].flatMap((years) => on(today.year + years) ?? []);
  const [past, before] = near.filter((day) => !isAfter(day, today));
  const coming = near.findLast((day) => isAfter(day, today));
  if (past === undefined) return ask('impossible');
  const [ago, ahead] = [today.since(past).days, coming ? today.until(coming).days : Infinity];
  // "vorige kerst", said in January, may be that of the year before
  if (which === 'last' && ago < ahead && before) return either(before, past, today);
  // "met Sinterklaas", said in November, is hardly that of a year ago
  if (which === undefined ? ahead <= soon : which === 'this' && ahead < ago) return ask('future');
  const read = said(past);
  return which === undefined && read.type === 'day' && ago > longAgo ? likely(past, today) : read;
}

/** The year that the words name; "het afgelopen jaar" is no year of the calendar. */
function statedYear(groups: Groups, today: Day): number | undefined {
  const year = groups['yearBefore'] ?? groups['yearAfter'];
  if (year !== undefined) return Number(year);
  const ago = groups['agoBefore'] ?? groups['agoAfter'];
  if (ago !== undefined) return today.year - Math.min(Number(ago), mostYears);
  const which = groups['whichBefore'] ?? groups['whichAfter'];
  if (which === 'this') return today.year;
  return which === 'last' ? today.year - 1 : undefined;
}
