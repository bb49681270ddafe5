import { languages, type Language } from '../language.ts';
import { languagesOf, standsInNames } from './function-words.ts';
import { normalizeText } from './text.ts';

/** A language we speak, or the ISO 639-1 code of one that we do not. */
export type Detected = { language: Language } | { language: 'other'; name: string };

/**
 * The language a message is written in; `undefined` when it has fewer than four words, mixes languages
 * or is otherwise not sure. What is quoted, and names, codes and addresses, are no evidence.
 * Example: `detectLanguage('wo bleibt mein Paket')` is `{ language: 'other', name: 'de' }`.
 */
export function detectLanguage(text: string): Detected | undefined {
  const said = withoutForeignMatter(text.slice(0, enough));
  const words = normalizeText(said)
    .split(' ')
    .filter((word) => /^[\p{L}']+$/u.test(word));
  const name = byScript(said, words.length) ?? byWords(words);
  if (name === undefined) return undefined;
  const language = languages.find((ours) => ours === name);
  return language === undefined ? { language: 'other', name } : { language };
}

/** Characters of a message that are looked at. */
const enough = 1000;

// Customers quote error messages and paste addresses in languages that they do not speak.
function withoutForeignMatter(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\S)'[^']{3,}'(?!\p{L})/gu, ' ')
    .replace(/(\bUncaught|\bFatal error|\b[A-Z]\w*(Error|Exception):|\bWARN|\bERROR:).*/g, ' ')
    .replace(/\S+/g, (word) => (/@|:\/\/|www\./i.test(word) ? ' ' : word));
}

// Scripts that one language has to itself. Words are counted where they are parted by spaces.
const scripts: [name: string, letter: RegExp, spaced: boolean][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, false],
  ['zh', /\p{Script=Han}/gu, false],
  ['ko', /\p{Script=Hangul}/gu, true],
  ['el', /\p{Script=Greek}/gu, true],
  ['he', /\p{Script=Hebrew}/gu, true],
  ['ar', /\p{Script=Arabic}/gu, true],
];
const persianOrUrdu = /[پچژگکی]/;

function byScript(text: string, words: number): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 6 || persianOrUrdu.test(text)) return undefined;
  const found = scripts.find(
    ([, letter, spaced]) =>
      (!spaced || words >= 4) && (text.match(letter)?.length ?? 0) > 0.6 * letters,
  );
  return found?.[0];
}

// Sure is what has many small words of one language, twice as many as of ours, and more than of any other.
function byWords(words: string[]): string | undefined {
  if (words.length < 4) return undefined;
  const counts = new Map<string, number>();
  const said = [...new Set(words.flatMap(parts))];
  for (const name of said.flatMap(languagesOf)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [[first, most] = ['', 0], ...rest] = [...counts].sort(([, a], [, b]) => b - a);
  const clear = rest.every(([other, count]) =>
    languages.some((ours) => ours === other) ? most >= 2 * count : most > count,
  );
  const spoken = said.some((word) => languagesOf(word).includes(first) && !standsInNames(word));
  return clear && spoken && most >= 2 && most >= words.length / 3 ? first : undefined;
}

// "j'ai" is two words, "don't" is one
function parts(word: string): string[] {
  return languagesOf(word).length > 0 ? [word] : word.split("'");
}
