import type { z } from 'zod';
import type { Entry } from './entry.ts';
import { hasWholeWord, normalizeText, searchedWords } from '../../ports/normalize-text.ts';
import type { excerptSchema } from '../api/list-schemas.ts';

export type Excerpt = z.infer<typeof excerptSchema>;

const longest = 160;
/** How many words stand before the first hit. */
const before = 3;

/**
 * A line of the message or note with the most words of `q`, whole ones first, of several the latest; `undefined` when no word
 * is found. Example: of "Ik wacht al drie weken op mijn crème brûlée" for `brulee`: "…op mijn crème brûlée".
 */
export function excerptOf(entries: readonly Entry[], q: string): Excerpt | undefined {
  const searched = searchedWords(q);
  let best: { said: Omit<Excerpt, 'text'>; whole: string; held: number } | undefined;
  for (const { kind, from, by, text, files } of entries) {
    if (kind === 'event') continue;
    const whole = [text, ...files.map(({ name }) => name)].join(' ');
    const plain = normalizeText(whole);
    const found = searched.filter((word) => plain.includes(word));
    // a whole word breaks a tie
    const held = found.length + found.filter((word) => hasWholeWord(plain, word)).length / 1000;
    if (held > 0 && held >= (best?.held ?? 0)) best = { said: { kind, from, by }, whole, held };
  }
  return best && { ...best.said, text: excerptLine(best.whole, searched) };
}

// no searched word has a space in it, so that each hit lies within one word
function excerptLine(whole: string, searched: readonly string[]): string {
  const words = whole.split(/\s+/).filter(Boolean);
  const first = words.findIndex((word) =>
    searched.some((one) => normalizeText(word).includes(one)),
  );
  const start = Math.max(0, first - before);
  const line = Array.from(words.slice(start).join(' '));
  const cut = line.length > longest ? [...line.slice(0, longest), '…'] : line;
  return (start > 0 ? '…' : '') + cut.join('');
}
