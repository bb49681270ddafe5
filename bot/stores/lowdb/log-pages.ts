import { z } from 'zod';
import { logEntrySchema, type LogEntry } from '../../ports/conversation/conversation.ts';
import type { StoredConversation } from '../aggregates.ts';
import { fingerprint } from '../change-of.ts';

/**
 * A log is kept in two parts, so that a long conversation costs no more than a short one: the tail
 * in the conversation's own file, and before it full pages, each in a file that never changes.
 * Page 1 holds the entries 1 to 16.
 */
const pageSize = 16;

export const logPageSchema = z.array(logEntrySchema);

export interface LogPage {
  number: number;
  entries: LogEntry[];
}

export function pageOf(sequence: number): number {
  return Math.ceil(sequence / pageSize);
}

/** The pages of the tail that are full and have another full one after them. */
export function ripePages(tail: LogEntry[]): LogPage[] {
  const last = pageOf((tail.at(-1)?.sequence ?? 0) + 1) - 1;
  const pages = new Map<number, LogEntry[]>();
  for (const entry of tail) {
    const number = pageOf(entry.sequence);
    if (number >= last) break;
    pages.set(number, [...(pages.get(number) ?? []), entry]);
  }
  return [...pages].map(([number, entries]) => ({ number, entries }));
}

/** Takes out of the tail what has been written in pages, and remembers its keys. */
export function shortenTail(stored: StoredConversation, pages: LogPage[]): void {
  for (const { entries } of pages) {
    stored.tail.splice(0, entries.length);
    for (const { key } of entries) if (key !== undefined) stored.olderKeys.push(fingerprint(key));
  }
}
