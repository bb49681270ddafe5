const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters a text has as channels count them: code points, and not the halves of which strings are made. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * The beginning of a text, in at most so many characters; none that is read as one is cut in two, such as a family or
 * a flag, unless it is longer than that by itself.
 */
export function takeCharacters(text: string, most: number): string {
  let taken = '';
  let left = most;
  for (const { segment } of graphemes.segment(text)) {
    left -= countCharacters(segment);
    if (left < 0) return taken === '' ? Array.from(segment).slice(0, most).join('') : taken;
    taken += segment;
  }
  return taken;
}

/** The text in at most so many characters: as it is, or its beginning with `…` at the end. */
export function shorten(text: string, most: number): string {
  return countCharacters(text) <= most ? text : `${takeCharacters(text, most - 1).trimEnd()}…`;
}
