/**
 * Text in the form in which it is searched: without case, accents and repeated spaces.
 * Example: `normalizeText('Één  Café')` gives `een cafe`.
 */
export function normalizeText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
