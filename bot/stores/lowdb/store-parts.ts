import type { Logger } from 'pino';
import type { Aggregates, Change, Name } from '../aggregates.ts';
import { applyChange, namesInChange, type Gap } from '../apply-change.ts';
import { applyErasure, namesErased, namesInStoredErasure, type StoredErasure } from '../erasure.ts';
import { AggregateCache } from './aggregate-cache.ts';
import { AggregateCounts, countNone } from './aggregate-counts.ts';
import { Checkpoints } from './checkpoints.ts';
import { ConversationIndexes } from './index/conversation-indexes.ts';
import { raiseFormat, readFormat } from './format.ts';
import { Journal } from './journal.ts';
import { missFiles } from './missing-files.ts';
import { Quarantine } from './quarantine.ts';
import { expectedJournals, recover } from './recovery.ts';
import { StoreFiles } from './store-files.ts';

export interface LowdbStoreOptions {
  /** A folder of its own; made when it is not there. */
  directory: string;
  log: Logger;
  /** Bytes of journal after which writers wait for a checkpoint: bounds the time of a start. */
  journalBytes?: number;
  /** Characters of text whose aggregates stay in memory. */
  cacheSize?: number;
}

/** What the store is made of, under the lock on its directory. */
export interface StoreParts {
  files: StoreFiles;
  cache: AggregateCache;
  indexes: ConversationIndexes;
  counts: AggregateCounts;
  quarantine: Quarantine;
  checkpoints: Checkpoints;
  journal: Journal;
}

/** Opens what is there, replays what the files lack, and tells what is damaged or missing. */
export async function openStoreParts(options: LowdbStoreOptions): Promise<StoreParts> {
  const { directory, log, journalBytes = 8 * 2 ** 20, cacheSize = 64 * 2 ** 20 } = options;
  const quarantine = new Quarantine(directory, log);
  const format = await readFormat(directory, quarantine);
  const expected = await expectedJournals(directory, quarantine, format >= 2);
  const counts = new AggregateCounts(format === 0 ? countNone() : expected[0]?.before);
  const files = new StoreFiles(directory, quarantine, counts);
  const cache = new AggregateCache(files, cacheSize);
  const indexes = await ConversationIndexes.load(directory, files, quarantine);
  const kept = { files, cache, indexes, counts };
  const unwritten = countNone();
  const { journals, last } = await recover({
    ...{ directory, quarantine, expected },
    async replay(lines, journal) {
      // what an older one created or erased was counted before
      const isCounted = journal >= (expected[0]?.number ?? 0);
      const aggregates = await cache.fetchAll(
        lines.flatMap((line) =>
          'erased' in line ? namesInStoredErasure(line) : namesInChange(line),
        ),
      );
      return lines.map((line) => {
        if ('erased' in line) {
          // its file, if there is one, is still to be removed
          for (const { kind } of forget(line, aggregates, kept)) unwritten[kind] -= 1;
          if (isCounted) counts.noteErasure(line);
          return [];
        }
        const { created, gaps } = keep(line, aggregates, kept);
        if (isCounted) counts.note(line);
        for (const { kind } of created) unwritten[kind] += 1;
        return gaps;
      });
    },
    replayed(journal) {
      cache.beginWrite(journal);
    },
  });
  await missFiles(kept, counts, unwritten);

  const checkpoints = new Checkpoints(cache, indexes, log);
  const journal = await Journal.open({
    ...{ directory, number: last + 1, older: journals },
    counts: () => counts.now,
    // one half is filled while the other is checkpointed
    limit: journalBytes / 2,
    makeRoom: (full) => checkpoints.makeRoom(full),
  });
  // before any file is written that former releases cannot read
  try {
    await raiseFormat(directory, format);
  } catch (cause) {
    await journal.close();
    throw cause;
  }
  if (last > 0) checkpoints.start(journal);
  return { ...kept, quarantine, checkpoints, journal };
}

/** Brings memory up to the change; gives what did not follow on what was there, and what is new. */
export function keep(
  change: Change,
  aggregates: Aggregates,
  { cache, indexes }: Pick<StoreParts, 'cache' | 'indexes'>,
): { gaps: Gap[]; created: Name[] } {
  const revisionOf = ({ kind, id }: Name) => aggregates.get(kind, id)?.revision;
  const before = namesInChange(change).map((name) => ({ name, revision: revisionOf(name) }));
  const gaps = applyChange(change, aggregates);
  // what the file has already need not be written again
  const changed = before.filter(({ name, revision }) => revisionOf(name) !== revision);
  cache.markChanged(
    changed.map(({ name }) => name),
    aggregates,
  );
  const conversation = aggregates.get('conversation', change.conversation.id);
  if (conversation) indexes.note(conversation);
  const created = changed
    .filter(({ revision }) => revision === undefined)
    .map(({ name }) => name)
    .filter(({ kind, id }) => !gaps.some((gap) => gap.kind === kind && gap.id === id));
  return { gaps, created };
}

/** Brings memory up to the erasure; gives what was there until now and is gone. */
export function forget(
  erasure: StoredErasure,
  aggregates: Aggregates,
  { cache, indexes }: Pick<StoreParts, 'cache' | 'indexes'>,
): Name[] {
  const erased = namesErased(erasure);
  const wereThere = erased.filter(({ kind, id }) => aggregates.get(kind, id));
  applyErasure(erasure, aggregates);
  // also those that are not there: a killed process may have removed no more than a part of their files
  cache.markErased(erased);
  cache.markChanged(namesInStoredErasure(erasure), aggregates);
  for (const id of erasure.erased.conversations) indexes.forget(id);
  return wereThere;
}
