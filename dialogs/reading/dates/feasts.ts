import { dayNamed, isNamedDay, type NamedDay } from '../../../policies/calendar/named-days.ts';
import type { SharedName } from '../languages/date-words.ts';
import { ask, clear, either, isAfter, likely, longAgo, onDate, soon } from './past-day.ts';
import type { Day, Said } from './past-day.ts';

/** The first of the two days that share a name. */
const firstOfTwo: Record<SharedName, NamedDay> = {
  easter: 'easterSunday',
  whitsun: 'whitSunday',
  christmas: 'christmasDay',
  turnOfTheYear: 'newYearsEve',
};

/** "kerstavond", "vorig jaar met Pasen", "de dag na Koningsdag", "Black Friday 2025", normalized. */
export const feastPattern = new RegExp(
  '(?:(?:(?<before>last|past|this|next) year|in (?<inYear>(?:19|20)\\d\\d)|(?<ago>\\d+) year ago)(?: ,)?(?: on| of)? )?' +
    '(?:(?:(?<days>\\d+) day (?<side>until|later)|day-(?<next>before|after)) )?' +
    '(?:(?<which>last|past|this|next) )?feast-(?<feast>\\w+)' +
    '(?: (?:(?:of|in) )?(?:(?<year>(?:19|20)\\d\\d)(?![-/\\d])|(?<after>last|past|this|next) year|(?<since>\\d+) year ago))?',
  'g',
);

type Groups = Partial<Record<string, string>>;

/** What a name says of a day when it is said today: of the last day so named, unless the words tell which. */
export function readFeast(groups: Groups, today: Day): Said {
  const { feast = '', which, days = '0', side } = groups;
  const [, first = feast] = Object.entries(firstOfTwo).find(([name]) => name === feast) ?? [];
  if (!isNamedDay(first)) return ask('vague');
  const { next = side === 'until' ? 'before' : 'after' } = groups;
  const count = groups['next'] === undefined ? Number(days) : 1;
  const shift = next === 'before' ? -count : count;
  const on = (year: number) => dayNamed(first, year)?.add({ days: shift });
  // days are counted back from the first of two, and on from either
  const said = (day: Day) =>
    first === feast || shift < 0 ? clear(day, today) : either(day, day.add({ days: 1 }), today);
  const ofYear = groups['before'] ?? groups['after'];
  if (which === 'next' || ofYear === 'next') return ask('future');
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

function statedYear(groups: Groups, today: Day): number | undefined {
  const year = groups['year'] ?? groups['inYear'];
  if (year !== undefined) return Number(year);
  const ago = groups['ago'] ?? groups['since'];
  if (ago !== undefined) return today.year - Math.min(Number(ago), 1000);
  const which = groups['before'] ?? groups['after'];
  if (which === undefined) return undefined;
  return which === 'this' ? today.year : today.year - 1;
}
