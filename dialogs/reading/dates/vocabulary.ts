import type { Language } from '../../language.ts';
import { wordsByLanguage } from '../languages/languages.ts';
import { listNumerals } from './numerals.ts';

export const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/**
 * Normalized words in whose forms a typing error may be corrected, from this length on: "maar" is no "maart". A unit is
 * held against the number before it.
 */
const correctableFrom = new Map([
  ...[...weekdays, ...months].map((name) => [name, 6] as const),
  ...['today', 'yesterday', 'the day before yesterday', 'ago', 'last', 'past'].map(
    (word) => [word, 6] as const,
  ),
  ...['day', 'week', 'month'].map((unit) => [unit, 5] as const),
]);

/** A name such as "sinterklaas" has few neighbours; "kerst" and "pasen" have many. */
function leastLength(normal: string): number {
  return correctableFrom.get(normal) ?? (normal.startsWith('feast-') ? 8 : Infinity);
}

/** The words of one language that days are read from. */
export interface Vocabulary {
  /** By form, in lower case, without accents, with single spaces. */
  normal: ReadonlyMap<string, string>;
  /** The forms of several words or with marks in them, as the source of a pattern; the longest first. */
  phrases: string;
  /** The forms a misspelt word may stand for, by their first letter. */
  correctable: Readonly<Record<string, readonly (readonly [form: string, normal: string])[]>>;
}

function build(language: Language): Vocabulary {
  const { dayWords, actionWords, feasts } = wordsByLanguage[language].dates;
  const named = Object.entries(feasts).map(([name, forms]): [string, string] => [
    `feast-${name}`,
    forms,
  ]);
  const said = [...Object.entries(dayWords), ...Object.entries(actionWords), ...named];
  const spoken = said.flatMap(([normal, forms]) =>
    forms.split(', ').map((form) => [form, normal] as const),
  );
  const normal = new Map([...listNumerals(language), ...spoken]);
  const phrases = [...normal.keys()]
    .filter((form) => /[a-z][^a-z]/.test(form))
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll('.', '\\.').replaceAll(' ', '[\\s-]+'));
  // by first letter: most words of a message begin none of them
  const initials = [...new Set(phrases.map(([initial = '']) => initial))].map((initial) => {
    const rests = phrases.filter((phrase) => phrase.startsWith(initial));
    return `${initial}(?:${rests.map((phrase) => phrase.slice(1)).join('|')})`;
  });
  const correctable = spoken.filter(
    ([form, as]) => /^[a-z]+$/.test(form) && form.length >= leastLength(as),
  );
  return {
    normal,
    phrases: initials.join('|'),
    correctable: Object.fromEntries(
      correctable.map(([[initial = '']]) => [
        initial,
        correctable.filter(([form]) => form.startsWith(initial)),
      ]),
    ),
  };
}

const built: Partial<Record<Language, Vocabulary>> = {};

/** The vocabulary of a language; built when it is first asked for. */
export function vocabulary(language: Language): Vocabulary {
  return (built[language] ??= build(language));
}

const monthNames = new RegExp(
  `\\b(?:${Object.values(wordsByLanguage)
    .flatMap(({ dates }) =>
      months.flatMap(
        (month) => (dates.dayWords as Record<string, string>)[month]?.split(', ') ?? [],
      ),
    )
    .filter((name) => name.length > 3)
    .join('|')})\\b`,
  'i',
);

/** Whether a month is named in the text. */
export function namesMonth(text: string): boolean {
  return monthNames.test(text);
}
