import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Case } from '../../../policies/case/case-events.ts';
import { Listeners } from '../../listeners.ts';
import type { Conversation, LogEntry } from '../../ports/conversation.ts';
import { KeyedQueue } from '../../keyed-queue.ts';
import { StoreUnavailable, type Commit, type Erasure, type Store } from '../../ports/store.ts';
import { copyOf, type Change, type Kind, type Stored } from '../aggregates.ts';
import { namesInChange } from '../apply-change.ts';
import { changeOf, namesInCommit } from '../change-of.ts';
import { namesInErasure, namesInStoredErasure } from '../erasure.ts';
import { syncDirectory } from '../durable-file.ts';
import { Checkpoints } from './checkpoints.ts';
import { ConversationIndexes } from './conversation-indexes.ts';
import { DirectoryLock } from './directory-lock.ts';
import { eraseByJournal, forget, keep, purge } from './keep-and-forget.ts';
import { checkFormat } from './format.ts';
import { Journal } from './journal.ts';
import { pageOf } from './log-pages.ts';
import { Quarantine } from './quarantine.ts';
import { recover } from './recovery.ts';
import { keyOf, AggregateCache } from './aggregate-cache.ts';
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

interface StoreParts {
  lock: DirectoryLock;
  files: StoreFiles;
  cache: AggregateCache;
  indexes: ConversationIndexes;
  checkpoints: Checkpoints;
  journal: Journal;
}

/**
 * The embedded store, for one process: a lowdb file per conversation, case and order, under one
 * journal. A commit is one line of the journal; the files follow at the next checkpoint, and what
 * they lack after a crash is replayed.
 */
export class LowdbStore implements Store {
  readonly #parts: StoreParts;
  readonly #locks = new KeyedQueue();
  readonly #commits = new Listeners<string>();
  #closed = false;

  private constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  /**
   * Opens the directory, and replays what a killed process left in the journal. Throws
   * `DirectoryInUse` when another process has it, and `NewerFormat` when a newer release wrote it.
   */
  static async open(options: LowdbStoreOptions): Promise<LowdbStore> {
    await mkdir(options.directory, { recursive: true, mode: 0o700 });
    await syncDirectory(dirname(resolve(options.directory)));
    const lock = await DirectoryLock.take(options.directory);
    try {
      return new LowdbStore({ lock, ...(await openStoreParts(options)) });
    } catch (cause) {
      await lock.release();
      throw cause;
    }
  }

  async conversation(id: string): Promise<Conversation | undefined> {
    const stored = await this.#stored('conversation', id);
    return stored && copyOf(stored.head);
  }

  async log(conversation: string, after: number): Promise<LogEntry[]> {
    const tail = (await this.#stored('conversation', conversation))?.tail ?? [];
    const newest = copyOf(tail.filter(({ sequence }) => sequence > after));
    const first = tail[0]?.sequence ?? 1;
    const older: LogEntry[] = [];
    for (let page = pageOf(after + 1); page < pageOf(first); page += 1) {
      older.push(...(await available(this.#parts.files.readLogPage(conversation, page))));
    }
    return [...older.filter(({ sequence }) => sequence > after), ...newest];
  }

  async case(reference: string): Promise<Case | undefined> {
    const stored = await this.#stored('case', reference);
    return stored && copyOf({ reference, events: stored.events });
  }

  async casesOfOrder(orderNumber: string): Promise<Case[]> {
    const references = (await this.#stored('order', orderNumber))?.cases ?? [];
    const cases = await Promise.all(references.map((reference) => this.case(reference)));
    return cases.filter((one) => one !== undefined);
  }

  async *cases(): AsyncIterable<Case> {
    for await (const { reference, events } of this.#all('case', (stored) => stored.reference)) {
      yield copyOf({ reference, events });
    }
  }

  async *conversations(): AsyncIterable<Conversation> {
    for await (const { head } of this.#all('conversation', (stored) => stored.head.id)) {
      yield copyOf(head);
    }
  }

  async failedIdentifications(orderNumber: string): Promise<string[]> {
    return [...((await this.#stored('order', orderNumber))?.failedIdentifications ?? [])];
  }

  commit(commit: Commit, options: { relaxed?: boolean } = {}): Promise<LogEntry[]> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('The store has been closed.'));
    const names = namesInCommit(commit);
    return this.#locks.run(names.map(keyOf), async () => {
      const { journal, cache } = this.#parts;
      const aggregates = await available(cache.fetchAll(names));
      const change = changeOf(commit, aggregates);
      const line = JSON.stringify(change);
      // what is kept in memory is what would be replayed, and nothing that the caller can still change
      const kept = () => void keep(JSON.parse(line) as Change, aggregates, this.#parts);
      if (options.relaxed && onlyDelivers(commit)) {
        kept();
        journal.appendSometime(line);
      } else {
        await journal.append(line, kept);
      }
      this.#commits.tell(commit.conversation);
      return change.conversation.entries;
    });
  }

  onCommit(listener: (conversation: string) => void): void {
    this.#commits.add(listener);
  }

  async erase(erasure: Erasure): Promise<void> {
    if (this.#closed) throw new StoreUnavailable('The store has been closed.');
    const names = namesInErasure(erasure);
    await this.#locks.run(names.map(keyOf), async () => {
      const aggregates = await available(this.#parts.cache.fetchAll(names));
      await eraseByJournal(erasure, aggregates, this.#parts);
    });
    for (const { id } of erasure.conversations) this.#commits.tell(id);
  }

  purge(): Promise<void> {
    return purge(this.#parts.journal, this.#parts.checkpoints);
  }

  unfinished(): Promise<string[]> {
    return Promise.resolve(this.#parts.indexes.ids('unfinished'));
  }

  held(): Promise<string[]> {
    return Promise.resolve(this.#parts.indexes.ids('held'));
  }

  concerningStaff(): Promise<string[]> {
    return Promise.resolve(this.#parts.indexes.ids('concerningStaff'));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const { lock, journal, checkpoints } = this.#parts;
    await this.#locks.idle();
    await journal.idle();
    await checkpoints.finish(journal);
    await journal.close();
    await lock.release();
  }

  async #stored<K extends Kind>(kind: K, id: string): Promise<Stored[K] | undefined> {
    const { cache } = this.#parts;
    const inMemory = cache.get(kind, id);
    if (inMemory) return inMemory;
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
        if (!inMemory.has(id)) yield cache.get(kind, id) ?? stored;
      }
    } catch (cause) {
      throw new StoreUnavailable('The store could not be read.', { cause });
    }
  }
}

async function openStoreParts(options: LowdbStoreOptions): Promise<Omit<StoreParts, 'lock'>> {
  const { directory, log, journalBytes = 8 * 2 ** 20, cacheSize = 64 * 2 ** 20 } = options;
  const quarantine = new Quarantine(directory, log);
  await checkFormat(directory, quarantine);
  const files = new StoreFiles(directory, quarantine);
  const cache = new AggregateCache(files, cacheSize);
  const indexes = await ConversationIndexes.load(directory, files, quarantine);
  const last = await recover(directory, quarantine, {
    change: async (change) =>
      keep(change, await cache.fetchAll(namesInChange(change)), { cache, indexes }),
    erasure: async (erasure) => {
      forget(erasure, await cache.fetchAll(namesInStoredErasure(erasure)), { cache, indexes });
    },
  });

  const checkpoints = new Checkpoints(cache, indexes, log);
  const journal = await Journal.open({
    directory,
    number: last + 1,
    // one half is filled while the other is checkpointed
    limit: journalBytes / 2,
    makeRoom: (full) => checkpoints.makeRoom(full),
  });
  if (last > 0) checkpoints.start(journal);
  return { files, cache, indexes, checkpoints, journal };
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
