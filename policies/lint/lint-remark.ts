import type { PolicyName } from '../topics.ts';
import type { Path } from '../book-file/yaml-tree.ts';

/** The latest version of a policy as it is written, its numbers filled in. */
export interface LintedPolicy {
  policy: PolicyName;
  version: unknown;
  /** The shop's country, by the calendar. */
  country: string;
  /** How many days the book gives to withdraw. */
  withdrawalDays: number;
}

/** A finding before its line is known; `path` is where it stands in the version. */
export interface Remark {
  path: Path;
  rule: string;
  why: string;
  source: string;
}

/** A part of a version, and the path to it. */
export interface Part {
  path: readonly string[];
  value: unknown;
}

/** The version and everything below it, from the outside in. */
export function partsOf(value: unknown, path: readonly string[] = []): Part[] {
  const own = { path, value };
  if (typeof value !== 'object' || value === null) return [own];
  const fields = Object.entries(value);
  return [own, ...fields.flatMap(([key, field]) => partsOf(field, [...path, key]))];
}

/** Every text below the value, and the path to it. */
export function textsOf(value: unknown): { path: readonly string[]; text: string }[] {
  return partsOf(value).flatMap(({ path, value: text }) =>
    typeof text === 'string' ? [{ path, text }] : [],
  );
}

/** The first of the texts of each clause or section that fits: both languages say the same thing. */
export function firstPerText(
  value: unknown,
  fits: (text: string) => boolean,
): { path: readonly string[]; text: string }[] {
  const seen = new Set<string>();
  return textsOf(value).filter(({ path, text }) => {
    const place = path.slice(0, -1).join('.');
    if (!fits(text) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The field of an object, `undefined` for anything else. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
