import type { NamedClaim } from '../languages/answer-words.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { countWords, normalizeText } from '../text.ts';

// Tried in this order: a sentence about a parcel that "never came" may also say "money back".
const order: readonly NamedClaim[] = [
  'not-delivered',
  'not-as-described',
  'cancel-recurring',
  'not-satisfied',
];
const claims = order.map(
  (claim) => [claim, matchAnywhere(collectPhrases(({ claims }) => claims.reasons[claim]))] as const,
);

/** The claim a sentence names, if it names one. */
export function readClaim(text: string): NamedClaim | undefined {
  const said = normalizeText(text);
  return claims.find(([, pattern]) => pattern.test(said))?.[0];
}

const differs = matchAnywhere(collectPhrases(({ claims }) => claims.differs));

/** Whether a sentence says in full that what came differs from its description. */
export function saysItDiffers(text: string): boolean {
  return differs.test(normalizeText(text));
}

const atEnd = matchAnywhere(collectPhrases(({ claims }) => claims.atEnd));
const atOnce = matchAnywhere(collectPhrases(({ claims }) => claims.atOnce));
const not = matchAnywhere(collectPhrases(({ claims }) => claims.not));

const mostWords = 5;

/** When a subscription should stop, where it is said without a "not". */
export function readStop(text: string): 'end-of-cycle' | 'now' | undefined {
  const said = normalizeText(text);
  // more words may tell of something else: "ik wil dit nu even bekijken"
  if (countWords(text) > mostWords) return undefined;
  if (not.test(said) || atEnd.test(said) === atOnce.test(said)) return undefined;
  return atEnd.test(said) ? 'end-of-cycle' : 'now';
}
