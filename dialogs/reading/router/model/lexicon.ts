import { complaintsAndReviews } from './lexicon/complaints-and-reviews.ts';
import { elsewhere } from './lexicon/elsewhere.ts';
import { goods } from './lexicon/goods.ts';
import { help } from './lexicon/help.ts';
import { money } from './lexicon/money.ts';
import { talk } from './lexicon/talk.ts';
import { tokenize } from './tokenize.ts';

/*
 * Dutch and English words that mean the same at a shop, by concept: what was learned from
 * a sentence with "pakje" then holds for one with "parcel". `word*` stands for every word that begins
 * so, and from five letters on for compounds that hold it ("koffieabonnement"). A word may belong to
 * several concepts, and common misspellings stand among the rest.
 */
const words = new Map<string, string[]>();
const stems = new Map<string, string[]>();
for (const [concept, list] of Object.entries({
  ...goods,
  ...money,
  ...help,
  ...complaintsAndReviews,
  ...talk,
  ...elsewhere,
})) {
  for (const word of new Set(list.trim().split(/\s+/))) {
    if (word.endsWith('*')) note(stems, word.slice(0, -1), concept);
    else note(words, word, concept);
  }
}

function note(table: Map<string, string[]>, word: string, concept: string): void {
  table.set(word, [...(table.get(word) ?? []), concept]);
}

/** The concepts a word stands for: its own, else those of its longest known beginning or part. */
export function conceptsOf(word: string): readonly string[] {
  const own = words.get(word);
  const begun = longestStem(word, 0, 3);
  if (own ?? begun) return [...new Set([...(own ?? []), ...(begun ?? [])])];
  for (let start = 2; start + 5 <= word.length; start += 1) {
    const inside = longestStem(word, start, 5);
    if (inside !== undefined) return inside;
  }
  return [];
}

function longestStem(word: string, start: number, least: number): string[] | undefined {
  for (let end = word.length; end >= start + least; end -= 1) {
    const found = stems.get(word.slice(start, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

const elsewhereConcepts = new Set(Object.keys(elsewhere));

/** Whether a message names a business that is not the shop's: another seller, a utility, a permit. */
export function namesElsewhere(message: string): boolean {
  return tokenize(message).some((word) =>
    conceptsOf(word).some((concept) => elsewhereConcepts.has(concept)),
  );
}
