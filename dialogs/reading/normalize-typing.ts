import { keepLatest } from '../../policies/keep-latest.ts';

/** No message is longer; what comes after it is not read. */
const longest = 10_000;

/**
 * Text as numbers and addresses are read from it: one kind of space, dash and apostrophe, without the
 * invisible characters that come along from a mail, and in small letters where all of it was typed in
 * capitals, which then tell nothing. Line ends stay.
 * Example: `normalizeTyping('ORDER 1042 IS WEG')` is `order 1042 is weg`.
 */
export const normalizeTyping = keepLatest((text) => {
  const even = text
    .slice(0, longest)
    .replace(/[‘’´`]/g, "'")
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]|\uFE0F|\u20E3/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]+/g, ' ');
  return isShouted(even) ? even.toLowerCase() : even;
});

// "ORD 88213" and "3511 AB" are not
function isShouted(text: string): boolean {
  const oneNumber = /^\P{L}*\p{Lu}{2,5}[ -]?\d\P{L}*$/u;
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !oneNumber.test(text);
}
