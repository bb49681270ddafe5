import { settleDate, settleNumber, settleOrdinal } from './settle-numbers.ts';
import {
  isDated,
  isMonth,
  isNumber,
  isOrdinal,
  isUnit,
  isWeekday,
  type Place,
  type Token,
} from './token.ts';

/**
 * The same tokens, with what only the neighbours can tell: whether "zo" is Sunday, "may" a month, "15" a day
 * of the month, "een" a number and "terug" ago. What turns out to be none of it is heard as `_`, and what is
 * of no use as `''`.
 */
export function settle(typed: Token[]): Token[] {
  const tokens = typed.filter((token, at) => !isJoint(token, typed[at - 1], typed[at + 1]));
  const settled: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const place: Place = {
      token,
      alone: tokens.length === 1,
      next: (by = 1) => tokens[at + by],
      last: (by = 1) => settled.at(-by),
    };
    const heard = settleOne(place);
    if (heard !== '') settled.push({ ...token, heard });
  }
  return settled;
}

/** What merely joins a day and its month, or ends a short form: "1-jan", "15. november", "nov. 2026". */
function isJoint({ typed }: Token, before?: Token, after?: Token): boolean {
  const isName = isMonth(before) || isWeekday(before) || isUnit(before);
  if (typed === '.') return isName || (isDated(before) && isMonth(after));
  return (
    /^[-/]$/.test(typed) &&
    ((isNumber(before) && isMonth(after)) || (isMonth(before) && isNumber(after)))
  );
}

function settleOne(place: Place): string {
  const { heard } = place.token;
  if (heard.endsWith('?') && heard.length > 1) return isDayName(place) ? heard.slice(0, -1) : '_';
  if (isNumber(place.token)) return settleNumber(place);
  if (isOrdinal(place.token)) return settleOrdinal(place);
  if (/^\d/.test(heard)) return settleDate(place);
  return settleWord(place);
}

/** Whether a doubtful name is one, by what stands beside it: "zo 15 nov", "3 may", "in march". */
function isDayName({ token, alone, next, last }: Place): boolean {
  if (isMonth(token)) {
    if (/^(?:in|since|until|later|last)$/.test(last()?.heard ?? '')) return true;
    const of = last()?.heard === 'of' ? 2 : 1;
    if (isOrdinal(last(of)) || isDated(next())) return true;
    // "2 may be missing"
    const led =
      token.heard === 'january?' ||
      /^(?:on|of|since|until|about|\w+day|,)?$/.test(last(2)?.heard ?? '');
    return isNumber(last()) && (led || !/^\p{L}/u.test(next()?.typed ?? ''));
  }
  let by = 1;
  while (/^(?:,|the)$/.test(next(by)?.heard ?? '')) by += 1;
  const isDate = isNumber(next(by)) && isMonth(next(by + 1));
  return alone || isDate || isOrdinal(next(by)) || /^\d+[-/.]\d/.test(next(by)?.heard ?? '');
}

function settleWord({ token, next, last }: Place): string {
  const { heard } = token;
  if (isUnit(token) && token.doubtful && !isNumber(last())) return '_';
  const isDate = (token?: Token) => /^\d/.test(token?.heard ?? '');
  switch (heard) {
    case 'the':
      return isDated(next()) ? heard : '';
    case 'back': // "binnen 7 dagen terug" is a window
      return isUnit(last()) &&
        !/^(?:last|past|this|next|of)$/.test(last(2)?.heard ?? '') &&
        !/^(?:until|later|in|within)$/.test(last(3)?.heard ?? '')
        ? 'ago'
        : '_';
    case 'past':
      if (isWeekday(next())) return next(2)?.heard === 'of' ? 'last' : '';
      if (isUnit(next())) return heard;
      return isWeekday(last()) ||
        isMonth(last()) ||
        isDate(last()) ||
        isDate(next()) ||
        next()?.heard === 'the'
        ? ''
        : '_';
    case 'day': // "the day" alone would be today to the recogniser
    case 'hour':
    case 'minute':
      return isNumber(last()) || next()?.heard === 'ago' ? heard : '_';
    case 'tomorrow': // "gisteren morgen"
      return isWeekday(last()) || last()?.heard === 'yesterday' ? '' : heard;
    case 'this': // "this past Sunday"
      return next()?.heard === 'past' ? '' : heard;
    case 'some': // "zeker 3 dagen geleden", and not "zeker weten"
      return isNumber(next()) ? 'about' : '_';
    case 'on':
      return last()?.heard === 'week' && isWeekday(next()) ? '' : heard;
    case ',': {
      const goesOn = isDate(next()) || /^(?:the|last|past|this|on)$/.test(next()?.heard ?? '');
      if (isWeekday(last()) && goesOn) return '';
      if (isMonth(last()) || /^\d+\/\d+$/.test(last()?.heard ?? ''))
        return isNumber(next()) ? '' : heard;
      return last()?.heard === 'week' && isWeekday(next()) ? '' : heard;
    }
    case '-':
    case '–':
    case '—':
      return isDated(last()) || isDated(next()) || isClose(token, last(), next()) ? 'to' : '|';
    case '/':
      return 'or';
    case '&':
      return 'and';
    case 'will':
    case 'done':
      return '_';
    default:
      return /^[^\p{L}_]/u.test(heard) ? '|' : heard;
  }
}

/** "mon-fri", and not "nee - maandag". */
function isClose({ start, end }: Token, last?: Token, next?: Token): boolean {
  return last?.end === start && next?.start === end;
}
