import type { BookTopic } from './topic.ts';
import type { z } from 'zod';
import { byPlace, nearest, type BookFault } from './book-file/book-fault.ts';
import { readPolicyFile, type VersionSchema } from './book-file/policy-file.ts';
import type { Versioned } from './book-file/version.ts';
import { policyNames, topics, type PolicyName } from './topics.ts';

/** The shop's policies, each with all the versions it ever had. */
export type PolicyBook = {
  [Policy in PolicyName]: Versioned<z.infer<(typeof topics)[Policy]['schema']>>[];
};

export interface BookFile {
  name: string;
  text: string;
}

/**
 * The book that the files hold, or every fault in any of them, in the order of files and lines.
 * Example: `parseBook([{ name: 'refund.yaml', text: 'versions: …' }, …])`.
 */
export function parseBook(
  files: readonly BookFile[],
): { book: PolicyBook } | { faults: BookFault[] } {
  const book: Partial<Record<PolicyName, unknown>> = {};
  const faults = files.flatMap(unknownFile);
  for (const policy of policyNames) {
    const name = `${policy}.yaml`;
    const file = files.find((candidate) => candidate.name === name);
    if (!file) {
      faults.push(missingFile(name));
      continue;
    }
    const { schema, aside }: BookTopic<VersionSchema> = topics[policy];
    const read = readPolicyFile(file, schema, aside);
    faults.push(...read.faults);
    book[policy] = read.versions;
  }
  // Without a fault, each policy was read by its own schema.
  return faults.length > 0 ? { faults: faults.sort(byPlace) } : { book: book as PolicyBook };
}

function missingFile(file: string): BookFault {
  const instead = `copy policies/book/${file} of Loket to it, and change what is otherwise in your shop`;
  return { file, line: 1, problem: 'the file is missing', instead };
}

/** A file under a wrong name would be left out without a word. */
function unknownFile({ name }: BookFile): BookFault[] {
  const names = policyNames.map((policy) => `${policy}.yaml`).sort();
  if (names.includes(name)) return [];
  const close = nearest(name, names);
  const instead = close
    ? `name it ${close}`
    : `move it elsewhere; the book has ${names.join(', ')}`;
  return [{ file: name, line: 1, problem: 'the book has no such file', instead }];
}
