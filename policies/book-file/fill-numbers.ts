import { z } from 'zod';
import { nearest } from './book-fault.ts';
import { placeName, type Finding } from './finding.ts';
import type { Path } from './yaml-tree.ts';

// `{$name}` and `{{…}}` are MessageFormat's
const placeholder = /(?<!\{)\{(?!\$)([^{}]*)\}/g;

/**
 * Puts the numbers of a version into its texts, so that no clause can promise other days than the
 * ones decided by. Example: `binnen {windows.not-delivered.days} dagen` becomes `binnen 7 dagen`.
 * `path` is where the version stands in its file.
 */
export function fillNumbers(
  version: unknown,
  path: Path,
  schema: z.ZodType,
): { filled: unknown; findings: Finding[] } {
  const numbers = new Map(numbersIn(version, []));
  // A number that should be there is a fault where it is missing, not in each text that uses it.
  const known = new Set([...numbersOf(schema, []), ...numbers.keys()]);
  const findings: Finding[] = [];

  function fill(value: unknown, place: Path): unknown {
    if (typeof value === 'string') {
      return value.replace(placeholder, (braces, name: string) => {
        if (!known.has(name)) findings.push(unknownNumber(place, braces, [...known]));
        return String(numbers.get(name) ?? braces);
      });
    }
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...place, index]));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value);
    return Object.fromEntries(fields.map(([key, field]) => [key, fill(field, [...place, key])]));
  }

  return { filled: fill(version, path), findings };
}

function numbersIn(value: unknown, path: readonly string[]): [string, number][] {
  if (typeof value === 'number') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => numbersIn(field, [...path, key]));
}

function numbersOf(schema: unknown, path: readonly string[]): string[] {
  if (schema instanceof z.ZodNumber) return [path.join('.')];
  if (!(schema instanceof z.ZodObject)) return [];
  const fields = Object.entries<unknown>(schema.shape);
  return fields.flatMap(([key, field]) => numbersOf(field, [...path, key]));
}

function unknownNumber(path: Path, braces: string, names: string[]): Finding {
  const close = nearest(braces.slice(1, -1), names);
  return {
    path,
    problem: `${placeName(path)} holds ${braces}, and this version has no such number`,
    instead: close
      ? `write {${close}}`
      : `write one of ${names.map((name) => `{${name}}`).join(', ')}`,
  };
}
