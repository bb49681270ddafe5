import { collectPhrases } from '../languages/languages.ts';
import { matchWhole } from '../languages/phrase.ts';
import { readOrderNumber } from './order-number.ts';
import { withoutPostcodes } from './postcode.ts';
import { findSecondFact } from './second-fact.ts';
import { normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

const around = matchWhole(collectPhrases(({ orderWords }) => orderWords.aroundOrder));

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
  const words = normalizeText(withoutPostcodes(normalizeTyping(text))).split(' ');
  return words.every((word) => /[\d@]/.test(word) || around.test(word) || /^#?$/.test(word));
}
