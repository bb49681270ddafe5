import { z } from 'zod';
import {
  byPlace,
  nearest,
  sumUpFaults,
  type BookFault,
} from '../../../../policies/book-file/book-fault.ts';
import { findingsOf } from '../../../../policies/book-file/finding.ts';
import { readYaml } from '../../../../policies/book-file/yaml-tree.ts';
import { languages, type Language } from '../../../language.ts';
import { normalizeText } from '../../text.ts';

const longest = 500;
const error = `write a sentence of 1 to ${longest} characters, between quotes where it holds ": " or begins with a sign`;

/** What stands under a label: sentences, one a line. */
export const sentences = z.array(
  z.string({ error }).trim().min(1, { error }).max(longest, { error }),
  { error: 'write a list of sentences, one a line, each after "- "' },
);

/** An example, and where it stands. */
export interface Placed<Label extends string> {
  text: string;
  label: Label;
  lang: Language;
  file: string;
  line: number;
}

/** What a file holds: by language what its schema says, with sentences in these places under a label each. */
export interface ExampleFile<Label extends string> {
  schema: z.ZodType<Record<Language, unknown>>;
  lists: { label: Label; path: string[] }[];
}

/**
 * The examples in YAML files named after what they are examples of (`human.yaml`), or every fault in any of them, in
 * the order of files and lines. `what` is what the names are names of.
 */
export function readExampleFiles<Name extends string, Label extends string>(
  files: readonly { name: string; text: string }[],
  what: string,
  expected: Readonly<Record<Name, ExampleFile<Label>>>,
): { placed: Placed<Label>[] } | { faults: BookFault[] } {
  const names = Object.keys(expected) as Name[];
  const faults: BookFault[] = names.flatMap((name) => missingFile(name, what, files));
  const placed = files.flatMap((file) => {
    const name = names.find((one) => file.name === `${one}.yaml`);
    if (name === undefined) {
      faults.push(unknownFile(file.name, what, names));
      return [];
    }
    const read = readFile(file, expected[name]);
    for (const fault of read.faults) faults.push(fault);
    return read.placed;
  });
  return faults.length > 0 ? { faults: sortAndSumUp(faults) } : { placed };
}

function readFile<Label extends string>(
  { name: file, text }: { name: string; text: string },
  { schema, lists }: ExampleFile<Label>,
): { placed: Placed<Label>[]; faults: BookFault[] } {
  const yaml = readYaml(text);
  const parsed = schema.safeParse(yaml.tree, { reportInput: true });
  const findings = yaml.readable ? (parsed.error?.issues ?? []) : [];
  const faults = [
    ...yaml.mistakes.map((mistake) => ({ file, ...mistake })),
    ...findings
      .flatMap((issue) => findingsOf(issue, schema))
      .map(({ path, problem, instead }) => ({ file, line: yaml.lineOf(path), problem, instead })),
  ];
  const placed = languages.flatMap((lang) =>
    lists.flatMap(({ label, path }) => {
      const said = path.reduce<unknown>(valueAt, parsed.data?.[lang]);
      return sentences
        .catch([])
        .parse(said)
        .map((sentence, index): Placed<Label> => {
          const line = yaml.lineOf([lang, ...path, index]);
          return { text: sentence, label, lang, file, line };
        });
    }),
  );
  return { placed, faults };
}

function valueAt(tree: unknown, name: string): unknown {
  return typeof tree === 'object' && tree !== null && name in tree
    ? (tree as Record<string, unknown>)[name]
    : undefined;
}

/** The same words cannot be two things. */
export function findDoubles(placed: readonly Placed<string>[]): BookFault[] {
  const first = new Map<string, Placed<string>>();
  const doubles = placed.flatMap((one) => {
    const { text, label, file, line } = one;
    // of emoji and signs alone, plain text keeps nothing
    const said = normalizeText(text) || text;
    const former = first.get(said) ?? one;
    first.set(said, former);
    if (former.label === label) return [];
    const problem = `"${text}" stands in ${former.file}:${former.line} too`;
    return [
      { file, line, problem, instead: 'keep it where it belongs, and leave it out elsewhere' },
    ];
  });
  return sortAndSumUp(doubles);
}

function missingFile(name: string, what: string, files: readonly { name: string }[]): BookFault[] {
  const file = `${name}.yaml`;
  if (files.some((one) => one.name === file)) return [];
  const instead = `write examples of this ${what} in it`;
  return [{ file, line: 1, problem: 'the file is missing', instead }];
}

function unknownFile(file: string, what: string, known: readonly string[]): BookFault {
  const names = known.map((name) => `${name}.yaml`);
  const close = nearest(file, names);
  const instead = close
    ? `name it ${close}`
    : `move it elsewhere; every ${what} is one of ${known.join(', ')}`;
  return { file, line: 1, problem: `there is no such ${what}`, instead };
}

function sortAndSumUp(faults: BookFault[]): BookFault[] {
  return sumUpFaults(faults.sort(byPlace));
}
