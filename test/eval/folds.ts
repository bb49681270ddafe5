import type { Example } from '../../dialogs/reading/router/training/train.ts';
import { normalizeText } from '../../dialogs/reading/text.ts';

/**
 * Parts the examples into folds of much the same make-up: each route and language is dealt out evenly.
 * What is nearly the same sentence stays together, as a sentence seen in training says nothing about
 * those to come.
 */
export function foldsOf(examples: readonly Example[], count: number): Example[][] {
  const folds: Example[][] = Array.from({ length: count }, () => []);
  const kinds = new Map<string, Example[]>();
  for (const example of examples) {
    const kind = `${example.route} ${example.lang}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), example]);
  }
  let dealt = 0;
  for (const alike of [...kinds.values()].flatMap(nearDuplicates)) {
    folds[dealt % count]?.push(...alike);
    dealt += 1;
  }
  return folds;
}

/** Two sentences are nearly the same when they share so much of their groups of three letters. */
const sharedAtLeast = 0.6;

function nearDuplicates(examples: readonly Example[]): Example[][] {
  const groups: { example: Example; trigrams: Set<string> }[][] = [];
  for (const example of examples) {
    const one = { example, trigrams: trigramsOf(example.text) };
    const near = groups.filter((group) =>
      group.some(({ trigrams }) => shared(trigrams, one.trigrams) >= sharedAtLeast),
    );
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), one]);
  }
  return groups.map((group) => group.map(({ example }) => example));
}

function trigramsOf(text: string): Set<string> {
  const said = ` ${normalizeText(text)} `;
  return new Set(Array.from(said.slice(2), (_, index) => said.slice(index, index + 3)));
}

function shared(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((trigram) => other.has(trigram)).length;
  return both / (one.size + other.size - both);
}
