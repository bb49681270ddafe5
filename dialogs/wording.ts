import { parse } from 'yaml';
import { z } from 'zod';
import { languages, type Language } from './language.ts';

/** A sentence by its key, e.g. `words('order.ask-number')`, with `{placeholders}` filled in. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** Every sentence the customer sees, in every language. */
export type Wording = Record<Language, Words>;

/** Everything wrong with the wording at once, a line each. */
export class WordingFaults extends Error {
  readonly code = 'wording-faults';
  override name = 'WordingFaults';
}

/**
 * Reads the wording from the text of `nl.yaml` and `en.yaml`. Throws `WordingFaults` when a key or a
 * placeholder of one language is missing in another.
 */
export function parseWording(texts: Record<Language, string>): Wording {
  const tables = {
    nl: flatten(z.unknown().parse(parse(texts.nl)), ''),
    en: flatten(z.unknown().parse(parse(texts.en)), ''),
  };
  const faults = languages.flatMap((language) => findMissing(tables, language));
  if (faults.length > 0) throw new WordingFaults(faults.join('\n'));
  return { nl: wordsOf(tables.nl), en: wordsOf(tables.en) };
}

function wordsOf(table: Map<string, string>): Words {
  return (key, values = {}) => {
    const sentence = table.get(key);
    if (sentence === undefined) throw new WordingFaults(`no wording for "${key}"`);
    return sentence.replace(placeholder, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new WordingFaults(`"${key}" needs a value for {${name}}`);
      return String(value);
    });
  };
}

const placeholder = /\{(\w+)\}/g;

function flatten(node: unknown, path: string): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node.trim()]]);
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(node ?? {}));
  return new Map(
    entries.flatMap(([key, child]) => [...flatten(child, path === '' ? key : `${path}.${key}`)]),
  );
}

function findMissing(tables: Record<Language, Map<string, string>>, language: Language): string[] {
  const others = languages.filter((other) => other !== language);
  return others.flatMap((other) =>
    [...tables[other]].flatMap(([key, sentence]) => {
      const counterpart = tables[language].get(key);
      if (counterpart === undefined) return [`${language}.yaml: "${key}" is missing`];
      return findPlaceholders(sentence)
        .filter((name) => !findPlaceholders(counterpart).includes(name))
        .map((name) => `${language}.yaml: "${key}" lacks {${name}}, which ${other}.yaml has`);
    }),
  );
}

function findPlaceholders(sentence: string): string[] {
  return [...sentence.matchAll(placeholder)].map((match) => match[1] ?? '');
}
