import { bareNumber } from '../../../policies/order/order-number.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';
import { withoutEmails } from './email.ts';
import {
  fewestDigits,
  findGroupsAlone,
  findNumbers,
  withoutNumbers,
  type Found,
} from './numbers-in-text.ts';
import { onlyOne } from '../only-one.ts';
import { withoutPostcodes } from './postcode.ts';
import { normalizeTyping } from '../normalize-typing.ts';

const keeping = matchAnywhere(collectPhrases(({ orderWords }) => orderWords.keeping));
const correcting = matchAnywhere(collectPhrases(({ orderWords }) => orderWords.correction));

/**
 * The order number in an answer to "which order?", in capitals and without the spaces in it.
 * `undefined` when there is none, or when two different ones stand there; of "niet 1042 maar 1043" it is
 * the second.
 */
export function readOrderNumber(text: string): string | undefined {
  const said = joinAlone(text);
  const spotted = findOrderNumber(said);
  if (spotted !== undefined) return spotted;
  const meant = findNumbers(said).filter(({ takenBack }) => !takenBack);
  const long = meant.filter(({ digits }) => digits >= fewestDigits);
  // "ik heb er 2" is an answer to something else
  return theOnly(long.length > 0 ? long : meant.filter(({ alone }) => alone));
}

// "10.234" and "1001 a", where nothing else is said but whose it is
function joinAlone(text: string): string {
  return (
    findGroupsAlone(withoutPostcodes(withoutEmails(normalizeTyping(text)))) ??
    text.replace(/^\W*(\d{3,}) ([a-z])\W*$/i, '$1$2')
  );
}

/** Whether several numbers stand in the text that could be of orders. */
export function holdsSeveralNumbers(text: string): boolean {
  const long = findNumbers(text).filter(({ digits }) => digits > fewestDigits);
  return new Set(long.map(({ number }) => bareNumber(number))).size > 1;
}

/** An order number that the customer names as one in running text, unasked: "bestelling 1042". */
export function findOrderNumber(text: string): string | undefined {
  const all = findNumbers(text);
  const named = all.filter((one, i) => one.named || isNamedToo(one, all[i - 1], all[i + 1], all));
  return theOnly(named.filter(({ takenBack }) => !takenBack));
}

/**
 * The orders that the text names side by side, in its order: "1042 en 1043". `undefined` where it is left open which is
 * meant, as in "1042 of 1043".
 */
export function readOrderNumbers(text: string): string[] | undefined {
  const all = findNumbers(text).filter(({ digits }) => digits >= fewestDigits);
  const [first, ...others] = all;
  const isOther = ({ takenBack, oneMore, either }: Found) => oneMore && !either && !takenBack;
  if (first === undefined || first.takenBack || !others.every(isOther)) return undefined;
  if (keeping.test(normalizeText(text))) return undefined;
  const areAlike = others.every((other) => shapeOf(other) === shapeOf(first));
  const areYears = all.every(({ number, named }) => isYear(number) && !named);
  const numbers = [...new Map(all.map(({ number }) => [bareNumber(number), number])).values()];
  return areAlike && !areYears && numbers.length > 1 ? numbers : undefined;
}

/** Whether the number in the text is put in the place of one that was given before: "sorry, 1043". */
export function correctsNumber(text: string): boolean {
  return correcting.test(normalizeText(normalizeTyping(text)));
}

/** The text without what is read from it elsewhere: contact, and the order that is named. */
export function withoutFacts(text: string): string {
  return withoutNumbers(withoutPostcodes(withoutEmails(normalizeTyping(text))));
}

/** The reference of a case: an order number with or without `-2`, or a temporary one such as `T-4KX9QZ`. */
export function readReference(text: string): string | undefined {
  // "t-shirt", and not in capitals, is none
  const temporary = /\bT-[A-Z\d]{4,8}\b|\bt-(?=[a-z]*\d)[a-z\d]{4,8}\b|^\s*t-[a-z\d]{6}\s*$/.exec(
    text,
  )?.[0];
  return temporary?.trim().toUpperCase() ?? readOrderNumber(text);
}

// "Order 1042 of 1043" names both, and "niet 1042 maar 1043" another in the place of one: not of a year.
function isNamedToo(
  one: Found,
  last: Found | undefined,
  next: Found | undefined,
  all: Found[],
): boolean {
  if (one.digits <= fewestDigits || one.takenBack) return false;
  if ((one.oneMore && last?.named) || (next?.oneMore && next.named)) return true;
  const replaces = all.some((other) => other.takenBack && shapeOf(other) === shapeOf(one));
  return replaces && !isYear(one.number);
}

function shapeOf({ number }: Found): string {
  return number.replace(/\d/g, '0');
}

function isYear(number: string): boolean {
  return /^20[1-3]\d$/.test(number);
}

function theOnly(found: Found[]): string | undefined {
  return onlyOne(new Map(found.map(({ number }) => [bareNumber(number), number])).values());
}
