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
  '(?:(?:(?<before>last|past|this|next) year|in (?<inYear>(?:19|20)\\d\\d))(?: ,)?(?: on| of)? )?' +
    '(?:(?:(?<days>\\d+) )?day (?<side>until|later) )?' +
    '(?:(?<which>last|past|this|next) )?feast-(?<feast>\\w+)' +
    '(?: (?:(?:of|in) )?(?:(?<year>(?:19|20)\\d\\d)(?![-/\\d])|(?<after>last|past|this|next) year))?',
  'g',
);

type Groups = Partial<Record<string, string>>;

/** What a name says of a day when it is said today: of the last day so named, unless the words tell which. */
export function readFeast(groups: Groups, today: Day): Said {
  const { feast = '', which, inYear, year = inYear, days, side } = groups;
  const [, first = feast] = Object.entries(firstOfTwo).find(([name]) => name === feast) ?? [];
  if (!isNamedDay(first)) return ask('vague');
  const shift = Number(days ?? (side === undefined ? 0 : 1)) * (side === 'until' ? -1 : 1);
  const on = (year: number) => dayNamed(first, year)?.add({ days: shift });
  // days are counted back from the first of two, and on from either
  const said = (day: Day) =>
    first === feast || side === 'until'
      ? clear(day, today)
      : either(day, day.add({ days: 1 }), today);
  const ofYear = groups['before'] ?? groups['after'];
  if (which === 'next' || ofYear === 'next') return ask('future');
  const stated = statedYear(year, ofYear, today);
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

function statedYear(
  year: string | undefined,
  which: string | undefined,
  today: Day,
): number | undefined {
  if (year !== undefined) return Number(year);
  if (which === undefined) return undefined;
  return which === 'this' ? today.year : today.year - 1;
}
