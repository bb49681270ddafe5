import type { LanguageWords } from '../languages/language-words.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere, matchWhole, type Phrase } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

/** What is to be done with an order, where words name it; `other` is told in full. */
export const orderChanges = ['cancel', 'address', 'invoice', 'other'] as const;

export type OrderChange = (typeof orderChanges)[number];

const phrases = (pick: (words: LanguageWords['orderAsks']) => readonly Phrase[]) =>
  collectPhrases(({ orderAsks }) => pick(orderAsks));

const changes = (['cancel', 'address', 'invoice'] as const).map(
  (change) => [change, matchAnywhere(phrases((words) => words.changes[change]))] as const,
);
const payment = matchAnywhere(phrases((words) => words.payment));
const waits = matchWhole(phrases((words) => words.waits));
const looksInto = matchWhole(phrases((words) => words.looksInto));

/** The one thing that a sentence says is to be done with an order; `undefined` for none, and for more than one. */
export function readOrderChange(text: string): OrderChange | undefined {
  const said = normalize(text);
  const named = changes.filter(([, pattern]) => pattern.test(said));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** Whether a question about an order is about its payment. */
export function asksForPayment(text: string): boolean {
  return payment.test(normalize(text));
}

/** What the customer makes of how their order stands: they wait, or somebody is to look for it. */
export function readOrderStep(text: string): 'wait' | 'look-into' | undefined {
  const said = normalize(text);
  if (waits.test(said)) return 'wait';
  return looksInto.test(said) ? 'look-into' : undefined;
}

function normalize(text: string): string {
  return normalizeText(normalizeTyping(text));
}
