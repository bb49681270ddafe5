import type { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/calendar.ts';

/** A version of a policy under the id that receipts name it by, such as `2024-01-01.3f9a1c2b5d6e7f80`. */
export type Versioned<Policy> = Policy & { effectiveFrom: string; version: string };

/**
 * The version in force at the moment: the latest whose `effectiveFrom` has begun in the shop's zone,
 * whatever order they are written in. `undefined` before the first one: nothing was agreed then, and
 * to decide by a later policy would be to invent one.
 *
 * Example: versions from 2024-01-01 and 2026-07-01, order of 30 Jun 2026 23:59 local: the first.
 */
export function inForce<Version extends { effectiveFrom: string }>(
  versions: readonly Version[],
  at: Temporal.Instant,
  zone: string,
): Version | undefined {
  const day = localDay(at, { zone }).toString();
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return begun.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
}

/** The version that was written first to be in force; a policy has at least one. */
export function earliest<Version extends { effectiveFrom: string }>(
  versions: readonly Version[],
): Version {
  return versions.reduce((a, b) => (b.effectiveFrom < a.effectiveFrom ? b : a));
}

/** The version to come into force last: what a shop that edits its book can still correct. */
export function latest<Version extends { effectiveFrom: string }>(
  versions: readonly Version[],
): Version {
  return versions.reduce((a, b) => (b.effectiveFrom > a.effectiveFrom ? b : a));
}

/**
 * The id of a version as written in the file: its day and a hash of its content. Comments, layout and
 * the order of keys do not count; every word and number does.
 */
export function versionId(effectiveFrom: string, content: unknown): string {
  return `${effectiveFrom}.${fnv64(canonicalize(content))}`;
}

function canonicalize(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(/\s+/g, ' ').trim());
  if (Array.isArray(value)) return `[${value.map(canonicalize).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalize(field)}`).join()}}`;
}

/**
 * FNV-1a with 64 bits. With 32 bits a collision is likely among 77,000 versions, too few for ids that
 * must hold for years; with 64 bits, among five billion. It tells versions apart and is no signature.
 */
function fnv64(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    // times 2^40 + 0x1b3, in halves of 32 bits: a BigInt takes five times as long
    const input = (low ^ byte) >>> 0;
    const product = input * 0x1b3;
    low = product >>> 0;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + input * 2 ** 8) % 2 ** 32;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
