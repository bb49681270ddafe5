import { z } from 'zod';
import type { BookFault } from '../../../../policies/book-file/book-fault.ts';
import {
  findDoubles,
  readExampleFiles,
  sentences,
  type ExampleFile,
} from '../../classifier/training/example-files.ts';
import { routes, type Route } from '../routes.ts';
import type { Example } from './train.ts';

const schema = z.strictObject(
  { nl: sentences, en: sentences },
  { error: 'write two lists of sentences, nl and en' },
);

const expected = Object.fromEntries(
  routes.map((route) => [route, { schema, lists: [{ label: route, path: [] }] }]),
) as unknown as Record<Route, ExampleFile<Route>>;

/**
 * The examples in the files, one for each route and named after it (`human.yaml`), or every fault in any
 * of them, in the order of files and lines.
 */
export function parseExamples(
  files: readonly { name: string; text: string }[],
): { examples: Example[] } | { faults: BookFault[] } {
  const read = readExampleFiles(files, 'route', expected);
  if ('faults' in read) return read;
  const faults = findDoubles(read.placed);
  if (faults.length > 0) return { faults };
  return { examples: read.placed.map(({ text, label, lang }) => ({ text, route: label, lang })) };
}
