import { collectWords } from '../../languages/languages.ts';
import { matchWord } from '../../languages/phrase.ts';
import { mayFollow } from '../may-follow.ts';
import { toRank } from '../numerals.ts';
import {
  hasMonth,
  isAnyOf,
  isDated,
  isFeast,
  isLead,
  isLink,
  isMonth,
  isNumber,
  isShortDate,
  isUnit,
  isWeekday,
  isWord,
  isYear,
  type Place,
} from '../token.ts';

const article = matchWord(collectWords(({ dates }) => dates.aroundDays.units));
const clock = matchWord(collectWords(({ dates }) => dates.aroundDays.clock));
const half = matchWord(collectWords(({ dates }) => dates.aroundDays.half));

/** A number is kept where it counts days back, or is a day or a year beside a month or a weekday. */
export function resolveNumber(place: Place): string {
  const { token, next, last } = place;
  if (isUnit(next())) return token.normal;
  const number = Number(token.normal);
  if (number === 1 && isWord(token) && isWeekday(next())) return 'a';
  if (article.test(token.typed)) return '_';
  const isDay = number >= 1 && number <= 31;
  if (hasMonth(place)) return isDay ? token.normal : '_';
  if (isShortDate(last())) return yearOf(place);
  if (isMonth(last())) {
    const hasDay = isDated(last(2)) || isAnyOf(last(2), 'of');
    if (hasDay || number > 31) return yearOf(place);
    const isFollowed = mayFollow(next()) || isYear(next());
    return isDay && isFollowed ? token.normal : '_';
  }
  // "November 12, 2026"
  if (isYear(token) && isDated(last()) && isMonth(last(2))) return token.normal;
  if (isYear(token) && isOfFeast(place)) return token.normal;
  if (!isDay) return '_';
  const isOfMonth = isAnyOf(next(), 'last', 'this') && isAnyOf(next(2), 'month');
  if (isOfMonth && (last() === undefined || isLead(last()))) return toRank(number);
  // "vrijdag 13"
  if (isWeekday(last()) && mayFollow(next()) && !isOfHour(place)) return toRank(number);
  return isListed(place) ? token.normal : '_';
}

/** "kerstavond 2025", "Black Friday in 2024", "in 2024 met Pasen". */
function isOfFeast({ next, last }: Place): boolean {
  if (isFeast(last(isAnyOf(last(), 'of', 'in') ? 2 : 1))) return true;
  return isAnyOf(last(), 'in') && isFeast(next(isAnyOf(next(), 'with', 'on', ',') ? 2 : 1));
}

/** "dinsdag 10 voor half 3", "friday 5 past 9" */
function isOfHour({ next }: Place): boolean {
  const isClock = clock.test(next()?.typed ?? '');
  return isClock && (isNumber(next(2)) || half.test(next(2)?.typed ?? ''));
}

/** "15 of 16 november", "van 15 op 16 november", "2 a 3 dagen geleden", "16 november of 17". */
function isListed({ next, last }: Place): boolean {
  const links = isLink(next()) || (isAnyOf(last(), 'of') && isAnyOf(next(), 'on'));
  if (links && isDated(next(2)) && (isMonth(next(3)) || isUnit(next(3)))) return true;
  // "12 november? of 13"
  let by = 2;
  while (isAnyOf(last(by), '|')) by += 1;
  const follows = isLink(last()) && (isMonth(last(by)) || isDated(last(by)));
  return follows && !isWord(next()) && !isNumber(next());
}

/** The year after a day and month: 2026, 26, or "tweeduizend achttien". */
function yearOf({ token, next }: Place): string {
  const number = Number(token.normal);
  const rest =
    isNumber(next()) && Number(next()?.normal) < 100 ? Number(next()?.normal) : undefined;
  if (number === 2000) return String(number + (rest ?? 0));
  if (number >= 1000 && number <= 2100) return token.normal;
  const isCentury = number === 19 || number === 20;
  if (isCentury && rest !== undefined) return String(number * 100 + rest);
  if (isWord(next()) && !isAnyOf(next(), 'and')) return '_';
  // "negentien en een" is a year too, but which?
  if (isCentury) return 'perhaps';
  return number > 20 && number < 40 ? String(2000 + number) : '_';
}
