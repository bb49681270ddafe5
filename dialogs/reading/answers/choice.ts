import { keepLatest } from '../../../policies/keep-latest.ts';
import { collectWords } from '../languages/languages.ts';
import { onlyOne } from '../only-one.ts';
import { normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import { readPlace } from './read-place.ts';

/**
 * Which of the choices the customer means: as `readLabel`, by a label that stands in a longer sentence
 * ("hij is niet geleverd"), by a part of one label only ("aan het eind"), or by its words ("die van het
 * abonnement"). `undefined` when none or more than one fits, or where it is denied or doubted.
 */
export function readChoice<T extends { label: string }>(text: string, choices: T[]): T | undefined {
  const said = splitText(text);
  const fitting = (fits: (said: readonly string[], label: readonly string[]) => boolean) =>
    onlyOne(choices.filter(({ label }) => fits(said, splitText(label))));
  const held = fitting((words, label) => around(label, words) !== undefined);
  return (
    readLabel(text, choices) ??
    (held && isMeant(text, said, splitText(held.label)) ? held : undefined) ??
    fitting(isPart) ??
    (text.includes('?') ? undefined : fitting(isAbout))
  );
}

/**
 * The choice whose label is typed in full, be it with a slip of one letter in its longer words, or that
 * is counted: "2", "optie twee", "de laatste graag".
 */
export function readLabel<T extends { label: string }>(text: string, choices: T[]): T | undefined {
  const said = splitText(text);
  const typedWith = (same: typeof isWord) =>
    choices.filter(({ label }) => {
      const words = splitText(label);
      return words.length === said.length && words.every((word, i) => same(said[i] ?? '', word));
    });
  const [exact] = typedWith((one, other) => one === other);
  return (
    exact ?? onlyOne(typedWith(isWord)) ?? readPlace(normalizeText(normalizeTyping(text)), choices)
  );
}

const changing = new Set(collectWords((words) => words.choices.changing));

/** The button that takes an answer back, where it is asked for in other words: "ik wil de vraag aanpassen". */
export function readChange<T extends { label: string }>(text: string, choices: T[]): T | undefined {
  const said = splitText(text);
  if (said.length > mostWordsOfChange || !said.some((word) => changing.has(word))) return undefined;
  return onlyOne(
    choices.filter(({ label }) =>
      splitText(label).some(
        (word) => !changing.has(word) && word.length > 3 && said.includes(word),
      ),
    ),
  );
}

/** More words say what it should be instead. */
const mostWordsOfChange = 7;

/** Whether a word of the text denies something. */
export function denies(text: string): boolean {
  return splitText(text).some((word) => denying.has(word));
}

const denying = new Set(collectWords((words) => words.choices.denying));
const doubting = new Set(collectWords((words) => words.choices.doubting));
/** What stands around an answer and says nothing. */
const meaningless = new Set(collectWords((words) => words.choices.around));

/** That a label which the text holds is neither denied nor doubted: "niet meteen" is not "meteen". */
function isMeant(text: string, said: readonly string[], label: readonly string[]): boolean {
  if (said.some((word) => doubting.has(word) && !label.includes(word))) return false;
  // "stuur ik later" is a sentence of its own, and what stands before a comma denies nothing behind it
  if (label.some((word) => /^(?:ik|i|ill)$/.test(word))) return true;
  const clauses = splitText(normalizeTyping(text).replace(/[,;.!](?=\s)/g, ' # '));
  const [ahead, behind] = around(label, clauses) ?? [[], []];
  const inClause = (words: readonly string[]) => words.join(' ').split('#');
  const near = [
    ...(inClause(ahead).at(-1) ?? '').split(' ').slice(-3),
    // "op Trustpilot stond hij juist niet"
    ...(inClause(behind)[0] ?? '').split(' '),
  ];
  return !near.some((word) => denying.has(word));
}

/** Two words or more that stand so in the label, and do not leave out its "not". */
function isPart(said: readonly string[], label: readonly string[]): boolean {
  const [leftOut] = around(said, label) ?? [];
  return said.length > 1 && leftOut !== undefined && !denying.has(leftOut.at(-1) ?? '');
}

/** Nothing but words of the label, one of four letters or more among them, and "not" in both or in none. */
function isAbout(said: readonly string[], label: readonly string[]): boolean {
  // "zaterdag" is a day of any week
  if (label.some((word) => /^\d+$/.test(word))) return false;
  const telling = said.filter((word) => label.includes(word) || !meaningless.has(word));
  const denies = (words: readonly string[]) => words.some((word) => denying.has(word));
  return (
    denies(telling) === denies(label) &&
    telling.every((word) => label.some((one) => isWord(word, one))) &&
    telling.some((word) => word.length >= 4 && !denying.has(word) && !meaningless.has(word))
  );
}

/** What stands before and behind `part`, where it stands in `whole` word for word. */
function around(
  part: readonly string[],
  whole: readonly string[],
): [string[], string[]] | undefined {
  const [text, searched] = [` ${whole.join(' ')} `, ` ${part.join(' ')} `];
  const at = text.indexOf(searched);
  if (at < 0) return undefined;
  return [text.slice(0, at), text.slice(at + searched.length)].map((words) =>
    words.trim().split(' '),
  ) as [string[], string[]];
}

const splitText = keepLatest((text): readonly string[] =>
  // "it doesnt match" is as good
  normalizeText(normalizeTyping(text)).replaceAll("'", '').split(' '),
);

/** The same word, or one with a slip in it: never in the first letter, which makes "niets" "iets". */
function isWord(said: string, word: string): boolean {
  if (said === word) return true;
  const mayDiffer = word.length >= 5 && /^\p{L}+$/u.test(word) && !denying.has(word);
  if (!mayDiffer || said[0] !== word[0]) return false;
  let at = 0;
  while (at < word.length && said[at] === word[at]) at += 1;
  const [rest, wanted] = [said.slice(at), word.slice(at)];
  return (
    rest.slice(1) === wanted || // one too many
    rest === wanted.slice(1) || // one missing
    rest.slice(1) === wanted.slice(1) || // another one
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)) // swapped
  );
}
