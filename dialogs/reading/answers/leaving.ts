import { collectPhrases } from '../languages/languages.ts';
import { matchWhole } from '../languages/phrase.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import type { Routing } from '../router/routes.ts';
import { countWords, normalizeText } from '../text.ts';
import type { AnswerReader } from './answer-reader.ts';

/** More words tell a story, in which "vergeet het maar" is part of it. */
const mostWords = 8;

/**
 * Whether the customer drops what is being asked: "laat maar zitten", "never mind". Not where the sentence wishes for
 * something: "ik wil mijn abonnement annuleren".
 */
export function isLeaving(
  text: string,
  { readAnswer, route }: { readAnswer: AnswerReader; route: (text: string) => Routing },
): boolean {
  if (countWords(text) > mostWords || readAnswer('leaving', text)?.sure !== true) return false;
  // "annuleer" alone is of what is being asked, and "annuleer mijn bestelling" is a wish
  return countWords(text) === 1 || route(text).by !== 'rule';
}

/** What is wholly said by who leaves: that it is dropped, that they want to stop, or that they changed their mind. */
export const leavings = ['drops', 'stops', 'changed-mind'] as const;

export type Leaving = (typeof leavings)[number];

const said = leavings.map(
  (leaving) => [leaving, matchWhole(collectPhrases((words) => words.leavings[leaving]))] as const,
);

/** How a message that says nothing else leaves what is being asked: "toch maar niet", "ik wil hiermee stoppen". */
export function readLeaving(text: string): Leaving | undefined {
  const words = normalizeText(normalizeTyping(text));
  return said.find(([, pattern]) => pattern.test(words))?.[0];
}
