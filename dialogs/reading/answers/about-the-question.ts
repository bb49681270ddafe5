import { collectPhrases, wordsByLanguage, collectWords } from '../languages/languages.ts';
import { matchAnywhere, matchWhole, toSource } from '../languages/phrase.ts';
import { countWords, normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

/*
 * What customers say of a question instead of answering it. A message is reduced to a skeleton, in which `X` stands
 * for what was asked and `F` for a fact that shops ask for. The phrases are then whole messages, so that a story in
 * which the words occur stays a story.
 */

/** Longer messages, in characters, are about something else too. */
const longest = 200;

const fact = new RegExp(
  `(?<!\\S)${toSource(collectPhrases((words) => words.aboutTheQuestion.facts))}(?!\\S)`,
  'g',
);
const atHand = new RegExp(
  `(?<!\\S)${toSource(collectPhrases((words) => words.aboutTheQuestion.atHand))}(?!\\S)`,
  'g',
);
const fillers = new Set(collectWords((words) => words.aboutTheQuestion.fillers));
const pointers = new Set(collectWords((words) => words.aboutTheQuestion.pointers));
const owners = new Set(collectWords((words) => words.aboutTheQuestion.owners));
const keptBefore = new Map(
  Object.values(wordsByLanguage)
    .flatMap(({ aboutTheQuestion }) => Object.entries(aboutTheQuestion.keeps))
    .map(([filler, next]) => [filler, new Set(next.split(' '))]),
);
const reason = new RegExp(
  `(?<=\\S) ${toSource(collectWords((words) => words.aboutTheQuestion.reasons))} .*$`,
  's',
);

const asks = matchWhole(collectPhrases((words) => words.aboutTheQuestion.asks));
const lacks = matchWhole(collectPhrases((words) => words.aboutTheQuestion.lacks));
const lacksNumber = matchAnywhere(
  collectPhrases((words) => words.aboutTheQuestion.lacksOrderNumber),
);

/** Whether the customer asks about the question itself: "waar vind ik dat?", "why do you need that?". */
export function asksAboutQuestion(text: string): boolean {
  const said = normalizeText(normalizeTyping(text));
  return said === '' ? /\?\s*$/.test(text) : asks.test(toSkeleton(said));
}

/** Whether the customer says not to have or not to know what was asked: "die ben ik kwijt", "no idea". */
export function saysLacking(text: string): boolean {
  const said = normalizeText(normalizeTyping(text)).replace(reason, '');
  return !text.includes('?') && lacks.test(toSkeleton(said));
}

/** Whether running text says that there is no order number at hand. */
export function lacksOrderNumber(text: string): boolean {
  return lacksNumber.test(normalizeText(normalizeTyping(text)));
}

function toSkeleton(said: string): string {
  if (said.length > longest) return '';
  const words = said.replace(atHand, '').replace(fact, 'F').split(' ');
  const kept: string[] = [];
  for (const [i, word] of words.entries()) {
    const following = words[i + 1] ?? '';
    if (word === '' || (fillers.has(word) && keptBefore.get(word)?.has(following) !== true))
      continue;
    if (owners.has(word) && following === 'F') continue;
    const next = pointers.has(word) ? 'X' : word;
    const last = kept.at(-1);
    if (next === 'X' && (last === 'X' || last === 'F')) continue;
    if (next === 'F' && last === 'X') kept.pop();
    kept.push(next);
  }
  return kept.join(' ');
}

const asking = new RegExp(
  `^${toSource(collectPhrases((words) => words.aboutTheQuestion.questionWords))}\\b`,
);

/** Whether a text begins as a question does, with or without its mark: "hoe stuur ik een foto". */
export function beginsQuestion(text: string): boolean {
  return text.trimEnd().endsWith('?') || asking.test(normalizeText(normalizeTyping(text)));
}

/** So many words ask something; more of them tell something too. */
const mostWordsOfQuestion = 10;

/** Whether the text asks something, and tells nothing. */
export function isShortQuestion(text: string): boolean {
  return beginsQuestion(text) && countWords(text) <= mostWordsOfQuestion;
}

const reproach = new RegExp(
  `^${toSource(collectPhrases((words) => words.aboutTheQuestion.reproaches))}\\b`,
);

/** Whether a question tells what went wrong: "waarom krijg ik al weken geen antwoord". */
export function isReproach(text: string): boolean {
  return reproach.test(normalizeText(normalizeTyping(text)));
}

const delays = matchWhole(collectPhrases((words) => words.aboutTheQuestion.delays));

/** Whether the customer needs a moment before they answer: "wacht even, ik zoek het op". */
export function asksForTime(text: string): boolean {
  return delays.test(normalizeText(normalizeTyping(text)));
}
