import { wordsByLanguage, collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

const languages = Object.values(wordsByLanguage).map(({ choices }) => choices);

/** Words for the first place, the second, and so on. */
const ordinals = Array.from(
  { length: 10 },
  (_, place) => new Set(languages.flatMap(({ ordinals }) => ordinals[place]?.split(' ') ?? [])),
);
const numerals = Array.from(
  { length: 10 },
  (_, place) => new Set(languages.map(({ numerals }) => numerals.split(' ')[place])),
);
const last = new Set(collectWords((words) => words.choices.last));
const newest = new Set(collectWords((words) => words.choices.newest));

const lead = `(?:${toSource(collectPhrases((words) => words.choices.lead))} )?`;
const tail = `(?: ${toSource(collectWords((words) => words.choices.tail))})*`;
const place = toSource(collectWords((words) => words.choices.place));
const article = toSource(collectWords((words) => words.choices.article));
const byNumber = new RegExp(
  `^(?:${lead}(?:${place} )?#?(\\d{1,2})|(?:${place} )?([a-z]{3,6}))${tail}$`,
);
const byOrdinal = new RegExp(`^${lead}(?:${article} )?([a-z\\d]{2,8})(?: ${place})?${tail}$`);

/**
 * The choice at the place that normalized text names and nothing else: "2", "optie twee", "de laatste graag".
 * There must be two or more, none with such a number in its own label, which could be meant as well; and where one is
 * "de nieuwste", "de laatste" is no place.
 */
export function readPlace<T extends { label: string }>(said: string, choices: T[]): T | undefined {
  const numbered = choices.some(({ label }) => /(?<![\w-])\d{1,2}(?![\w-])/.test(label));
  if (choices.length < 2 || numbered) return undefined;
  const [, figure, numeral = ''] = byNumber.exec(said) ?? [];
  const [, ordinal = ''] = byOrdinal.exec(said) ?? [];
  if (last.has(ordinal)) return choices.some(speaksOfNewest) ? undefined : choices.at(-1);
  const places = [
    Number(figure) - 1,
    numerals.findIndex((words) => words.has(numeral)),
    ordinals.findIndex((words) => words.has(ordinal)),
  ];
  return choices[places.find((place) => place >= 0) ?? -1];
}

function speaksOfNewest({ label }: { label: string }): boolean {
  return normalizeText(label)
    .split(' ')
    .some((word) => newest.has(word));
}
