import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A bench that tells figures: `npm run bench:NAME`. */
export interface Part {
  name: string;
  /** The goals that it tells of, such as `B1`. */
  ids: string[];
}

const ending = '.bench.ts';

/** The benches of the folder that tell figures, in the order of their goals: each file says itself which they are. */
export function findParts(folder: string): Part[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const ids = new Set([...source.matchAll(/['"`](B\d+[a-z]?)\b/g)].map(([, id = '']) => id));
      return { name: name.slice(0, -ending.length), ids: [...ids] };
    })
    .filter(({ ids }) => ids.length > 0)
    .sort((one, other) => orderOf(one) - orderOf(other));
}

/** Those that tell of one of these goals; all where none is named. Throws when there is no bench for one. */
export function chooseParts(parts: readonly Part[], wanted: readonly string[]): Part[] {
  const known = new Set(parts.flatMap(({ ids }) => ids));
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(', ')}; write some of ${[...known].join(' ')}.`);
  }
  if (wanted.length === 0) return [...parts];
  return parts.filter(({ ids }) => ids.some((id) => wanted.includes(id)));
}

function orderOf({ ids: [first = ''] }: Part): number {
  return Number(/\d+/.exec(first)?.[0]);
}
