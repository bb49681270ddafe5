import { readOrderNumber } from './order-number.ts';
import { withoutPostcodes } from './postcode.ts';
import { spotSecondFact } from './second-fact.ts';
import { plain } from '../text.ts';
import { typed } from '../typed.ts';

const around =
  /^(?:hoi|hallo|hello|hi|mijn|m'n|mn|my|het|the|de|is|it's|dit|this|en|and|met|with|bestel\w*|order\w*|nummer|number|nr|no|e-?mail\w*|mail\w*|postcode|adres|address|#)$/;

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
  const words = plain(withoutPostcodes(typed(text))).split(' ');
  const alone = words.every((word) => /[\d@]/.test(word) || around.test(word) || word === '');
  return alone ? { number, secondFact: spotSecondFact(text) } : undefined;
}
