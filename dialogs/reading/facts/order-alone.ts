import { collectPhrases } from '../languages/languages.ts';
import { matchWhole } from '../languages/phrase.ts';
import { readOrderNumber } from './order-number.ts';
import { withoutPostcodes } from './postcode.ts';
import { spotSecondFact } from './second-fact.ts';
import { plain } from '../text.ts';
import { typed } from '../normalize-typing.ts';

const around = matchWhole(collectPhrases(({ orderWords }) => orderWords.aroundOrder));

/**
 * An order number, with or without the second fact, where a message says nothing else; `text` names both.
 * Example: `1042 sanne@example.nl` gives `order 1042 sanne@example.nl`.
 */
export function readOrderAlone(text: string): { number: string; text: string } | undefined {
  const number = readOrderNumber(text);
  if (number === undefined) return undefined;
  const words = plain(withoutPostcodes(typed(text))).split(' ');
  const alone = words.every((word) => /[\d@]/.test(word) || around.test(word) || /^#?$/.test(word));
  return alone
    ? { number, text: [`order ${number}`, spotSecondFact(text)].filter(Boolean).join(' ') }
    : undefined;
}
