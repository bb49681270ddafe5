import type { LanguageWords } from '../languages/language-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchWhole, toSource, type Phrase } from '../languages/phrase.ts';
import { normalizeText, countWords } from '../text.ts';
import { namesDay } from '../dates/coming-day.ts';
import { normalizeTyping } from '../normalize-typing.ts';

/**
 * What customers ask of the shop itself: when it is there, how else it is reached, how soon it answers, how soon the money of a
 * refund is back, how long a subscription runs and when it can be cancelled, and whether this is a person.
 */
export type ShopQuestion = 'hours' | 'contact' | 'reply-time' | 'payout' | 'subscription' | 'robot';

/** Longer ones are about something else too. */
const mostWords = 12;

type ShopQuestionWords = LanguageWords['shopQuestions'];
const phrases = (pick: (words: ShopQuestionWords) => readonly Phrase[]) =>
  collectPhrases(({ shopQuestions }) => pick(shopQuestions));
const anyOf = (pick: (words: ShopQuestionWords) => readonly Phrase[]) => toSource(phrases(pick));

const before = toSource(collectWords(({ shopQuestions }) => shopQuestions.hours.before));
// the whole message, and so not the hours on the customer's own site
const hours = new RegExp(
  `^(?:${before} )*${anyOf(({ hours }) => hours.name)}(?: ${anyOf(({ hours }) => hours.after)})*$`,
);
const shop = anyOf(({ opening }) => opening.shop);
const open = `${anyOf(({ opening }) => opening.open)}(?: ${anyOf(({ opening }) => opening.day)})?`;
const opening = [
  new RegExp(
    `^.{0,15}\\b${anyOf(({ opening }) => opening.when)}\\b.{0,30}\\b${shop}\\b.{0,25}\\b${open}$`,
  ),
  new RegExp(`^${anyOf(({ opening }) => opening.are)} ${shop}(?: \\w+){0,4} ${open}$`),
];
/** Where a day follows, and only then: "zijn jullie open op 24 december?" */
const openOnDay = new RegExp(
  `^${anyOf(({ opening }) => opening.are)} ${shop}(?: \\w+){0,3} ${anyOf(({ opening }) => opening.open)}(?: \\w+){1,5}$`,
);

const questions: [ShopQuestion, RegExp][] = [
  ['hours', hours],
  ...opening.map((pattern): [ShopQuestion, RegExp] => ['hours', pattern]),
  ['hours', matchWhole(phrases(({ breaks }) => breaks))],
  ['contact', matchWhole(phrases(({ contact }) => contact))],
  ['reply-time', matchWhole(phrases(({ replyTime }) => replyTime))],
  ['payout', matchWhole(phrases(({ payout }) => payout))],
  ['subscription', matchWhole(phrases(({ subscription }) => subscription))],
  ['robot', matchWhole(phrases(({ robot }) => robot))],
];

/** The question about the shop itself that a message is, if it is one. In a story only what ends in `?` is. */
export function readShopQuestion(
  text: string,
  { freeText }: { freeText: boolean },
): ShopQuestion | undefined {
  if (countWords(text) > mostWords || (freeText && !/\?\s*$/.test(text))) return undefined;
  const said = normalizeText(normalizeTyping(text));
  const asked = questions.find(([, pattern]) => pattern.test(said))?.[0];
  if (asked !== undefined || !openOnDay.test(said)) return asked;
  return namesDay(text) ? 'hours' : undefined;
}
