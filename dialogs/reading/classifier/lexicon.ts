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

function note<Noted>(table: Map<string, Noted[]>, key: string, noted: Noted): void {
  table.set(key, [...(table.get(key) ?? []), noted]);
}

/** As long as the shortest stem. */
const headLength = 3;
/** The longest first: under the same head few stems stand. */
const stemsByHead = new Map<string, { stem: string; concepts: Concept[] }[]>();
for (const stem of [...stems.keys()].sort((one, other) => other.length - one.length)) {
  note(stemsByHead, stem.slice(0, headLength), { stem, concepts: stems.get(stem) ?? [] });
}

/** The concepts a word stands for: its own, else those of its longest known beginning or part. */
export function conceptsOf(word: string): readonly Concept[] {
  const own = words.get(word);
  const begun = longestStem(word, 0, headLength);
  if (own ?? begun) return [...new Set([...(own ?? []), ...(begun ?? [])])];
  for (let start = 2; start + 5 <= word.length; start += 1) {
    const inside = longestStem(word, start, 5);
    if (inside !== undefined) return inside;
  }
  return [];
}

function longestStem(word: string, start: number, least: number): Concept[] | undefined {
  const head = word.slice(start, start + headLength);
  const known = stemsByHead.get(head);
  return known?.find(({ stem }) => stem.length >= least && word.startsWith(stem, start))?.concepts;
}

const elsewhereConcepts = new Set<Concept>(concepts.elsewhere);

/** Whether a message names a business that is not the shop's: another seller, a utility, a permit. */
export function namesElsewhere(message: string): boolean {
  return tokenize(message).some((word) =>
    conceptsOf(word).some((concept) => elsewhereConcepts.has(concept)),
  );
}
