import type { CommandWords } from '../languages/answer-words.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere, matchWhole } from '../languages/phrase.ts';
import { ruleRoute } from '../router/route-rules.ts';
import { normalizeText } from '../text.ts';

/** What can be said at every step. */
export type Command = keyof CommandWords;

const order: readonly Command[] = [
  'menu',
  'go-on',
  'restart',
  'stop',
  'back',
  'why',
  'transcript',
  'human',
  'nl',
  'en',
];
const commands = order.map(
  (command) => [command, matchWhole(collectPhrases(({ commands }) => commands[command]))] as const,
);
const wish = matchAnywhere(collectPhrases(({ personWishes }) => personWishes));

/**
 * The command a message is, if it is one. A command stands alone, so that "stop" inside a sentence does
 * no harm; only the wish for a person is read in a sentence too. Where the question asked for free text,
 * "de medewerker aan de telefoon" is part of the story, and the sentence must be a wish.
 */
export function readCommand(
  text: string,
  { freeText }: { freeText: boolean },
): Command | undefined {
  const said = normalizeText(text);
  const found = commands.find(([, pattern]) => pattern.test(said))?.[0];
  if (found !== undefined) return found;
  if (freeText && !wish.test(said)) return undefined;
  return ruleRoute(text) === 'human' ? 'human' : undefined;
}

const subject = matchAnywhere(collectPhrases(({ personSubjects }) => personSubjects));

/** Whether a wish for a person says what it is about: "kan ik iemand spreken over de dubbele afschrijving". */
export function tellsSubject(text: string): boolean {
  return subject.test(normalizeText(text));
}

const callWish = matchAnywhere(collectPhrases(({ callWishes }) => callWishes));

/** Whether the customer asks to be called, or to call: "bel me", "kan ik jullie bellen?". */
export function asksForCall(text: string): boolean {
  return callWish.test(normalizeText(text));
}
