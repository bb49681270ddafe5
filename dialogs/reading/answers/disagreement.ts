import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

const disagreement = matchAnywhere(collectPhrases(({ disagreement }) => disagreement));

/** Whether the sentence disagrees with what was decided. */
export function disagrees(text: string): boolean {
  return disagreement.test(normalizeText(text));
}
