import { isDated, isMonth, isNumber, isUnit, isWeekday, type Place, type Token } from './token.ts';

const is = (token: Token | undefined, ...words: string[]) => words.includes(token?.heard ?? '');
const isLink = (token?: Token) => is(token, 'or', 'and', 'to', 'until', ',');
const isShortDate = (token?: Token) => /^\d+\/\d+$/.test(token?.heard ?? '');

/** A number is kept where it counts days back, or is a day or a year beside a month. */
export function settleNumber(place: Place): string {
  const { token, next, last } = place;
  const number = Number(token.heard);
  const isDay = number >= 1 && number <= 31;
  if (hasMonth(place)) return isDay ? token.heard : '_';
  if (isUnit(next())) return token.heard;
  if (isShortDate(last())) return yearOf(place) ?? '_';
  if (isMonth(last())) {
    const hasDay = isDated(last(2)) || is(last(2), 'of');
    if (hasDay || number > 31) return yearOf(place) ?? '_';
    return isDay && mayFollow(next()) ? token.heard : '_';
  }
  // "15 of 16 november", "2 a 3 dagen geleden", "16 november of 17"
  const listed = isLink(next()) && isDated(next(2)) && (isMonth(next(3)) || isUnit(next(3)));
  const added =
    isLink(last()) &&
    (isMonth(last(2)) || isDated(last(2))) &&
    !/^[\p{L}\d]/u.test(next()?.typed ?? '');
  return isDay && (listed || added) ? token.heard : '_';
}

/** The year after a day and month: 2026, 26, or "tweeduizend achttien"; a number that could be one is unsure. */
function yearOf({ token, next }: Place): string | undefined {
  const number = Number(token.heard);
  const rest = isNumber(next()) && Number(next()?.heard) < 100 ? Number(next()?.heard) : undefined;
  if (number === 2000) return String(number + (rest ?? 0));
  if (number >= 1000 && number <= 2100) return token.heard;
  if (rest !== undefined && (number === 19 || number === 20)) return String(number * 100 + rest);
  if (/^\p{L}/u.test(next()?.typed ?? '') && !is(next(), 'and')) return undefined;
  if (number === 19 || number === 20) return 'perhaps';
  return number > 20 && number < 40 ? String(2000 + number) : undefined;
}

/** An ordinal is kept where it is a day of the month, and not where it counts: "de 2e bestelling". */
export function settleOrdinal(place: Place): string {
  const { token, next, last } = place;
  if (hasMonth(place) || isMonth(last()) || isWeekday(next())) return token.heard;
  let by = 1;
  while (is(next(by), 'of', 'the', 'last', 'past', 'this', 'next')) by += 1;
  if (by > 1 && is(next(by), 'month')) return token.heard;
  if (!mayFollow(next())) return '_';
  const before = is(last(), 'the') ? last(2) : last();
  if (is(before, 'on', 'since', 'of', 'until', 'later', 'about') || isWeekday(before))
    return token.heard;
  // "de eerste", "2nd": rather a rank
  const isRank = Number.parseInt(token.heard, 10) < 4 || /^\p{L}/u.test(token.typed);
  const isAnswer = before === undefined && next() === undefined;
  return isAnswer || (!isRank && (is(last(), 'the') || isLink(before) || isLink(next())))
    ? token.heard
    : '_';
}

// "order 15-11", "v2.11", "een 7/10": a number by name, no day
const numbered = /(?:nummer|nr|number|no|versi.*|^v|^ver|code|sku|ref.*)$/i;
const naming =
  /^(?:order|bestelling|factuur|invoice|ticket|case|zaak|art|artikel|item|maat|size|stap|step|een|n|a|an|score|cijfer|rating)$/i;
const counted = /^(?:x|keer|stuks|sterren|stars|times|personen|people|\p{L}*daags\p{L}*)$/iu;

/** A date in digits is kept where it is no number of something, and a short one no span or fraction. */
export function settleDate({ token: { heard }, alone, next, last }: Place): string {
  const isPrice =
    /^[€$£]/.test(last()?.typed ?? '') ||
    /^(?:€|eur|euros?|dollars?|pounds?)$/i.test(next()?.typed ?? '');
  const named = [last(), last(2)].find((token) => /\p{L}/u.test(token?.typed ?? ''))?.typed ?? '';
  if (numbered.test(named)) return '_';
  if (/^\d+-\d+-\d+$/.test(heard)) return heard;
  if (
    naming.test(named) ||
    isUnit(next()) ||
    is(next(), 'of') ||
    isMonth(next()) ||
    counted.test(next()?.typed ?? '')
  )
    return '_';
  const led = is(last(), 'on', 'since', 'of', 'until', 'later', 'about');
  if (isPrice) return '_';
  if (heard === '24/7') return led ? heard : '_';
  // "op 8.2" is a version
  if (heard.includes('.')) return alone || isWeekday(last()) ? heard.replace('.', '/') : '_';
  return heard;
}

function hasMonth({ next }: Place): boolean {
  return isMonth(next(is(next(), 'of') ? 2 : 1));
}

// What may stand after "the 15th" where nothing is counted: "de 15e besteld", and not "de 2e bestelling".
const aside = new RegExp(
  `^(?:${[
    'ik je jij we wij u hij zij ze het dit dat er en of maar want omdat toen heb heeft hebben had hadden is was ben',
    'werd via met bij om rond in op aan voor door naar al nog ook pas niet geen een de mijn terug weg laat vroeg jl',
    'bestelde kocht kreeg betaalde werkt doet krijg wacht kan kon ontving dus dan daarna toch zonder uit kwam ging deed dacht',
    'i we it they you he she and or but because when at around with via by my not still already so then for in on to',
    'from was were did had have has this that ordered bought placed paid received got arrived purchased',
  ]
    .join('|')
    .replaceAll(' ', '|')})$`,
  'i',
);
const participle = /^(?:ge|be|ver|ont|aan|op|af|uit|terug|binnen|mee)\p{L}{3,}(?:d|t|en)$/iu;

function mayFollow(token: Token | undefined): boolean {
  if (token === undefined || !/^[\p{L}\d]/u.test(token.typed)) return true;
  return aside.test(token.typed) || participle.test(token.typed);
}
