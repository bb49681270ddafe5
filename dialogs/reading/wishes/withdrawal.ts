import type { WithdrawalWords } from '../languages/answer-words.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere, toSource } from '../languages/phrase.ts';
import { keepLatest } from '../../../policies/keep-latest.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import { countWords, findAll, normalizeText } from '../text.ts';
import { beginsQuestion } from '../answers/about-the-question.ts';
import { objects } from '../answers/disagreement.ts';

/** A statement that somebody withdraws from a purchase, or a question about it. */
export type WithdrawalSaid = 'stated' | 'asked';

const phrasesOf = (name: keyof WithdrawalWords) =>
  collectPhrases(({ withdrawals }) => withdrawals[name]);
const patternOf = (name: keyof WithdrawalWords) => matchAnywhere(phrasesOf(name));
const everyOf = (name: keyof WithdrawalWords) => new RegExp(patternOf(name).source, 'g');
const states = everyOf('states');
const wishes = everyOf('wishes');
const speaksOf = patternOf('speaksOf');
const ofElse = patternOf('ofElse');
const otherThings = patternOf('otherThings');
const purchases = patternOf('purchases');
const done = patternOf('done');
const denied = patternOf('denied');
const doubting = patternOf('doubting');
const asking = new RegExp(`\\b${toSource(phrasesOf('asking'))} $`);
const faulty = patternOf('faulty');
const takesBack = patternOf('takesBack');
const unable = patternOf('unable');
const onlySome = patternOf('onlySome');

/** What is said of it stands in the first sentences. */
const readAtMost = 1000;

/**
 * Whether a text states that the customer withdraws from a purchase, or asks about that; `undefined` where neither is
 * sure. A statement is one by its own words, whatever reason or question stands beside it: "ik ontbind hierbij de koop.
 * Wanneer krijg ik mijn geld?". Source: Directive 2011/83/EU, article 11: any unequivocal statement.
 */
export const readWithdrawal = keepLatest((text): WithdrawalSaid | undefined => {
  const sentences = text.slice(0, readAtMost).split(/(?<=[.!?])\s+|\n+/);
  const read = sentences.map(readSentence);
  return read.find((one) => one === 'stated') ?? read.find((one) => one === 'asked');
});

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

// "als ik de koop ontbind, …" and "hoe ontbind ik de koop" state nothing; "wat een troep ik ontbind de koop" does
function isPlain(pattern: RegExp, said: string): boolean {
  return findAll(said, pattern).some(({ index, 0: found }) => {
    const before = said.slice(0, index);
    return !doubting.test(before) && !asking.test(before) && isOfPurchase(said, index, found);
  });
}

/** So many words before and after a statement are of what is withdrawn. */
const wordsAround = 6;

// "ik herroep mijn toestemming voor bestelling 1042" is of the consent, "ik ontbind de koop, graag een reactie" of the
// purchase: what is named first
function isOfPurchase(said: string, index: number, found: string): boolean {
  const after = wordsOf(said.slice(index + found.length)).slice(0, wordsAround);
  const around = `${found} ${after.join(' ')}`;
  // "mijn klacht over bestelling 1042 herroep ik"
  const before = wordsOf(said.slice(0, index)).slice(-wordsAround);
  const told = verbFirst.test(found) ? `${before.join(' ')} ${around}` : around;
  const other = told.search(otherThings);
  const purchase = told.search(purchases);
  return other < 0 || (purchase >= 0 && purchase < other);
}

const verbFirst = matchAnywhere(phrasesOf('verbFirst'));

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** Whether a text says that the article is not as it should be. */
export function saysFaulty(text: string): boolean {
  return faulty.test(normalizeText(text));
}

/** Whether a message said after a withdrawal takes it back: "ik wil hem toch houden". */
export function takesBackWithdrawal(text: string): boolean {
  return takesBack.test(normalizeText(text));
}

/** More words say what is wanted in its place. */
const mostWordsOfKeeping = 7;

/** Whether the whole of a message is that nothing is withdrawn or sent back: "ik wil het niet terugsturen". */
export function keepsPurchase(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  const isShort = countWords(text) <= mostWordsOfKeeping && !beginsQuestion(text);
  const keeps = takesBack.test(said) || denied.test(said);
  return isShort && keeps && !done.test(said) && !unable.test(said) && !objects(text);
}

/** Whether a text says that it is about a part of an order: "alleen de trui". */
export function namesPart(text: string): boolean {
  return onlySome.test(normalizeText(text));
}
