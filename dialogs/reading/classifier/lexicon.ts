import { collectWords } from '../languages/languages.ts';
import { concepts, type Concept } from './concepts.ts';
import { names } from './names.ts';
import { tokenize } from './tokenize.ts';

/*
 * The words of all languages that mean the same at a shop, by concept: what was learned from a sentence with "pakje"
 * then holds for one with "parcel".
 */
const words = new Map<string, Concept[]>();
const stems = new Map<string, Concept[]>();
for (const concept of Object.values(concepts).flat()) {
  const said = collectWords(({ lexicon }) => lexicon[concept]);
  const named = names[concept]?.split(/\s+/) ?? [];
  for (const word of new Set([...said, ...named])) {
    if (word.endsWith('*')) note(stems, word.slice(0, -1), concept);
    else note(words, word, concept);
  }
}

function note(table: Map<string, Concept[]>, word: string, concept: Concept): void {
  table.set(word, [...(table.get(word) ?? []), concept]);
}

const longestKnown = Math.max(...[...stems.keys()].map((stem) => stem.length));

/** The concepts a word stands for: its own, else those of its longest known beginning or part. */
export function conceptsOf(word: string): readonly Concept[] {
  const own = words.get(word);
  const begun = longestStem(word, 0, 3);
  if (own ?? begun) return [...new Set([...(own ?? []), ...(begun ?? [])])];
  for (let start = 2; start + 5 <= word.length; start += 1) {
    const inside = longestStem(word, start, 5);
    if (inside !== undefined) return inside;
  }
  return [];
}

function longestStem(word: string, start: number, least: number): Concept[] | undefined {
  const last = Math.min(word.length, start + longestKnown);
  for (let end = last; end >= start + least; end -= 1) {
    const found = stems.get(word.slice(start, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

const elsewhereConcepts = new Set<Concept>(concepts.elsewhere);

/** Whether a message names a business that is not the shop's: another seller, a utility, a permit. */
export function namesElsewhere(message: string): boolean {
  return tokenize(message).some((word) =>
    conceptsOf(word).some((concept) => elsewhereConcepts.has(concept)),
  );
}
