const apostrophes = /['’‘ʼ′`´]/gu;
/** What stands before a surname, or before anything: it tells nobody apart. */
const particles = new Set(
  'van de der den het t te ten ter v d vd vdr von und la le di da du'.split(' '),
);
const letter = '[\\p{L}\\p{N}]';

/**
 * Text in the form in which it is searched: without case, accents, apostrophes and repeated spaces.
 * Example: `normalizeText('Één  Foto’s')` gives `een fotos`.
 */
export function normalizeText(text: string): string {
  return text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a search, none of an empty one. Particles count only where there is nothing else: "van der Berg" finds "v.d. Berg". */
export function searchedWords(q: string): string[] {
  const words = normalizeText(q).split(' ').filter(Boolean);
  const telling = words.filter((word) => !particles.has(word.replaceAll('.', '')));
  return telling.length > 0 ? telling : words;
}

/** Whether the word stands in the normalized text by itself, and not only within another word. */
export function hasWholeWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return new RegExp(`(?<!${letter})${escaped}(?!${letter})`, 'u').test(text);
}
