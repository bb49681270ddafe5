import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

const onQuote = matchAnywhere(collectPhrases(({ onQuote }) => onQuote));

/** Whether the sentence is about an offer that was made: "ik ga akkoord met de offerte", not "ik wil een offerte". */
export function speaksOfQuote(text: string): boolean {
  return onQuote.test(normalizeText(text));
}
