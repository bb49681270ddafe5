import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of one language's folder that another's lacks: `answers/yes-no.ts`. */
export function lackingFiles(folder: string, reference: string): string[] {
  const present = new Set(filesIn(folder));
  return filesIn(reference).filter((file) => !present.has(file));
}

/**
 * The parts of one language's words that another's lack, by their path: `yesNo.doubt`. Names of the phrases' own,
 * such as the words that days are normalized to, are each language's affair.
 */
export function lackingParts(words: unknown, reference: unknown, path: string[] = []): string[] {
  if (!isObject(reference) || path.some((name) => ownNames.has(name))) return [];
  return Object.entries(reference).flatMap(([name, part]) => {
    const here = [...path, name];
    if (!isObject(words) || !(name in words)) return [here.join('.')];
    return lackingParts(words[name], part, here);
  });
}

const ownNames = new Set(['dayWords', 'actionWords', 'keeps']);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
