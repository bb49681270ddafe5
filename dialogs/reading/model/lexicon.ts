import { counterWords } from './lexicon-words-2.ts';
import { shopWords } from './lexicon-words.ts';

const exact = new Map<string, string[]>();
const stems = new Map<string, string[]>();
for (const [concept, list] of Object.entries({ ...shopWords, ...counterWords })) {
  for (const word of new Set(list.split(' '))) {
    const stem = word.endsWith('*') ? word.slice(0, -1) : undefined;
    if (stem === undefined) note(exact, word, concept);
    else note(stems, stem, concept);
  }
}

function note(table: Map<string, string[]>, word: string, concept: string): void {
  table.set(word, [...(table.get(word) ?? []), concept]);
}

/** The concepts a word stands for: of the word itself, else of its longest known beginning or part. */
export function conceptsOf(word: string): readonly string[] {
  const found = exact.get(word);
  const begun = longestStem(word, 0, 3);
  if (found !== undefined || begun !== undefined)
    return [...new Set([...(found ?? []), ...(begun ?? [])])];
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
