import { bareNumber } from '../../../../policies/order/order-number.ts';
import { addsTo } from '../../../reading/wishes/added-wish.ts';
import { readYesNo } from '../../../reading/answers/yes-no.ts';
import { correctsNumber, readOrderNumber } from '../../../reading/facts/order-number.ts';
import { countWords } from '../../../reading/text.ts';

/** Whether the order's number may stand in answers to this question, without being called so. */
export function mayHoldNumber(asking: string | undefined): boolean {
  return [undefined, 'claim', 'secondFact', 'wanted', 'confirmed'].includes(asking);
}

/**
 * A number in running text that is the order's by where it stands: "niet ontvangen, 1042, sanne@…"; and at the next
 * question "sorry, 1043". It must fit the second fact anyway.
 */
export function findBareNumber(
  text: string,
  asking: string | undefined,
  isKnown: boolean,
): string | undefined {
  if (!mayHoldNumber(asking) && !correctsNumber(text)) return undefined;
  const bare = readOrderNumber(text);
  if (bare === undefined || bareNumber(bare).length < fewestBareDigits) return undefined;
  // on the way to a form, what is said now is of what is wanted now
  if (!isKnown || asking === undefined || correctsNumber(text)) return bare;
  // at the summary "nee, 1043" is another one, "ja en 1043" one more, and "1043 kreeg de buurman" a story
  const corrects = readYesNo(text) === 'no' || countWords(text) <= mostWordsOfNumber;
  return asking === 'confirmed' && corrects && !addsTo(text) ? bare : undefined;
}

/** "Het gaat over 1043" says no more than which order it is. */
const mostWordsOfNumber = 5;

/** "3 stuks" and "ik woon op 104" are no order numbers. */
const fewestBareDigits = 4;
