import { collectWords } from '../../languages/languages.ts';
import { matchWord } from '../../languages/phrase.ts';
import { isParticiple, mayFollow } from '../may-follow.ts';
import {
  hasMonth,
  isAnyOf,
  isDated,
  isLead,
  isLink,
  isMonth,
  isWeekday,
  isWord,
  type Place,
} from '../token.ts';

const was = matchWord(collectWords(({ dates }) => dates.aroundDays.was));

/** An ordinal is kept where it is a day of the month, and not where it counts: "de 2e bestelling". */
export function resolveOrdinal(place: Place): string {
  const { token, next, last } = place;
  if (hasMonth(place) || isMonth(last()) || isWeekday(next())) return token.normal;
  let by = 1;
  while (isAnyOf(next(by), 'of', 'the', 'last', 'past', 'this', 'next')) by += 1;
  if (by > 1 && isAnyOf(next(by), 'month')) return token.normal;
  // "derden" are others
  if (isWord(token) && token.typed.endsWith('n')) return '_';
  return mayFollow(next()) && isDay(place) ? token.normal : '_';
}

/** Whether an ordinal that nothing else is said of is a day, by what leads to it. */
function isDay({ token, next, last }: Place): boolean {
  const hasArticle = isAnyOf(last(), 'the');
  const before = hasArticle ? last(2) : last();
  if (isLead(before) || isWeekday(before) || isAnyOf(before, 'month')) return true;
  if (hasArticle && isParticiple(next())) return true;
  const isSmall = Number.parseInt(token.normal, 10) < 4;
  // "het was de twaalfde"
  if (hasArticle && !isSmall && was.test(before?.typed ?? '')) return true;
  // the whole answer; "de eerste" may as well be the first of the choices
  if (before === undefined && next() === undefined) return !isSmall || !isWord(token);
  if (isWord(token)) return false;
  if (before === undefined && !isSmall) return true;
  const other = isAnyOf(next(2), 'the') ? 3 : 2;
  const endsWell = isAnyOf(next(other + 1), 'of') || mayFollow(next(other + 1));
  const isListed = isLink(before) || (isLink(next()) && isDated(next(other)) && endsWell);
  return isListed || (hasArticle && !isSmall);
}
