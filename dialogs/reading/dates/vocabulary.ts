import type { Language } from '../../language.ts';
import { wordsByLanguage } from '../languages/languages.ts';
import { numerals } from './numerals.ts';

export const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/**
 * Heard words in whose forms a typing error may be mended, from this length on: "maar" is no "maart". A unit is
 * held against the number before it.
 */
const mendableFrom = new Map([
  ...[...weekdays, ...months].map((name) => [name, 6] as const),
  ...['today', 'yesterday', 'the day before yesterday', 'ago', 'last', 'past'].map(
    (word) => [word, 6] as const,
  ),
  ...['day', 'week', 'month'].map((unit) => [unit, 5] as const),
]);

/** What is heard in a language. */
export interface Vocabulary {
  /** By form, in lower case, without accents, with single spaces. */
  heard: ReadonlyMap<string, string>;
  /** The forms of several words or with marks in them, as the source of a pattern; the longest first. */
  phrases: string;
  /** The forms a misspelt word may stand for. */
  mendable: readonly (readonly [form: string, heard: string])[];
}

function build(language: Language): Vocabulary {
  const { dayWords, actionWords } = wordsByLanguage[language].dates;
  const said = [dayWords, actionWords].flatMap((known) => Object.entries(known));
  const spoken = said.flatMap(([heard, forms]) =>
    forms.split(', ').map((form) => [form, heard] as const),
  );
  const heard = new Map([...numerals(language), ...spoken]);
  const phrases = [...heard.keys()]
    .filter((form) => /[a-z][^a-z]/.test(form))
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll('.', '\\.').replaceAll(' ', '[\\s-]+'));
  // by first letter: most words of a message begin none of them
  const initials = [...new Set(phrases.map(([initial = '']) => initial))].map((initial) => {
    const rests = phrases.filter((phrase) => phrase.startsWith(initial));
    return `${initial}(?:${rests.map((phrase) => phrase.slice(1)).join('|')})`;
  });
  return {
    heard,
    phrases: initials.join('|'),
    mendable: spoken.filter(
      ([form, as]) => /^[a-z]+$/.test(form) && form.length >= (mendableFrom.get(as) ?? Infinity),
    ),
  };
}

const built: Partial<Record<Language, Vocabulary>> = {};

/** The vocabulary of a language; built when it is first asked for. */
export function vocabulary(language: Language): Vocabulary {
  return (built[language] ??= build(language));
}
