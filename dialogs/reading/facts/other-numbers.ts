import type { OtherNumberWords } from '../languages/fact-words.ts';
import { collectPatterns, collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource, type Phrase } from '../languages/phrase.ts';
import { withoutEmails } from './email.ts';
import { withoutPostcodes } from './postcode.ts';

/*
 * Numbers that customers type and that are no order numbers. Each pattern begins where no number, word or
 * address goes on, so that a long one is tried once.
 */

const start = '(?<![\\w/.,-])';
const year = '(?:19|20)\\d{2}(?![\\w/-])';
const phrases = (pick: (words: OtherNumberWords) => readonly Phrase[]) =>
  toSource(collectPhrases(({ otherNumbers }) => pick(otherNumbers)));
const words = (pick: (words: OtherNumberWords) => string) =>
  toSource(collectWords(({ otherNumbers }) => pick(otherNumbers)));

const month = `${phrases(({ months }) => months)}\\b\\.?`;
const suffix = words(({ ordinalSuffix }) => ordinalSuffix);
const value = '(?=\\S{0,40}\\d)[\\w/.-]{1,40}(?: \\d{2,9}){0,5}';

/** Named as something else; some names need the word "number" behind them, since a parcel is an order too. */
const ownCompounds = collectPatterns(({ otherNumbers }) => otherNumbers.ownCompounds);
const otherName = [
  `(?:${phrases(({ names }) => names)}|t ?& ?t|php|wordpress|windows)(?:[ -]?${words(({ nameSuffix }) => nameSuffix)})?`,
  `${phrases(({ namesWithNumber }) => namesWithNumber)}[ -]${words(({ numberSuffix }) => numberSuffix)}\\b`,
  `(?!${ownCompounds})[a-z]{2,20}-?${words(({ compoundSuffix }) => compoundSuffix)}`,
].join('|');
const is = words(({ is }) => is);
const units = `(?:${phrases(({ units }) => units)}|kg|gram|km|cm|mm|ml|gb|mb)`;
const unitsOfFew = `(?:${phrases(({ unitsOfFew }) => unitsOfFew)}|x)`;
const clock = words(({ clock }) => clock);
const money = phrases(({ money }) => money);
const beforeYear = words(({ beforeYear }) => beforeYear);
const streets = words(({ streets }) => streets);
const notStreets = words(({ notStreets }) => notStreets);

const others: RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/gi,
  // what leads to a date comes before what could be part of one
  new RegExp(`${start}\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\w/-])`, 'g'),
  new RegExp(`${start}\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?![\\w/-])`, 'g'),
  new RegExp(`${start}(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![\\w/-])`, 'g'),
  new RegExp(`${start}\\d{1,2}${suffix}?[ -](?:of )?${month}(?:[ -]${year})?`, 'gi'),
  new RegExp(`\\b${month} (?:\\d{1,2}${suffix}?\\b(?:,? ${year})?|${year})`, 'gi'),
  // a card, an account, a phone
  /(?<![\w-])\d{4}(?:[ -]\d{4}){3}(?![\w-])/g,
  /(?<!\w)[a-z]{2}\d{2} ?(?:[a-z]{4}(?: ?\d){10}|\d(?: ?\d){10})(?: ?\d){0,10}(?!\w)/gi,
  /(?<![\w-])(?:(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){8,12}|\(?0[1-9](?:[ ()./-]{0,3}\d){7,8}|316(?: ?\d){8}|0[89]00[- ]?\d{4})(?!\d)/g,
  new RegExp(`\\b(?:${otherName})(?:[.:]| ${is}){0,2} ?#?${value}`, 'gi'),
  // a parcel's tracking code, and the key of a licence
  /\b(?:3s|jvgl|jjd|jd0|1z|gls)[a-z\d]{6,24}\b|\b[a-z]{2}\d{9}[a-z]{2}\b/gi,
  /(?<![\w-])(?=[a-z\d-]{0,20}\d)(?=[a-z\d-]{0,20}[a-z])[a-z\d]{4,6}(?:-[a-z\d]{4,6}){2,5}(?![\w-])/gi,
  // until when a card is valid
  new RegExp(`${start}(?:0[1-9]|1[0-2])/[2-4]\\d(?![\\w/-])`, 'g'),
  // an hour, a price, a version
  new RegExp(`${start}\\d{1,2}(?:[:h]\\d{2}|u(?:\\d{2})?)(?!\\w)`, 'gi'),
  new RegExp(`${start}\\d{1,2}(?:[.:]\\d{2})? ?${clock}(?!\\w)`, 'gi'),
  new RegExp(
    `${start}\\d(?:[\\d.,]{0,12}\\d)?(?:,-)?(?: ?(?:€|eur\\b)(?! ?\\d)| ?${money}\\b)`,
    'gi',
  ),
  /(?:[€$£]|\beur\b) ?\d(?:[\d.,]{0,12}\d)?/gi,
  new RegExp(`${start}\\d{1,9},-`, 'g'),
  new RegExp(`${start}\\d{1,9}(?:[.,]\\d{1,3}){1,4}(?!\\w)`, 'g'),
  /\bv\.? ?\d{1,3}(?:\.\d{1,4}){0,3}(?!\w)/gi,
  new RegExp(`${start}\\d{1,6}(?:[.,]\\d{1,3})?(?: ?%|[ -]?${units}\\b)`, 'gi'),
  new RegExp(`${start}\\d{1,3}(?:[.,]\\d{1,3})?[ -]?${unitsOfFew}\\b`, 'gi'),
  new RegExp(
    // 2001 is as good an order number; nothing was bought here that long ago
    `\\b${beforeYear} (?:199\\d|20[1-3]\\d)(?![\\w/-])`,
    'gi',
  ),
  new RegExp(`(?<!\\p{L})(?!${notStreets})\\p{L}{2,30}${streets} \\d{1,4}[a-z]?(?!\\w)`, 'giu'),
];

/** Typed text without the numbers that are addresses, dates, times, amounts or named as something else. */
export function withoutOtherNumbers(text: string): string {
  const rest = others.reduce((said, other) => said.replace(other, ' '), withoutEmails(text));
  return withoutPostcodes(rest);
}
