import { collectPhrases } from '../languages/languages.ts';
import { matchWhole } from '../languages/phrase.ts';
import { hasWords, normalizeText } from '../text.ts';
import { afterNo } from '../answers/yes-no.ts';

const hello = matchWhole(collectPhrases(({ courtesies }) => courtesies.hello));
const goodbye = matchWhole(collectPhrases(({ courtesies }) => courtesies.goodbye));

/** A politeness that stands alone: a greeting, or thanks and a goodbye. */
export function readCourtesy(text: string): 'hello' | 'goodbye' | undefined {
  const said = normalizeText(text);
  if (hello.test(said)) return 'hello';
  return goodbye.test(said) ? 'goodbye' : undefined;
}

/** Whether a text says goodbye in more words than a no, which may answer a question. */
export function saysGoodbye(text: string): boolean {
  return readCourtesy(text) === 'goodbye' && hasWords(afterNo(text));
}
