import type { YesNoWords } from '../languages/answer-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchAnywhere, toSource, type Phrase } from '../languages/phrase.ts';
import { withoutFacts } from '../facts/order-number.ts';
import { readLeaving } from './leaving.ts';
import { countWords, findAll, normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

const phrases = (pick: (words: YesNoWords) => readonly Phrase[]) =>
  collectPhrases(({ yesNo }) => pick(yesNo));

const politeWords = toSource(collectWords(({ yesNo }) => yesNo.politeness));
const yesWords = toSource(phrases(({ yes }) => yes));
const echoWords = toSource(collectWords(({ yesNo }) => yesNo.echo));

const finalWords = toSource(phrases(({ cancels }) => cancels));
const opening = new RegExp(`^${yesWords}(?!\\S)`);
const yes = new RegExp(`(?<!\\S)${yesWords}(?!\\S)`);
/** The source of a pattern: a word of a yes, or one that may stand beside it. */
export const agreeingWords = `${yesWords}|${politeWords}|${echoWords}`;
const agreeing = new RegExp(`^(?:${agreeingWords})$`);
const strongYes = matchAnywhere(phrases(({ strong }) => strong));
const agreeingForGood = new RegExp(`^(?:${agreeingWords}|${finalWords})$`);
const no = new RegExp(`^${toSource(phrases(({ no }) => no))}\\b`);
const noAlone = new RegExp(`^${toSource(phrases(({ noAlone }) => noAlone))}(?: ${politeWords})*$`);
const takesYesBack = matchAnywhere(phrases(({ takesYesBack }) => takesYesBack));
const takesNoBack = matchAnywhere(phrases(({ takesNoBack }) => takesNoBack));
const doubt = matchAnywhere(phrases(({ doubt }) => doubt));

/**
 * A clear yes or no, in words or by emoji alone; `undefined` when it is neither, or both. A yes is the whole answer:
 * what stands beside it says nothing more ("ja hoor, dat adres is goed"), or is a number or an address.
 */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  const said = normalizeText(normalizeTyping(text));
  if (said === '') return byEmoji(text);
  const asks = text.includes('?');
  if (doubt.test(said)) return undefined;
  if (no.test(said) || noAlone.test(said)) {
    return takesNoBack.test(said) || (asks && countWords(text) <= 2) ? undefined : 'no';
  }
  const plain = normalizeText(withoutFacts(text));
  const agrees = consistsOf(agreeing, plain) && yes.test(plain);
  return agrees && !takesYesBack.test(said) && !asks ? 'yes' : undefined;
}

/** More words than these tell a story. */
const mostWords = 12;

/**
 * Whether a short text is a row of phrases and nothing else. One pattern for the whole row would try each way in which
 * its words can be phrases; here each stretch of words is looked at once.
 */
export function consistsOf(phrase: RegExp, said: string): boolean {
  const words = said.split(' ');
  if (words.length > mostWords) return false;
  const ends = [0];
  for (let to = 1; to <= words.length; to += 1) {
    if (ends.some((from) => phrase.test(words.slice(from, to).join(' ')))) ends.push(to);
  }
  return ends.includes(words.length);
}

/**
 * Whether it is a clear yes to "shall I cancel it?": one that is more than "oké", is not said with a grin or a sigh, and
 * says at most what was asked: "ja, zeg maar op".
 */
export function isFinalYes(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  const plain = normalizeText(withoutFacts(text));
  const clear = consistsOf(agreeingForGood, plain) && strongYes.test(plain);
  return (
    clear && !takesYesBack.test(said) && !doubt.test(said) && !/[?🙄😒🙃🤨🤔😏😂🤣🤡]/u.test(text)
  );
}

/** Whether the text begins with a yes that nothing in it takes back, whatever else it tells: "ja, dat onderhoud". */
export function opensWithYes(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  return readYesNo(text) === 'yes' || (opening.test(said) && !isTakenBack(text));
}

/** Whether a text that begins with a no also says yes: "nee, toch maar wel". */
export function contradictsItself(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  return no.test(said) && takesNoBack.test(said);
}

// an initial is none: "J. de Vries"
const plainYes = new RegExp(`^\\W*(?:(?=\\p{L}{2})${yesWords}(?!\\p{L})[\\s,.;:!-]*)+`, 'iu');

/** What stands behind the yes with which a text begins; all of it where it begins with none. */
export function afterYes(text: string): string {
  return text.replace(plainYes, '');
}

const corrects = matchAnywhere(phrases(({ corrects: words }) => words));

/** Whether a no is of something in what was read back, and not of the whole: "klopt niet", "nee, huisnummer 14". */
export function correctsSummary(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  return corrects.test(said) || (no.test(said) && /\d/.test(said));
}

/** Whether the text is a no that says nothing else. */
export function isBareNo(text: string): boolean {
  return readYesNo(text) === 'no' && normalizeText(afterNo(text)) === '';
}

/** Whether the customer hesitates: "ik weet het nog niet". */
export function hesitates(text: string): boolean {
  return doubt.test(normalizeText(normalizeTyping(text)));
}

/** Whether a word in the text takes back what it otherwise agrees to, or puts it off: "but", "not", "later". */
export function isTakenBack(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  return doubt.test(said) || takesYesBack.test(said) || text.includes('?');
}

function byEmoji(text: string): 'yes' | 'no' | undefined {
  const up = /[👍✅👌🆗✔☑💯]/u.test(text);
  const down = /[👎❌🚫✖⛔]/u.test(text);
  if (up === down) return undefined;
  return up ? 'yes' : 'no';
}

const plainNo = new RegExp(
  `^\\W*(?:${toSource(phrases(({ plainNo: words }) => words))}\\b[\\s,.;:!-]*)+`,
  'i',
);

/** What stands behind the plain no with which a text begins; all of it where it begins with none. */
export function afterNo(text: string): string {
  return text.replace(plainNo, '');
}

const butYes = matchAnywhere(phrases(({ butYes: words }) => words));

/** Whether the text begins with a yes and goes on to tell of it, without a "but" or a no. */
export function beginsWithYes(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  if (opensWithYes(text)) return true;
  return (
    opening.test(said) &&
    countWords(text) > 2 &&
    !butYes.test(said) &&
    !text.includes('?') &&
    !doubt.test(said)
  );
}

const conditions = new RegExp(
  `(?<![\\s,.;])[\\s,.;]+${toSource(phrases(({ conditions: words }) => words))}\\s+`,
  'giu',
);

/** A yes before a condition has no more characters. */
const longestYes = 60;

/** The condition that is set to a yes: of "ja, maar dan wil ik mijn geld terug" all that follows the "ja". */
export function readCondition(text: string): string | undefined {
  // "ja maar wacht even" and "ja maar laat maar" set none
  if (doubt.test(normalizeText(normalizeTyping(text)))) return undefined;
  if (readLeaving(text) !== undefined) return undefined;
  const heads = findAll(text.slice(0, longestYes), conditions);
  const at = heads.find(({ index }) => readYesNo(text.slice(0, index)) === 'yes')?.index;
  return at === undefined ? undefined : text.slice(at).replace(/^[\s,.;]+/, '');
}
