import { z } from 'zod';
import { nearest, shorten } from './book-fault.ts';
import type { Path } from './yaml-tree.ts';

/** A fault before its line is known. */
export interface Finding {
  path: Path;
  problem: string;
  instead: string;
}

/** What a schema objects to. The schemas of the book say in their errors what to write instead. */
export function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Finding[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = namesAt(schema, path);
    const free = known.filter((name) => !Object.hasOwn(issue.input ?? {}, name));
    return issue.keys.map((key) => unknownKey([...path, key], nearest(key, free), known));
  }
  if (issue.input === undefined) {
    return [{ path, problem: `${placeName(path)} is missing`, instead: message }];
  }
  return [{ path, problem: `${placeName(path)} is ${quoteValue(issue.input)}`, instead: message }];
}

/** A path as people read it; which version is meant can be told from the line. */
export function placeName(path: Path): string {
  const inVersion = path[0] === 'versions' && path.length > 2 ? path.slice(2) : path;
  return inVersion.length === 0
    ? 'the file'
    : inVersion.map((step) => shorten(String(step), 60)).join('.');
}

function unknownKey(path: Path, close: string | undefined, known: string[]): Finding {
  return {
    path,
    problem: `${placeName(path)} is not known here`,
    instead: close ? `write ${close}` : `leave it out; what may stand here is ${known.join(', ')}`,
  };
}

/** The names that may stand at the path. */
function namesAt(schema: unknown, path: Path): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return namesAt(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return namesAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Record<PropertyKey, unknown> = schema.shape;
  if (step === undefined) return Object.keys(shape);
  return namesAt(Object.hasOwn(shape, step) ? shape[step] : schema.def.catchall, rest);
}

/** What was written, in one line. */
export function quoteValue(value: unknown): string {
  return shorten(JSON.stringify(value), 60);
}
