import type { YesNoWords } from '../languages/answer-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchAnywhere, toSource, type Phrase } from '../languages/phrase.ts';
import { normalizeText, countWords } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

const phrases = (pick: (words: YesNoWords) => readonly Phrase[]) =>
  collectPhrases(({ yesNo }) => pick(yesNo));

const politeness = `(?: ${toSource(collectWords(({ yesNo }) => yesNo.politeness))})*`;
const matchOpening = (phrases: readonly Phrase[]) => new RegExp(`^${toSource(phrases)}\\b`);
const matchAlone = (phrases: readonly Phrase[]) =>
  new RegExp(`^${toSource(phrases)}${politeness}$`);

const yes = matchOpening(phrases(({ yes }) => yes));
const yesAlone = matchAlone(phrases(({ yesAlone }) => yesAlone));
const no = matchOpening(phrases(({ no }) => no));
const noAlone = matchAlone(phrases(({ noAlone }) => noAlone));
const takesYesBack = matchAnywhere(phrases(({ takesYesBack }) => takesYesBack));
const takesNoBack = matchAnywhere(phrases(({ takesNoBack }) => takesNoBack));
const doubt = matchAnywhere(phrases(({ doubt }) => doubt));

/** A clear yes or no, in words or by emoji alone; `undefined` when it is neither, or both. */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  const said = normalizeText(normalizeTyping(text));
  if (said === '') return byEmoji(text);
  const asks = text.includes('?');
  if (doubt.test(said)) return undefined;
  if (no.test(said) || noAlone.test(said)) {
    return takesNoBack.test(said) || (asks && countWords(text) <= 2) ? undefined : 'no';
  }
  const agrees = yes.test(said) || yesAlone.test(said);
  return agrees && !takesYesBack.test(said) && !asks ? 'yes' : undefined;
}

function byEmoji(text: string): 'yes' | 'no' | undefined {
  const up = /[👍✅👌🆗✔☑💯]/u.test(text);
  const down = /[👎❌🚫✖⛔]/u.test(text);
  if (up === down) return undefined;
  return up ? 'yes' : 'no';
}
