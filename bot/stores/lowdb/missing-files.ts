import { Aggregates, type Name, type StoredCase } from '../aggregates.ts';
import type { AggregateCache } from './aggregate-cache.ts';
import { kindNames, type AggregateCounts, type Counts } from './aggregate-counts.ts';
import { casesByOrder } from './cases-by-order.ts';
import type { ConversationIndexes } from './index/conversation-indexes.ts';
import type { StoreFiles } from './store-files.ts';

interface Kept {
  files: StoreFiles;
  cache: AggregateCache;
  indexes: ConversationIndexes;
}

/**
 * Tells which files are missing, by their number, and by name where others know of them; and makes again what
 * can be made from others. `unwritten` counts what has no file yet.
 */
export async function missFiles(
  kept: Kept,
  counts: AggregateCounts,
  unwritten: Counts,
): Promise<void> {
  const found = await kept.files.count();
  for (const kind of kindNames) found[kind] += unwritten[kind];
  const missing = counts.correct(found);
  const known = {
    conversation: missing.conversation > 0 ? await forgetMissing(kept) : [],
    case: missing.case > 0 ? await missingCases(kept) : [],
    order: missing.order > 0 ? await mendOrders(kept, counts) : [],
  };
  for (const kind of kindNames) {
    if (missing[kind] > 0) kept.files.tellMissing(kind, missing[kind], known[kind]);
  }
}

/** Of the conversations that something is to be done with. */
async function forgetMissing({ cache, indexes }: Kept): Promise<string[]> {
  const missing: string[] = [];
  for (const id of indexes.all()) {
    if (await cache.fetch('conversation', id)) continue;
    indexes.forget(id);
    missing.push(id);
  }
  return missing;
}

async function missingCases({ files, cache }: Kept): Promise<string[]> {
  const missing: string[] = [];
  for await (const { number } of files.all('order')) {
    // as it is now: what is in its file may have been erased
    const cases = (await cache.fetch('order', number))?.cases ?? [];
    for (const id of cases) if (!(await cache.fetch('case', id))) missing.push(id);
  }
  return missing;
}

/** Makes lists of cases again; gives the numbers of their orders. */
async function mendOrders({ files, cache }: Kept, counts: AggregateCounts): Promise<string[]> {
  const mended: string[] = [];
  for (const [number, cases] of await casesByOrder(keptCases(files, cache))) {
    const stored = await cache.fetch('order', number);
    if (stored && cases.every((reference) => stored.cases.includes(reference))) continue;
    const list = [...new Set([...cases, ...(stored?.cases ?? [])])];
    const name: Name = { kind: 'order', id: number };
    const aggregates = new Aggregates();
    aggregates.set('order', number, {
      ...(stored ?? { revision: 1, number, failedIdentifications: [] }),
      cases: list,
    });
    cache.markChanged([name], aggregates);
    if (!stored) counts.gain('order');
    mended.push(number);
  }
  return mended;
}

/** Those with a file that were not erased since. */
async function* keptCases(files: StoreFiles, cache: AggregateCache): AsyncIterable<StoredCase> {
  for await (const { reference } of files.all('case')) {
    const kept = await cache.fetch('case', reference);
    if (kept) yield kept;
  }
}
