import {
  byPlace,
  describeFault,
  sumUpFaults,
  type BookFault,
} from '../policies/book-file/book-fault.ts';
import { placeName, quoteValue } from '../policies/book-file/finding.ts';
import { readYaml, type Path, type YamlTree } from '../policies/book-file/yaml-tree.ts';
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
 * Reads the wording from the text of `nl.yaml` and `en.yaml`. Throws `WordingFaults` when a file cannot be
 * read, or a key or a placeholder of one language is missing in another.
 */
export function parseWording(texts: Record<Language, string>): Wording {
  const files = { nl: readSentences('nl', texts.nl), en: readSentences('en', texts.en) };
  const unreadable = languages.flatMap((language) => files[language].faults);
  const faults = unreadable.length > 0 ? unreadable : languages.flatMap(findMissing(files));
  if (faults.length > 0) {
    const told = sumUpFaults(faults.sort(byPlace)).map(describeFault);
    throw new WordingFaults(told.join('\n'));
  }
  return { nl: wordsOf(files.nl.sentences), en: wordsOf(files.en.sentences) };
}

function wordsOf(table: Map<string, string>): Words {
  return (key, values = {}) => {
    const sentence = table.get(key);
    if (sentence === undefined) throw new WordingFaults(`no wording for "${key}"`);
    if (!sentence.includes('{')) return sentence;
    return sentence.replace(placeholder, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new WordingFaults(`"${key}" needs a value for {${name}}`);
      return String(value);
    });
  };
}

const placeholder = /\{(\w+)\}/g;

/** The sentences of a file by their keys, such as `menu.refund`. */
interface SentenceFile {
  sentences: Map<string, string>;
  faults: BookFault[];
  lineOf: YamlTree['lineOf'];
}

function readSentences(language: Language, text: string): SentenceFile {
  const file = `${language}.yaml`;
  const { tree, mistakes, lineOf } = readYaml(text);
  const sentences = new Map<string, string>();
  const faults = mistakes.map((mistake) => ({ file, ...mistake }));

  function note(node: unknown, path: Path) {
    if (typeof node === 'string') sentences.set(path.join('.'), node.trim());
    else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [key, child] of Object.entries(node)) note(child, [...path, key]);
    } else if (node !== null && node !== undefined) {
      const problem = `${placeName(path)} is ${quoteValue(node)}`;
      faults.push({ file, line: lineOf(path), problem, instead: 'write a sentence' });
    }
  }
  note(tree, []);
  return { sentences, faults, lineOf };
}

function findMissing(files: Record<Language, SentenceFile>) {
  return (language: Language): BookFault[] => {
    const { sentences, lineOf } = files[language];
    const others = languages.filter((other) => other !== language);
    return others.flatMap((other) =>
      [...files[other].sentences].flatMap(([key, sentence]) => {
        const counterpart = sentences.get(key);
        const lacks = findPlaceholders(sentence).filter(
          (name) => !findPlaceholders(counterpart ?? '').includes(name),
        );
        const problems =
          counterpart === undefined
            ? [`${key} is missing`]
            : lacks.map((name) => `${key} lacks {${name}}`);
        const [file, instead] = [`${language}.yaml`, `write what ${other}.yaml has`];
        return problems.map((problem) => ({
          ...{ file, line: lineOf(key.split('.')), problem, instead },
        }));
      }),
    );
  };
}

function findPlaceholders(sentence: string): string[] {
  return [...sentence.matchAll(placeholder)].map((match) => match[1] ?? '');
}
