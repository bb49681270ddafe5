import type { AroundDays } from '../../languages/date-words.ts';
import { collectPhrases, collectWords } from '../../languages/languages.ts';
import { matchWord, toSource, type Phrase } from '../../languages/phrase.ts';
import { isParticiple, mayFollow } from '../may-follow.ts';
import { isAnyOf, isLead, isMonth, isUnit, isWeekday, isWord, type Place } from '../token.ts';

const words = (pick: (words: AroundDays) => string) =>
  collectWords(({ dates }) => pick(dates.aroundDays));
const phrases = (pick: (words: AroundDays) => readonly Phrase[]) =>
  collectPhrases(({ dates }) => pick(dates.aroundDays));

// "order 15-11", "versie 12.11.26", "een 7/10": a number by name, no day
const numbered = new RegExp(`${toSource(phrases(({ numbers }) => numbers))}$`, 'i');
const named = matchWord(words(({ named }) => named));
const counted = matchWord(phrases(({ counted }) => counted));
// "2-1 gewonnen", "the score was 10/3"
const played = matchWord(words(({ played }) => played));
// "I rated it 9/10", "van 9-5 open"
const rated = matchWord(words(({ rated }) => rated));
const money = matchWord(['€', '$', '£', ...phrases(({ money }) => money)]);
const fraction = /^(?:24\/7|1\/[2-5]|1\/10|2\/3|3\/4)$/;
const dated = new RegExp(`${toSource(phrases(({ dated }) => dated))}$`, 'i');

/** A date in digits is kept where it is no number of something, and a short one no span, price or fraction. */
export function resolveDate({ token, alone, next, last }: Place): string {
  // "16112026" is rather a number of something
  if (/^\d{8}$/.test(token.typed)) return alone ? token.normal : '_';
  const name = [last(), last(2)].find(isWord)?.typed ?? '';
  if (numbered.test(name)) return '_';
  const { normal } = token;
  const isLed = isLead(last()) || isWeekday(last()) || isAnyOf(last(), 'yesterday', 'today');
  if (/^\d+-\d+-\d+$/.test(normal)) {
    // "factuur 2026-11-06" is its number
    if (/^\d{4}-/.test(token.typed) && named.test(last()?.typed ?? '')) return '_';
    // "firmware 2.10.25" is a version
    const isClear = !/^\d+\.\d+\.\d\d$/.test(token.typed) || isLed || mayFollow(last());
    return isClear ? normal : '_';
  }
  const near = [1, 2, 3, 4].flatMap((by) => [next(by)?.typed ?? '', last(by)?.typed ?? '']);
  if (near.some((word) => played.test(word))) return 'unsure';
  if (near.some((word) => rated.test(word))) return '_';
  const after = next()?.typed ?? '';
  if (named.test(name) || money.test(last()?.typed ?? '')) return '_';
  if (counted.test(after) || money.test(after)) return '_';
  if (isUnit(next()) || isMonth(next()) || isAnyOf(next(), 'of')) return '_';
  // "op 8.2" is a version
  if (normal.includes('.')) return alone || isWeekday(last()) ? normal.replace('.', '/') : '_';
  if (isLed || (alone && normal !== '24/7')) return normal;
  // "kans van 1/10", "3-5 mails", "iPhone 12-11"
  const isDone = isParticiple(next()) || isParticiple(last());
  const standsAlone = isDone || (mayFollow(last()) && !fraction.test(normal)) || dated.test(name);
  return standsAlone && mayFollow(next()) ? normal : '_';
}
