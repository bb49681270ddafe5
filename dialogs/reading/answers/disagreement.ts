import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchAnywhere, toSource } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

const disagreement = matchAnywhere(collectPhrases(({ disagreement }) => disagreement));

/** Whether the sentence disagrees with what was decided. */
export function disagrees(text: string): boolean {
  return disagreement.test(normalizeText(text));
}

const objection = matchAnywhere(
  collectPhrases(({ disagreement, objections }) => [...disagreement, ...objections]),
);

/** Whether a sentence said after a refusal objects to it: "maar…", "waarom niet?". */
export function objects(text: string): boolean {
  return objection.test(normalizeText(text));
}

const startled = toSource(collectWords(({ startled }) => startled));
const takingBack = new RegExp(
  `^(?:${startled} ){0,9}${toSource(collectPhrases(({ takingBack }) => takingBack))}(?: ${startled}){0,9}$`,
);

/** More words than these are about something else. */
const mostWords = 12;

/** Whether a message said after a cancellation takes it back: "oh nee", "toch niet". */
export function takesBackCancellation(text: string): boolean {
  const said = normalizeText(text);
  return said.split(' ').length <= mostWords && takingBack.test(said);
}
