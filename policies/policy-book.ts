import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { BookFault } from './book-file/book-fault.ts';
import { nearest } from './book-file/book-fault.ts';
import { calendarSchema } from './calendar/calendar.ts';
import { complaintPolicySchema } from './complaint/complaint-policy.ts';
import { licencePolicySchema } from './licence/licence-policy.ts';
import { readPolicyFile } from './book-file/policy-file.ts';
import { refundPolicySchema } from './refund/refund-policy.ts';
import { reviewsPolicySchema } from './reviews/reviews-policy.ts';
import { servicePolicySchema } from './service/service-policy.ts';
import { supportPolicySchema } from './support/support-policy.ts';
import { earliest, inForce, type Versioned } from './book-file/version.ts';

/** The policies of the book; each is a file with its name, such as refund.yaml. */
export const policySchemas = {
  calendar: calendarSchema,
  complaint: complaintPolicySchema,
  licence: licencePolicySchema,
  refund: refundPolicySchema,
  reviews: reviewsPolicySchema,
  service: servicePolicySchema,
  support: supportPolicySchema,
};

export type PolicyName = keyof typeof policySchemas;

/** The shop's policies, each with all the versions it ever had. */
export type PolicyBook = {
  [Policy in PolicyName]: Versioned<z.infer<(typeof policySchemas)[Policy]>>[];
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
  const faults = files.flatMap(asStranger);
  for (const [policy, schema] of Object.entries(policySchemas)) {
    const name = `${policy}.yaml`;
    const file = files.find((candidate) => candidate.name === name);
    if (!file) {
      faults.push(missingFile(name));
      continue;
    }
    const read = readPolicyFile(file, schema);
    faults.push(...read.faults);
    book[policy as PolicyName] = read.versions;
  }
  // Without a fault, each policy was read by its own schema.
  return faults.length > 0 ? { faults: faults.sort(byPlace) } : { book: book as PolicyBook };
}

/**
 * The calendar in force at the moment, or the earliest: a day has to be counted in some zone, and no
 * one's right hangs on there being a rule for it.
 */
export function calendarAt(book: PolicyBook, at: Temporal.Instant) {
  const zone = earliest(book.calendar).zone;
  return inForce(book.calendar, at, zone) ?? earliest(book.calendar);
}

/** The service policy in force at the moment, or the earliest: the shop has a name at any time. */
export function serviceAt(book: PolicyBook, at: Temporal.Instant) {
  return inForce(book.service, at, calendarAt(book, at).zone) ?? earliest(book.service);
}

function missingFile(file: string): BookFault {
  const instead = 'write it, starting from the one that comes with Loket';
  return { file, line: 1, problem: 'the file is missing', instead };
}

/** A file under a wrong name would be left out without a word. */
function asStranger({ name }: BookFile): BookFault[] {
  const names = Object.keys(policySchemas).map((policy) => `${policy}.yaml`);
  if (names.includes(name)) return [];
  const close = nearest(name, names);
  const instead = close
    ? `name it ${close}`
    : `move it elsewhere; the book has ${names.join(', ')}`;
  return [{ file: name, line: 1, problem: 'the book has no such file', instead }];
}

function byPlace(a: BookFault, b: BookFault): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
