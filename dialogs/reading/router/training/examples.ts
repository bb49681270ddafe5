import { z } from 'zod';
import { nearest, type BookFault } from '../../../../policies/book-file/book-fault.ts';
import { findingsOf } from '../../../../policies/book-file/finding.ts';
import { readYaml } from '../../../../policies/book-file/yaml-tree.ts';
import { languages } from '../../../language.ts';
import { routes } from '../routes.ts';
import { normalizeText } from '../../text.ts';
import type { Example } from './train.ts';

const longest = 500;
const error = `write a sentence of 1 to ${longest} characters, between quotes where it holds ": " or begins with a sign`;
const sentences = z.array(z.string({ error }).trim().min(1, { error }).max(longest, { error }), {
  error: 'write a list of sentences, one a line, each after "- "',
});
const schema = z.strictObject(
  { nl: sentences, en: sentences },
  { error: 'write two lists of sentences, nl and en' },
);

/** An example, and where it stands. */
interface Placed extends Example {
  file: string;
  line: number;
}

/**
 * The examples in the files, one for each route and named after it (`human.yaml`), or every fault in any
 * of them, in the order of files and lines.
 */
export function parseExamples(
  files: readonly { name: string; text: string }[],
): { examples: Example[] } | { faults: BookFault[] } {
  const faults: BookFault[] = routes.flatMap((route) => missingFile(route, files));
  const placed = files.flatMap(({ name, text }) => {
    const route = routes.find((known) => name === `${known}.yaml`);
    if (route === undefined) {
      faults.push(unknownFile(name));
      return [];
    }
    const yaml = readYaml(text);
    const parsed = schema.safeParse(yaml.tree, { reportInput: true });
    const findings = yaml.readable ? (parsed.error?.issues ?? []) : [];
    faults.push(
      ...yaml.mistakes.map((mistake) => ({ file: name, ...mistake })),
      ...findings
        .flatMap((issue) => findingsOf(issue, schema))
        .map(({ path, problem, instead }) => ({
          file: name,
          line: yaml.lineOf(path),
          problem,
          instead,
        })),
    );
    return languages.flatMap((lang) =>
      (parsed.data?.[lang] ?? []).map((said, index): Placed => {
        const line = yaml.lineOf([lang, index]);
        return { text: said, route, lang, file: name, line };
      }),
    );
  });
  faults.push(...findDoubles(placed));
  if (faults.length > 0) return { faults: faults.sort(byPlace) };
  return { examples: placed.map(({ text, route, lang }) => ({ text, route, lang })) };
}

/** The same words cannot lead to two places. */
function findDoubles(placed: readonly Placed[]): BookFault[] {
  const first = new Map<string, Placed>();
  return placed.flatMap(({ text, route, file, line }) => {
    // of emoji and signs alone, plain text keeps nothing
    const said = normalizeText(text) || text;
    const former = first.get(said) ?? { route, file, line, text, lang: 'nl' };
    if (former.route === route) {
      first.set(said, former);
      return [];
    }
    const problem = `"${text}" stands in ${former.file}:${former.line} too`;
    return [{ file, line, problem, instead: 'keep it where it leads, and leave it out elsewhere' }];
  });
}

function missingFile(route: string, files: readonly { name: string }[]): BookFault[] {
  const file = `${route}.yaml`;
  if (files.some(({ name }) => name === file)) return [];
  return [
    {
      file,
      line: 1,
      problem: 'the file is missing',
      instead: 'write examples of this route in it',
    },
  ];
}

function unknownFile(file: string): BookFault {
  const names = routes.map((route) => `${route}.yaml`);
  const close = nearest(file, names);
  const instead = close
    ? `name it ${close}`
    : `move it elsewhere; the routes are ${routes.join(', ')}`;
  return { file, line: 1, problem: 'there is no such route', instead };
}

function byPlace(one: BookFault, other: BookFault): number {
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;
}
