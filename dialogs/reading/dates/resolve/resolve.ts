import { mayFollow } from '../may-follow.ts';
import { resolveDate } from './resolve-date.ts';
import { resolveNumber } from './resolve-number.ts';
import { resolveOrdinal } from './resolve-ordinal.ts';
import {
  isAnyOf,
  isDated,
  isDigits,
  isFeast,
  isLead,
  isMonth,
  isNumber,
  isOrdinal,
  isShortDate,
  isUnit,
  isWeekday,
  isWord,
  isYear,
  type Place,
  type Token,
} from '../token.ts';

/**
 * The same tokens, with what only the neighbours can tell: whether "zo" is Sunday, "may" a month, "15" a day
 * of the month, "een" a number and "terug" ago. What turns out to be none of it becomes `_`, and what says nothing is
 * left out.
 */
export function resolve(typed: Token[]): Token[] {
  const tokens = typed.filter((_, at) => !isJoint(typed, at));
  const resolved: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const place: Place = {
      token,
      alone: tokens.every((other) => other === token || /^[.!]$/.test(other.typed)),
      next: (by = 1) => tokens[at + by],
      last: (by = 1) => resolved.at(-by),
    };
    const normal = resolveOne(place);
    if (normal !== '') resolved.push({ ...token, normal });
  }
  return resolved;
}

/** What merely joins a day and its month, or ends a short form: "1-jan", "15. november", "nov. 2026". */
function isJoint(tokens: Token[], at: number): boolean {
  const [first, before, token, after, last] = [-2, -1, 0, 1, 2].map((by) => tokens[at + by]);
  const typed = token?.typed ?? '';
  if (typed === ':') return true;
  const isName = isMonth(before) || isWeekday(before) || isUnit(before) || isAnyOf(before, 'past');
  if (typed === '.') return isName || (isDated(before) && isMonth(after));
  if (!/^[-/]$/.test(typed)) return false;
  // "nov 3 - nov 5" and "3 nov - 5 nov" are stretches
  if (isNumber(before) && isMonth(after)) return !isMonth(first);
  if (!isMonth(before) || !isNumber(after) || isMonth(last)) return false;
  // "12-nov-26", and not the code MEI-20
  const day = /^[-/]$/.test(first?.typed ?? '') ? tokens[at - 3] : first;
  const isClose = before?.end === token?.start && token?.end === after?.start;
  return (isNumber(day) && isClose) || Number(after?.normal) >= 1000;
}

function resolveOne(place: Place): string {
  const { token } = place;
  if (isNumber(token)) return resolveNumber(place);
  if (isOrdinal(token)) return resolveOrdinal(place);
  if (isDigits(token)) return resolveDate(place);
  if (isFeast(token)) return namesOther(place) ? 'vague' : token.normal;
  if (!isWord(token)) return resolveSign(place);
  if (!token.normal.endsWith('?')) return resolveWord(place);
  const isName = isMonth(token) ? isMonthName(place) : isWeekdayName(place);
  return isName ? token.normal.slice(0, -1) : '_';
}

/** "Black Friday deals", "moederdag cadeau", "kerst 24": the name of something else, or half a year. */
function namesOther({ token, next }: Place): boolean {
  if (isNumber(next())) return !isYear(next()) && !isUnit(next(2)) && !isMonth(next(2));
  if (next()?.typed === '-') return next()?.start === token.end;
  return next()?.normal === '_' && isWord(next()) && !mayFollow(next());
}

/** "zo 15 nov", "zo 15-11", "vr de 13e"; or nothing but the name. */
function isWeekdayName({ token, alone, next, last }: Place): boolean {
  let by = 1;
  while (isAnyOf(next(by), ',', 'the')) by += 1;
  if (alone || isOrdinal(next(by))) return true;
  // "afgelopen ma", "do jl."
  if (isAnyOf(last(), 'past', 'last') || isAnyOf(next(), 'past')) return true;
  // "vorige week di", and not "vorige week zo besteld" or "we sat last week"
  const isOfWeek =
    (isAnyOf(last(), 'week') && isAnyOf(last(2), 'last', 'past', 'this')) ||
    (isAnyOf(next(), 'last', 'this') && isAnyOf(next(2), 'week'));
  if (isOfWeek) return !/^(?:zo|sat)$/i.test(token.typed);
  return isNumber(next(by)) ? isMonth(next(by + 1)) : isDigits(next(by));
}

/** "3 may", "in march", and not "2 may be missing". */
function isMonthName({ token, next, last }: Place): boolean {
  if (isAnyOf(last(), 'in', 'since', 'until', 'later', 'last')) return true;
  if (isOrdinal(last(isAnyOf(last(), 'of') ? 2 : 1)) || isDated(next())) return true;
  // "May the 4th", and not "may the 2nd order be sent back"
  if (isAnyOf(next(), 'the') && isOrdinal(next(2)) && mayFollow(next(3))) return true;
  // "12 May I got it", "12 march i think", "ordered 12 may and"; not "2 may have"
  const isVerb = token.normal === 'may?' && !isAnyOf(next(), 'and', 'but', 'until', 'of', 'since');
  if (isNumber(last()) && (token.typed.startsWith('M') || (!isVerb && mayFollow(next()))))
    return true;
  const isLed = isLead(last(2)) || isWeekday(last(2)) || token.normal === 'january?';
  return isNumber(last()) && (isLed || !isWord(next()) || isAnyOf(next(), 'this', 'last', 'on'));
}

function resolveWord({ token, next, last }: Place): string {
  const { normal } = token;
  switch (normal) {
    case 'the': // "november the 2nd"
      return isDated(next()) && !isMonth(last()) ? normal : '';
    case 'back': // "binnen 7 dagen terug" is a window, "vorige week terug" a way home
      return isUnit(last()) &&
        !isAnyOf(last(2), 'last', 'past', 'this', 'next', 'of') &&
        !isAnyOf(last(3), 'until', 'later', 'in', 'within')
        ? 'ago'
        : '_';
    case 'past':
      return resolvePast(next, last);
    case 'with': // "met Pasen"
      return isFeast(next()) ? 'on' : '_';
    case 'day-before': // "de dag voor Pasen"
      return isFeast(next()) ? normal : 'until';
    case 'day-after':
      return isFeast(next()) ? normal : 'later';
    case 'day': // "the day" alone would be today to the recogniser
    case 'hour':
    case 'minute':
      if (isAnyOf(last(), 'last', 'past') && isOfMonth(next)) return normal;
      return isNumber(last()) || isAnyOf(next(), 'ago') ? normal : '_';
    case 'week':
    case 'month':
      return token.doubtful && !isNumber(last()) ? '_' : normal;
    case 'tomorrow': // "gisteren morgen"
      return isWeekday(last()) || isAnyOf(last(), 'yesterday') ? '' : normal;
    case 'this': // "this past Sunday"
      return isAnyOf(next(), 'past') ? '' : normal;
    case 'some': // "some Friday"
      if (isWeekday(next())) return 'a';
      return isNumber(next()) ? 'about' : '_';
    case 'over': // "zeker 3 dagen geleden", and not "zeker weten"
      return isNumber(next()) ? 'about' : '_';
    case 'on': // "vorige week op dinsdag"
      return isAnyOf(last(), 'week') && isWeekday(next()) ? '' : normal;
    case 'will':
    case 'plan':
    case 'none':
    case 'other':
    case 'bought':
    case 'paid':
    case 'came':
    case 'done':
      return '_';
    default:
      return normal;
  }
}

/** "(de laatste dag) van oktober", "van de vorige maand" */
function isOfMonth(next: Place['next']): boolean {
  let by = 1;
  while (isAnyOf(next(by), 'of', 'the', 'last', 'this')) by += 1;
  return by > 1 && (isMonth(next(by)) || isAnyOf(next(by), 'month'));
}

/** "afgelopen dinsdag", "dinsdag jl."; "8 november jl." is no other day than it would be. */
function resolvePast(next: Place['next'], last: Place['last']): string {
  if (/^\w+day\??$/.test(next()?.normal ?? '')) {
    if (isAnyOf(next(2), 'of')) return 'last';
    return isDigits(next(2)) || isAnyOf(next(2), 'the') ? '' : 'past';
  }
  if (isUnit(next()) || isFeast(next())) return 'past';
  if (isWeekday(last()) && !isDigits(next()) && !isAnyOf(next(), 'the')) return 'past';
  const isDate = isWeekday(last()) || isMonth(last()) || isDigits(last());
  return isDate || isDigits(next()) || isAnyOf(next(), 'the') ? '' : '_';
}

function resolveSign({ token, next, last }: Place): string {
  const { normal } = token;
  if (/^[-–—]$/.test(normal)) {
    // "mon-fri", and not "nee - maandag"
    const isClose = last()?.end === token.start && next()?.start === token.end;
    return isDated(last()) || isDated(next()) || isClose ? 'to' : '|';
  }
  if (token.typed === '/' && !isDigits(next()) && !isWeekday(next())) return '|';
  if (/^[€$£#]$/.test(normal)) return '_';
  if (normal !== ',') return /^[a-z_]/.test(normal) ? normal : '|';
  if (isMonth(last()) || isShortDate(last())) {
    return isNumber(next()) && !isMonth(next(2)) ? '' : normal;
  }
  // "November 12, 2026"
  if (isDated(last()) && isMonth(last(2)) && isYear(next())) return '';
  const goesOn = isDigits(next()) || isAnyOf(next(), 'the', 'last', 'past', 'this', 'on');
  if (isWeekday(last()) && goesOn) return '';
  return isAnyOf(last(), 'week') && isWeekday(next()) ? '' : normal;
}
