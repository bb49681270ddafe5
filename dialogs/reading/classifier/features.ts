import { keepLatest } from '../../../policies/keep-latest.ts';
import { collectWords } from '../languages/languages.ts';
import { conceptsOf } from './lexicon.ts';
import { tokenize } from './tokenize.ts';

/** Features are known by their hash: so many buckets, so few collisions. */
export const bucketCount = 2 ** 18;

/** Buckets, and at the same places how strongly each is there. One that stands there twice counts twice. */
export interface Features {
  buckets: number[];
  values: number[];
}

/**
 * What the model looks at in a message: three families, each of length 1, so that none of them drowns the others:
 *
 * - words, pairs of neighbours, and words that follow a negation ("niet geleverd");
 * - pieces of 2 to 5 letters, which see through inflection, compounds and typing errors;
 * - concepts of the lexicon, alone and in pairs, which are the same in both languages.
 */
export const extractFeatures = keepLatest((text): Features => {
  const words = tokenize(text);
  const features: Features = { buckets: [], values: [] };
  addFamily(features, ofWords(words, text.includes('?')));
  addFamily(features, ofLetters(words));
  addFamily(features, ofConcepts(words));
  return features;
});

function addFamily({ buckets, values }: Features, hashes: readonly number[]): void {
  const { distinct, counts } = countEach(hashes);
  const strengths = counts.map((count) => (count === 1 ? 1 : 1 + Math.log(count)));
  const length = Math.sqrt(strengths.reduce((sum, strength) => sum + strength ** 2, 0));
  for (let index = 0; index < distinct.length; index += 1) {
    buckets.push(bucketOf(distinct[index] ?? 0));
    values.push((strengths[index] ?? 0) / length);
  }
}

/** Each hash once, in the order they came, and how often it is there. */
function countEach(hashes: readonly number[]): { distinct: number[]; counts: number[] } {
  const places = new Map<number, number>();
  const counts: number[] = [];
  for (const hash of hashes) {
    const place = places.get(hash) ?? counts.push(0) - 1;
    places.set(hash, place);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { distinct: [...places.keys()], counts };
}

const negations = new Set(collectWords(({ denials }) => denials.negating));
const negationReaches = 2;

function ofWords(words: readonly string[], asks: boolean): number[] {
  const hashes = [hashOf(asks ? '?' : '.', 1)];
  let negated = 0;
  words.forEach((word, index) => {
    hashes.push(hashOf(word, 1), hashOf(`${words[index - 1] ?? '^'} ${word}`, 1));
    if (negations.has(word)) negated = negationReaches;
    else if (negated-- > 0) hashes.push(hashOf(`not ${word}`, 1));
  });
  hashes.push(hashOf(`${words.at(-1) ?? '^'} $`, 1));
  return hashes;
}

function ofLetters(words: readonly string[]): number[] {
  const hashes: number[] = [];
  for (const word of words) {
    const edged = `^${word}$`;
    for (let start = 0; start < edged.length - 1; start += 1) {
      const end = Math.min(start + 5, edged.length);
      let hash = step(seed(2), edged.charCodeAt(start));
      for (let index = start + 1; index < end; index += 1) {
        hash = step(hash, edged.charCodeAt(index));
        hashes.push(hash);
      }
    }
  }
  return hashes;
}

const pairedAtMost = 12;

function ofConcepts(words: readonly string[]): number[] {
  const inOrder = words.flatMap((word) => conceptsOf(word));
  const said = [...new Set(inOrder)].sort();
  const hashes = said.map((concept) => hashOf(concept, 3));
  inOrder.forEach((concept, index) => {
    if (index > 0) hashes.push(hashOf(`${inOrder[index - 1] ?? ''}>${concept}`, 3));
  });
  for (const [index, concept] of said.slice(0, pairedAtMost).entries()) {
    for (const other of said.slice(0, index)) hashes.push(hashOf(`${other}+${concept}`, 3));
  }
  return hashes;
}

// FNV-1a over UTF-16 units, whose bits are mixed once more in the end.
const seed = (family: number) => step(0x811c9dc5, family);
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

function hashOf(text: string, family: number): number {
  let hash = seed(family);
  for (let index = 0; index < text.length; index += 1) hash = step(hash, text.charCodeAt(index));
  return hash;
}

function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % bucketCount;
}
