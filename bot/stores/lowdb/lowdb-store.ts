import { dirname, resolve } from 'node:path';
import type { Case } from '../../../policies/case/case-events.ts';
import { orderOfCase } from '../../../policies/case/case-order.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { KeyedQueue } from '../../keyed-queue.ts';
import { StoreUnavailable, type Commit, type Erasure, type Store } from '../../ports/store.ts';
import { freeze, type Change, type Kind, type Stored } from '../aggregates.ts';
import { changeOf, namesInCommit } from '../change-of.ts';
import { makePrivate, syncDirectory } from '../../durable-file.ts';
import { namesInErasure, storedErasureOf, type StoredErasure } from '../erasure.ts';
import { StoreListeners } from '../store-listeners.ts';
import { wasTriedBefore } from '../tried-before.ts';
import { keyOf } from './aggregate-cache.ts';
import { DirectoryLock } from './directory-lock.ts';
import { pageOf } from './log-pages.ts';
import {
  forget,
  keep,
  openStoreParts,
  type LowdbStoreOptions,
  type StoreParts,
} from './store-parts.ts';

/**
 * The embedded store, for one process: a lowdb file per conversation, case and order, under one
 * journal. A commit is one line of the journal; the files follow at the next checkpoint, and what
 * they lack after a crash is replayed.
 */
export class LowdbStore implements Store {
  readonly #parts: StoreParts;
  readonly #lock: DirectoryLock;
  readonly #locks = new KeyedQueue();
  readonly #listeners = new StoreListeners();
  #closed = false;

  private constructor(parts: StoreParts, lock: DirectoryLock) {
    this.#parts = parts;
    this.#lock = lock;
  }

  /**
   * Opens the directory, and replays what a killed process left in the journal. Throws
   * `DirectoryInUse` when another process has it, and `NewerFormat` when a newer release wrote it.
   */
  static async open(options: LowdbStoreOptions): Promise<LowdbStore> {
    await makePrivate(options.directory);
    await syncDirectory(dirname(resolve(options.directory)));
    const lock = await DirectoryLock.take(options.directory);
    try {
      return new LowdbStore(await openStoreParts(options), lock);
    } catch (cause) {
      await lock.release();
      throw cause;
    }
  }

  async conversation(id: string): Promise<Conversation | undefined> {
    const stored = await this.#stored('conversation', id);
    return stored && freeze(stored.head);
  }

  async log(conversation: string, after: number): Promise<LogEntry[]> {
    const tail = (await this.#stored('conversation', conversation))?.tail ?? [];
    if (pageOf(after + 1) >= pageOf(tail[0]?.sequence ?? 1)) return newerThan(after, tail);
    // under the lock, so that no erasure takes away a page that is about to be read
    return this.#locks.run([keyOf({ kind: 'conversation', id: conversation })], () =>
      available(this.#longLog(conversation, after)),
    );
  }

  async case(reference: string): Promise<Case | undefined> {
    const stored = await this.#stored('case', reference);
    return stored && freeze({ reference, events: [...stored.events] });
  }

  async casesOfOrder(orderNumber: string): Promise<Case[]> {
    const references = (await this.#stored('order', orderNumber))?.cases ?? [];
    const cases = await Promise.all(references.map((reference) => this.case(reference)));
    return cases
      .filter((one) => one !== undefined)
      .filter((one) => orderOfCase(one) === orderNumber);
  }

  async *cases(): AsyncIterable<Case> {
    for await (const { reference, events } of this.#all('case', (stored) => stored.reference)) {
      yield freeze({ reference, events: [...events] });
    }
  }

  async *conversations(): AsyncIterable<Conversation> {
    for await (const { head } of this.#all('conversation', (stored) => stored.head.id)) {
      yield freeze(head);
    }
  }

  async failedIdentifications(orderNumber: string): Promise<string[]> {
    return [...((await this.#stored('order', orderNumber))?.failedIdentifications ?? [])];
  }

  async *ordersTriedBefore(moment: string): AsyncIterable<string> {
    for await (const stored of this.#all('order', ({ number }) => number)) {
      if (wasTriedBefore(moment, stored)) yield stored.number;
    }
  }

  commit(commit: Commit, options: { relaxed?: boolean } = {}): Promise<LogEntry[]> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('The store has been closed.'));
    const names = namesInCommit(commit);
    return this.#locks.run(names.map(keyOf), async () => {
      const { journal, cache, counts } = this.#parts;
      const aggregates = await available(cache.fetchAll(names));
      const change = changeOf(commit, aggregates);
      const line = JSON.stringify(change);
      // what is kept in memory is what would be replayed, and nothing that the caller can still change
      const kept = () => {
        keep(JSON.parse(line) as Change, aggregates, this.#parts);
        counts.note(change);
      };
      if (options.relaxed && onlyDelivers(commit)) {
        kept();
        journal.appendSometime(line);
      } else {
        await journal.append(line, kept);
      }
      this.#listeners.tellOfCommit(commit);
      return change.conversation.entries;
    });
  }

  async erase(erasure: Erasure): Promise<void> {
    if (this.#closed) throw new StoreUnavailable('The store has been closed.');
    const names = namesInErasure(erasure);
    await this.#locks.run(names.map(keyOf), async () => {
      const { journal, cache, counts } = this.#parts;
      const aggregates = await available(cache.fetchAll(names));
      const line = JSON.stringify(storedErasureOf(erasure, aggregates));
      await journal.append(line, () => {
        const stored = JSON.parse(line) as StoredErasure;
        forget(stored, aggregates, this.#parts);
        counts.noteErasure(stored);
      });
    });
    this.#listeners.tellOfErasure(erasure);
  }

  async purge(): Promise<void> {
    if (this.#closed) throw new StoreUnavailable('The store has been closed.');
    const { journal, checkpoints } = this.#parts;
    const nothing: StoredErasure = { erased: { conversations: [], cases: [], orders: [] } };
    await checkpoints.afterAll(() => journal.append(JSON.stringify(nothing), () => undefined));
  }

  onCommit(listener: (conversation: string) => void): void {
    this.#listeners.commits.add(listener);
  }

  onCaseChange(listener: (references: readonly string[]) => void): void {
    this.#listeners.cases.add(listener);
  }

  unfinished(): Promise<string[]> {
    return Promise.resolve(this.#parts.indexes.ids('unfinished'));
  }

  held(): Promise<string[]> {
    return Promise.resolve(this.#parts.indexes.ids('held'));
  }

  concerningStaff(): ReturnType<Store['concerningStaff']> {
    return Promise.resolve(this.#parts.indexes.concerningStaff());
  }

  problems(): string[] {
    return this.#parts.quarantine.problems;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const { journal, checkpoints, indexes } = this.#parts;
    try {
      await this.#locks.idle();
      await journal.idle();
      await checkpoints.finish(journal);
      await journal.close();
    } finally {
      await indexes.close();
      await this.#lock.release();
    }
  }

  async #longLog(conversation: string, after: number): Promise<LogEntry[]> {
    const { cache, files } = this.#parts;
    const tail = (await cache.fetch('conversation', conversation))?.tail ?? [];
    const newest = newerThan(after, tail);
    const first = tail[0]?.sequence ?? 1;
    const older: LogEntry[] = [];
    for (let page = pageOf(after + 1); page < pageOf(first); page += 1) {
      older.push(...(await files.readLogPage(conversation, page)));
    }
    return [...older.filter(({ sequence }) => sequence > after), ...newest];
  }

  async #stored<K extends Kind>(kind: K, id: string): Promise<Stored[K] | undefined> {
    const { cache } = this.#parts;
    const inMemory = cache.get(kind, id);
    if (inMemory || cache.isAbsent(kind, id)) return inMemory;
    // under the lock, so that what is read now is not what a commit is just replacing
    return this.#locks.run([keyOf({ kind, id })], () => available(cache.fetch(kind, id)));
  }

  async *#all<K extends Kind>(
    kind: K,
    idOf: (stored: Stored[K]) => string,
  ): AsyncIterable<Stored[K]> {
    const { cache, files } = this.#parts;
    // what has no file yet, or an old one, comes from memory, and is skipped among the files
    const inMemory = new Set(cache.unwritten(kind));
    for (const id of inMemory) {
      const found = await this.#stored(kind, id);
      if (found) yield found;
    }
    try {
      for await (const stored of files.all(kind)) {
        const id = idOf(stored);
        if (inMemory.has(id) || cache.isAbsent(kind, id)) continue;
        yield cache.get(kind, id) ?? stored;
      }
    } catch (cause) {
      throw new StoreUnavailable('The store could not be read.', { cause });
    }
  }
}

function newerThan(after: number, entries: LogEntry[]): LogEntry[] {
  return entries.filter(({ sequence }) => sequence > after).map((entry) => freeze(entry));
}

/** Only this may be lost and done again: whoever delivers is used to delivering twice. */
function onlyDelivers(commit: Commit): boolean {
  return Object.keys(commit).every((key) => key === 'conversation' || key === 'delivered');
}

async function available<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new StoreUnavailable('The store could not be read.', { cause });
  }
}
