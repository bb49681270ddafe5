import { nearest } from './book-fault.ts';
import { named, type Finding } from './finding.ts';
import type { Path } from './yaml-tree.ts';

const placeholder = /\{([^{}]*)\}/g;

/**
 * Puts the numbers of a version into its texts, so that no clause can promise other days than the
 * ones decided by. Example: `binnen {windows.not-delivered.days} dagen` becomes `binnen 7 dagen`.
 * `path` is where the version stands in its file.
 */
export function fillNumbers(
  version: unknown,
  path: Path,
): { filled: unknown; findings: Finding[] } {
  const numbers = new Map(numbersIn(version, []));
  const findings: Finding[] = [];

  function fill(value: unknown, place: Path): unknown {
    if (typeof value === 'string') {
      return value.replace(placeholder, (braces, name: string) => {
        const number = numbers.get(name);
        if (number === undefined) findings.push(unknownNumber(place, braces, [...numbers.keys()]));
        return number === undefined ? braces : String(number);
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

function unknownNumber(path: Path, braces: string, names: string[]): Finding {
  const close = nearest(braces.slice(1, -1), names);
  return {
    path,
    problem: `${named(path)} holds ${braces}, and this version has no such number`,
    instead: close
      ? `write {${close}}`
      : `write one of ${names.map((name) => `{${name}}`).join(', ')}`,
  };
}
