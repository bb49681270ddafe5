/**
 * Text as it is searched: case, accents and the width of spaces make no difference.
 * Example: `folded('Één  Café')` gives `een cafe`.
 */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
