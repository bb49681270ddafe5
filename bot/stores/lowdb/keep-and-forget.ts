import type { Erasure } from '../../ports/store.ts';
import {
  applyErasure,
  namesInStoredErasure,
  storedErasureOf,
  type StoredErasure,
} from '../erasure.ts';
import type { Aggregates, Change } from '../aggregates.ts';
import { applyChange, namesInChange, type Gap } from '../apply-change.ts';
import type { AggregateCache } from './aggregate-cache.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { ConversationIndexes } from './conversation-indexes.ts';
import type { Journal } from './journal.ts';

interface MemoryParts {
  cache: AggregateCache;
  indexes: ConversationIndexes;
}

/** Brings memory up to a change; the files follow at the next checkpoint. */
export function keep(
  change: Change,
  aggregates: Aggregates,
  { cache, indexes }: MemoryParts,
): Gap[] {
  const gaps = applyChange(change, aggregates);
  cache.markChanged(namesInChange(change), aggregates);
  const conversation = aggregates.get('conversation', change.conversation.id);
  if (conversation) indexes.note(conversation);
  return gaps;
}

/** Erases as a commit is kept: by a line of the journal. Only by who holds the locks on all that it names. */
export async function eraseByJournal(
  erasure: Erasure,
  aggregates: Aggregates,
  { journal, ...parts }: MemoryParts & { journal: Journal },
): Promise<void> {
  const line = JSON.stringify(storedErasureOf(erasure, aggregates));
  await journal.append(line, () => {
    forget(JSON.parse(line) as StoredErasure, aggregates, parts);
  });
}

/** Brings memory up to an erasure; the files follow at the next checkpoint. */
export function forget(
  stored: StoredErasure,
  aggregates: Aggregates,
  { cache, indexes }: MemoryParts,
): void {
  applyErasure(stored, aggregates);
  const names = namesInStoredErasure(stored);
  cache.markErased(names.filter(({ kind, id }) => !aggregates.get(kind, id)));
  cache.markChanged(names, aggregates);
  for (const id of stored.erased.conversations) indexes.forget(id);
}

/** Has the files brought up to all that was committed, and drops the journals that still held it. */
export function purge(journal: Journal, checkpoints: Checkpoints): Promise<void> {
  const nothing: StoredErasure = { erased: { conversations: [], cases: [], orders: [] } };
  return checkpoints.afterAll(() => journal.append(JSON.stringify(nothing), () => undefined));
}
