import { countCharacters, takeCharacters } from './characters.ts';

/** Where a long text may be parted, best first: between paragraphs, lines, sentences, words. */
const seams = [/\n\n+/g, /\n/g, /(?<=[.!?…])\s+/g, /\s+/g];

/**
 * The text in parts of at most so many characters, parted at the end of a paragraph, else of a line, of a sentence or of
 * a word, and within a word only where it is longer than that by itself. Only the space at a seam is left out.
 */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (countCharacters(rest) > most) {
    const fits = takeCharacters(rest, most);
    const part = rest.slice(0, seamIn(fits, rest)).trimEnd();
    parts.push(part);
    rest = rest.slice(part.length).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Where the first part ends. No seam counts that would leave most of the room empty. */
function seamIn(fits: string, text: string): number {
  for (const seam of seams) {
    const last = [...text.slice(0, fits.length + 2).matchAll(seam)].findLast(
      ({ index }) => index > 0 && index <= fits.length,
    );
    if (last && last.index > fits.length / 3) return last.index;
  }
  return fits.length;
}
