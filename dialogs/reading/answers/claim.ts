import type { NamedClaim } from '../languages/answer-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchAnywhere, toSource } from '../languages/phrase.ts';
import { hasWords, normalizeText } from '../text.ts';

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

const received = matchAnywhere(collectPhrases(({ claims }) => claims.received));
const denied = matchAnywhere(collectPhrases(({ claims }) => claims.denied));

/** The claim a sentence names, if it names one, and neither denies it nor tells the opposite. */
export function readClaim(text: string): NamedClaim | undefined {
  const clauses = text
    .split(/(?<![.,;:!?])[.,;:!?]+(?=\s|$)/)
    .map(normalizeText)
    .filter((clause) => !denied.test(clause));
  const named = claims.find(
    ([claim, pattern]) =>
      !(claim === 'not-delivered' && saysReceived(text)) &&
      clauses.some((clause) => pattern.test(clause)),
  );
  return named?.[0] ?? (saysItDiffers(text) ? 'not-as-described' : undefined);
}

/** Whether a sentence says that what was ordered did come. */
export function saysReceived(text: string): boolean {
  return received.test(normalizeText(text));
}

const differs = matchAnywhere(collectPhrases(({ claims }) => claims.differs));

/** Whether a sentence says in full that what came differs from its description. */
export function saysItDiffers(text: string): boolean {
  return differs.test(normalizeText(text));
}

const atEnd = matchAnywhere(collectPhrases(({ claims }) => claims.atEnd));
const atOnce = matchAnywhere(collectPhrases(({ claims }) => claims.atOnce));
const not = matchAnywhere(collectPhrases(({ claims }) => claims.not));

const deniedEnd = matchAnywhere(collectPhrases(({ claims }) => claims.notAtEnd));
const deniedOnce = matchAnywhere(collectPhrases(({ claims }) => claims.notAtOnce));

const stopFillers = new RegExp(
  `\\b${toSource(collectWords(({ claims }) => claims.aroundStop))}\\b`,
  'g',
);

/**
 * When a subscription should stop, where that is all that is said: "niet meteen" is at the end. Example: "aan het eind
 * graag"; but neither "eind december", which is a day, nor "ik wil meteen iemand spreken".
 */
export function readStop(text: string): 'end-of-cycle' | 'now' | undefined {
  const said = normalizeText(text);
  if (/[?\d]/.test(text)) return undefined;
  if (deniedEnd.test(said) !== deniedOnce.test(said)) {
    return deniedEnd.test(said) ? 'now' : 'end-of-cycle';
  }
  if (not.test(said) || atEnd.test(said) === atOnce.test(said)) return undefined;
  const left = said
    .split(' ')
    .filter((word) => !atEnd.test(word) && !atOnce.test(word))
    .join(' ')
    .replace(stopFillers, '');
  if (hasWords(left)) return undefined;
  return atEnd.test(said) ? 'end-of-cycle' : 'now';
}

const moneyBack = matchAnywhere(collectPhrases(({ claims }) => claims.moneyBack));

/** Whether the text wants money back, or asks whether it comes: "ja, maar ik wil dat geld wel terug". */
export function speaksOfMoneyBack(text: string): boolean {
  return moneyBack.test(normalizeText(text));
}

const cancelled = matchAnywhere(collectPhrases(({ claims }) => claims.cancelled));

/** Whether the text tells of something that was cancelled before: "opgezegd en toch afgeschreven". */
export function tellsOfCancelled(text: string): boolean {
  return cancelled.test(normalizeText(text));
}
