import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchWhole } from '../languages/phrase.ts';
import { readOrderNumber } from './order-number.ts';
import { withoutPostcodes } from './postcode.ts';
import { findSecondFact } from './second-fact.ts';
import { normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

const around = matchWhole(collectPhrases(({ orderWords }) => orderWords.aroundOrder));
const also = matchWhole(collectWords(({ orderWords }) => orderWords.also));
const aroundOneMore = matchWhole(collectWords(({ orderWords }) => orderWords.aroundOneMore));

/**
 * An order number, with or without the second fact, where a message says nothing else; or the second fact of the
 * order whose number is `known`. Example: `1042 sanne@example.nl`.
 */
export function readOrderAlone(
  text: string,
  known?: string,
): { number: string; secondFact: string | undefined } | undefined {
  const number = readOrderNumber(text) ?? known;
  if (number === undefined) return undefined;
  return isAlone(text) ? { number, secondFact: findSecondFact(text) } : undefined;
}

/** An e-mail address or a postcode, where a message says nothing else. */
export function readSecondFactAlone(text: string): string | undefined {
  return isAlone(text) ? findSecondFact(text) : undefined;
}

function isAlone(text: string): boolean {
  return wordsOf(text).every(isAroundOrder);
}

/** The number of one order more, where a message says nothing else: "en 1043 ook", "also for 1043". */
export function readOneMoreOrder(text: string): string | undefined {
  const words = wordsOf(text);
  const isOneMore = (word: string) => also.test(word) || aroundOneMore.test(word);
  if (!words.some((word) => also.test(word)) || findSecondFact(text) !== undefined)
    return undefined;
  return words.every((word) => isAroundOrder(word) || isOneMore(word))
    ? readOrderNumber(text)
    : undefined;
}

function wordsOf(text: string): string[] {
  return normalizeText(withoutPostcodes(normalizeTyping(text))).split(' ');
}

function isAroundOrder(word: string): boolean {
  return /[\d@]/.test(word) || around.test(word) || /^#?$/.test(word);
}
