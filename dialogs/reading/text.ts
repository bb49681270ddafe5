import { keepLatest } from '../../policies/keep-latest.ts';

/** Text as it is compared: lower case, without accents, emoji and punctuation, single spaces. */
export const normalizeText = keepLatest((text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.#'-]+/gu, ' ')
    .replace(/(?<![^\s])[.'-]+|(?<![.'-])[.'-]+(?!\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** Whether the text says something in words or digits, and not in emoji or punctuation alone. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many words the text has. */
export function countWords(text: string): number {
  return normalizeText(text).split(' ').filter(Boolean).length;
}

/** Whether the text holds the address of something on the web. */
export function hasLink(text: string): boolean {
  return /https?:\/\/\S/i.test(text);
}

/**
 * Every match of a pattern with the flag `g`. Unlike `matchAll` it makes no copy of the pattern: of a long one, that
 * takes longer than the search itself.
 *
 * Example: `findAll('10 en 11', /\d+/g)` finds `10` and `11`.
 */
export function findAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let one = pattern.exec(text); one !== null; one = pattern.exec(text)) {
    found.push(one);
    if (one[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
