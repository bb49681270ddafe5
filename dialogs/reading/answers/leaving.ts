import type { Routing } from '../router/routes.ts';
import { countWords } from '../text.ts';
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
  return route(text).by !== 'rule';
}
