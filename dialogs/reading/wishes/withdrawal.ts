import type { WithdrawalWords } from '../languages/answer-words.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import { normalizeText } from '../text.ts';
import { beginsQuestion } from '../answers/about-the-question.ts';

/** A statement that somebody withdraws from a purchase, or a question about it. */
export type WithdrawalSaid = 'stated' | 'asked';

const patternOf = (name: keyof WithdrawalWords) =>
  matchAnywhere(collectPhrases(({ withdrawals }) => withdrawals[name]));
const states = patternOf('states');
const wishes = patternOf('wishes');
const speaksOf = patternOf('speaksOf');
const ofElse = patternOf('ofElse');
const done = patternOf('done');
const denied = patternOf('denied');
const doubting = patternOf('doubting');
const faulty = patternOf('faulty');
const takesBack = patternOf('takesBack');
const onlySome = patternOf('onlySome');

/** What is said of it stands in the first sentences. */
const readAtMost = 1000;

/**
 * Whether a text states that the customer withdraws from a purchase, or asks about that; `undefined` where neither is
 * sure. A statement is one by its own words, whatever reason or question stands beside it: "ik ontbind hierbij de koop.
 * Wanneer krijg ik mijn geld?". Source: Directive 2011/83/EU, article 11: any unequivocal statement.
 */
export function readWithdrawal(text: string): WithdrawalSaid | undefined {
  const sentences = text.slice(0, readAtMost).split(/(?<=[.!?])\s+|\n+/);
  const read = sentences.map(readSentence);
  return read.find((one) => one === 'stated') ?? read.find((one) => one === 'asked');
}

/** Whether a text states that the customer withdraws. */
export function statesWithdrawal(text: string): boolean {
  return readWithdrawal(text) === 'stated';
}

function readSentence(text: string): WithdrawalSaid | undefined {
  const said = normalizeText(normalizeTyping(text));
  if (ofElse.test(said) || denied.test(said)) return undefined;
  const asks = beginsQuestion(text);
  if (isPlain(states, said) || (!asks && isPlain(wishes, said))) return 'stated';
  if (done.test(said)) return undefined;
  return asks && speaksOf.test(said) ? 'asked' : undefined;
}

// "als ik de koop ontbind, …" and "hoe ontbind ik de koop" state nothing
function isPlain(pattern: RegExp, said: string): boolean {
  const at = said.search(pattern);
  return at >= 0 && !doubting.test(said.slice(0, at));
}

/** Whether a text says that the article is not as it should be. */
export function saysFaulty(text: string): boolean {
  return faulty.test(normalizeText(text));
}

/** Whether a message said after a withdrawal takes it back: "ik wil hem toch houden". */
export function takesBackWithdrawal(text: string): boolean {
  return takesBack.test(normalizeText(text));
}

/** Whether a text says that it is about a part of an order: "alleen de trui". */
export function namesPart(text: string): boolean {
  return onlySome.test(normalizeText(text));
}
