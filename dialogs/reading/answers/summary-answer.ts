import type { NamedClaim } from '../languages/answer-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchAnywhere, toSource } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import type { AnswerReader } from './answer-reader.ts';
import { agreeingWords, consistsOf, readYesNo } from './yes-no.ts';

/*
 * Answers to what was read back and can still be changed. Of a claim, the summary holds the denial ("niet geleverd"),
 * so that a customer may agree to it with a no, and say it again.
 */

const unchanged = toSource(collectPhrases(({ yesNo }) => yesNo.unchanged));
const around = toSource(collectWords(({ claims }) => claims.around));
const againOf = (claim: NamedClaim) => collectPhrases(({ claims }) => claims.again[claim]);

const patterns = {
  'not-delivered': patternsOf('not-delivered'),
  'not-as-described': patternsOf('not-as-described'),
  'cancel-recurring': patternsOf('cancel-recurring'),
  'not-satisfied': patternsOf('not-satisfied'),
};
const withoutClaim = wholly(unchanged);

function patternsOf(claim: NamedClaim) {
  return {
    again: wholly(`${unchanged}|${toSource(againOf(claim))}`),
    contrary: matchAnywhere(collectPhrases(({ claims }) => claims.contrary[claim])),
  };
}

// nothing but this and what agrees, and this at least once
function wholly(said: string): { phrase: RegExp; part: RegExp } {
  return {
    phrase: new RegExp(`^(?:${said}|${around}|${agreeingWords})$`),
    part: new RegExp(`(?<!\\S)(?:${said})(?!\\S)`),
  };
}

const asksWhen = new RegExp(
  `(?<![\\s,.!;])[\\s,.!;]+${toSource(collectPhrases(({ yesNo }) => yesNo.asksWhen))}(?!\\p{L}).*$`,
  'isu',
);

/**
 * Whether the text agrees to what was read back, in other words than a yes: it says the claim again and nothing else
 * ("nee, niks gekregen"), that nothing is to be changed, or yes and asks when it goes on.
 */
export function agreesToSummary(text: string, claim?: NamedClaim): boolean {
  const when = asksWhen.exec(text);
  if (when !== null) return readYesNo(text.slice(0, when.index)) === 'yes';
  const said = normalizeText(normalizeTyping(text));
  const { phrase, part } = claim === undefined ? withoutClaim : patterns[claim].again;
  return !text.includes('?') && part.test(said) && consistsOf(phrase, said);
}

const denying = matchAnywhere(collectWords(({ choices }) => choices.denying));

/** Whether the text says that the claim is none: "ja, hij is geleverd" of an order that was said not to have come. */
export function contradictsClaim(text: string, claim: NamedClaim): boolean {
  const said = normalizeText(normalizeTyping(text));
  return patterns[claim].contrary.test(said) && !denying.test(said) && !said.includes("n't");
}

/** Whether the text seems to say the claim again, beside other things: "nee niks, ook niet in de spam". */
export function repeatsClaim(text: string, claim: NamedClaim, readAnswer: AnswerReader): boolean {
  const said = normalizeText(normalizeTyping(text));
  if (patterns[claim].again.part.test(said)) return true;
  const meant = readAnswer('claim', text);
  return meant?.label === claim && (meant.sure || readYesNo(text) !== 'no');
}
