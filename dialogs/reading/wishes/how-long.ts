import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

const waiting = matchAnywhere(collectPhrases(({ waiting }) => waiting));

/** Whether somebody who waits asks how long it takes, or whether anybody is there. */
export function asksHowLong(text: string): boolean {
  return waiting.test(normalizeText(text));
}
