import type { OrderWords } from '../languages/fact-words.ts';
import { collectPatterns, collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource, type Phrase } from '../languages/phrase.ts';
import { withoutOtherNumbers } from './other-numbers.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import { findAll } from '../text.ts';

/** A number that could be of an order, and what the words around it say. */
export interface Found {
  /** In capitals, without spaces. */
  number: string;
  digits: number;
  /** Whether it is named as the number of an order. */
  named: boolean;
  /** Whether it is denied, or another one put in its place. */
  takenBack: boolean;
  /** Whether it stands there as one more beside the number before it: "1042 of 1043". */
  oneMore: boolean;
  /** Whether that leaves open which of them is meant: "1042 of 1043", "1042/1043". */
  either: boolean;
  /** Whether nothing else is said. */
  alone: boolean;
}

/** Fewer digits make an order number only where it is clearly named as one. */
export const fewestDigits = 3;

const phrases = (pick: (words: OrderWords) => readonly Phrase[]) =>
  toSource(collectPhrases(({ orderWords }) => pick(orderWords)));
const words = (pick: (words: OrderWords) => string) =>
  toSource(collectWords(({ orderWords }) => pick(orderWords)));

const confirmation = collectPatterns(({ orderWords }) => orderWords.confirmation);
const order = `(?:web)?${phrases(({ order }) => order)}(?:${confirmation})?`;
const number = phrases(({ number }) => number);
const numberAlone = phrases(({ numberAlone }) => numberAlone);
const link = `(?:[\\s.,:;="'(*#-]|\\b${phrases(({ link }) => link)}\\b){0,12}`;
const naming = `(?:\\b${order}(?:[\\s-]{0,2}${number}\\b)?|\\b${numberAlone}|#)${link}`;

const is = words(({ is }) => is);
const owner = words(({ owner }) => owner);
const not = phrases(({ not }) => not);
const notYet = words(({ notYet }) => notYet);
const article = words(({ article }) => article);
const itIs = phrases(({ itIs }) => itIs);
const correction = phrases(({ correction }) => correction);
const correctionLink = words(({ correctionLink }) => correctionLink);

const and = words(({ and }) => and);

/** "10.234", with dots as in an amount; money is none. */
const grouped = '[1-9]\\d{0,2}(?:\\.\\d{3}){1,2}';
// the first figures come before the name, which is then looked for where they stand, and not at every letter
const namedGroups = new RegExp(
  `(?=[1-9]\\d{0,2}\\.)(?<=${naming})${grouped}(?![.,]?\\w|-\\d| ?(?:€|eur))`,
  'gi',
);
const groupsAlone = new RegExp(`^\\W*(${grouped})\\W*(?:${and})?\\W*$`, 'i');

const namedBefore = new RegExp(`${naming}$`, 'i');
const clearlyNamedBefore = new RegExp(`\\b${order}(?:[\\s-]{0,2}${number}\\b|\\s?#)${link}$`, 'i');
const namedAfter = new RegExp(`^ ${is} ${owner} (?:${order}|${number})`, 'i');
const deniedBefore = new RegExp(`(?<!${notYet} )\\b${not} (?:${article} )?(?:${naming})?$`, 'i');
const keeps = phrases(({ keeps }) => keeps);
const keptBefore = new RegExp(`\\b${keeps}(?: ik)? (?:${article} )?(?:${naming})?$`, 'i');
const keptAfter = new RegExp(`^,? ?${keeps}\\b`, 'i');
// "1042, ik bedoel 1043"
const corrected = new RegExp(
  `^[\\s,.?!-]{0,9}(?:${correction}[\\s,.:!-]{0,9}){1,3}(?:${correctionLink} ?){0,3}(?:${naming})?$`,
  'i',
);
const also = words(({ also }) => also);
const besides = new RegExp(
  `^\\s*(?:,|/|&|\\+|${and})\\s*(?:${also} )?(?:${article} )?(?:${naming})?$`,
  'i',
);
const either = new RegExp(`/|\\b${words(({ or }) => or)}\\b`, 'i');
const nothing = new RegExp(`^\\W{0,60}(?:${naming})?${itIs}?\\W{0,60}$`, 'i');

const glued = words(({ glued }) => glued);
const capitals = words(({ capitals }) => capitals);
const word = /(?<![\p{L}\p{N}])[a-z\d]+(?:[-_/][a-z\d]+)*(?![\p{L}\p{N}])/giu;
const namedWord = new RegExp(`(?:${naming})?${word.source}`, 'giu');
const gluedBefore = new RegExp(
  `(?<![\\w/-])(${order}|${order}-?${number}|${glued})[-_]?(?=\\d)`,
  'gi',
);
const prefixBefore = new RegExp(
  `(?<![\\w/-])((?!${capitals}\\b)[A-Z]{2,5}|web|ord|wc) (?=\\d{3,}(?!\\w))`,
  'g',
);

/** The number that is written in groups, "10.234", where nothing else is said. */
export function findGroupsAlone(text: string): string | undefined {
  return groupsAlone.exec(text)?.[1]?.replaceAll('.', '');
}

/** Every number in the text that could be of an order, in the order in which they stand. */
export function findNumbers(text: string): Found[] {
  const joined = normalizeTyping(text).replace(namedGroups, (one) => one.replaceAll('.', ''));
  const said = joinDigits(withoutOtherNumbers(joined));
  const found = findAll(said, word).filter(([one]) => /\d/.test(one) && one.length <= 30);
  return found.map(({ 0: one, index }, i) => {
    const last = found[i - 1];
    const next = found[i + 1];
    const before = said.slice(last && last.index + last[0].length, index).slice(-60);
    const after = said.slice(index + one.length, next?.index).slice(0, 60);
    const digits = one.replace(/\D/g, '').length;
    // "bestelling seo-pakket-2026" names a product
    const likely = digits >= fewestDigits && one.replace(/[^a-z]/gi, '').length <= 6;
    return {
      number: one.toUpperCase(),
      digits,
      named:
        clearlyNamedBefore.test(before) ||
        (likely && (namedBefore.test(before) || namedAfter.test(after))) ||
        /^ord-?\d{3}/i.test(one),
      takenBack:
        deniedBefore.test(before) ||
        keptBefore.test(before) ||
        keptAfter.test(after) ||
        (next !== undefined && corrected.test(after)),
      oneMore: besides.test(before),
      either: either.test(before),
      alone: nothing.test(before) && !/\p{L}/u.test(after),
    };
  });
}

/** Typed text without the numbers that could be of an order, and without the words that name them. */
export function withoutNumbers(text: string): string {
  return text.replace(namedWord, (found) => (/\d{3}/.test(found) ? ' ' : found));
}

/** Each number as one word, as it was meant: "10 42", "2026 0417", "ORD 88213", "order1042". */
function joinDigits(text: string): string {
  const close = (groups: string) => groups.replace(/ /g, '');
  return text
    .replace(gluedBefore, '$1 ')
    .replace(/(?<![\w/-])(20[1-3]\d)(?: | ?- ?)(?=\d{3,}(?!\w))/g, '$1-')
    .replace(/(?<![\w/-])\d{1,3}(?: \d{1,6})+(?![\w/-])/g, close)
    .replace(/^\W*\d+(?: \d+)+\W*$/, (groups) => (areAlike(groups) ? groups : close(groups)))
    .replace(prefixBefore, '$1-')
    .replace(/(?<![\w/-])(?!20[1-3]\d)(\d{4,})\/(?=\d{4,})/g, '$1 / ');
}

// "1042 1043" are two
function areAlike(groups: string): boolean {
  const [first = '', ...others] = groups.match(/\d+/g) ?? [];
  return others.every(({ length }) => length === first.length);
}
