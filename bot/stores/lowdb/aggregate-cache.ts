import { LRUCache } from 'lru-cache';
import { Aggregates, type Kind, type Name, type Stored } from '../aggregates.ts';
import type { StoreFiles } from './store-files.ts';

const filesAtOnce = 16;

/** In characters, as that of the others. */
const sizeOfAbsent = 100;

interface CachedAggregate {
  name: Name;
  /** `undefined` where it was erased, or has no file. */
  aggregate: Stored[Kind] | undefined;
  /** Whether the files under its name may be of one that was erased, and must go first. */
  isStale: boolean;
}

interface ToWrite extends CachedAggregate {
  /** The first journal with a change that its file lacks. */
  journal: number;
}

/**
 * The aggregates in memory. What has changed stays until its file is written; of the rest, the most
 * recently used.
 */
export class AggregateCache {
  readonly #files: StoreFiles;
  readonly #cache: LRUCache<string, CachedAggregate>;
  #changed = new Map<string, CachedAggregate>();
  // in the order of `journal`
  readonly #toWrite = new Map<string, ToWrite>();
  #progress = 1;
  #waiting: { share: number; resume: () => void } | undefined;

  /** `cacheSize` is in characters of the aggregates' texts. */
  constructor(files: StoreFiles, cacheSize: number) {
    this.#files = files;
    this.#cache = new LRUCache({ maxSize: cacheSize });
  }

  /** The aggregate, when it is in memory. */
  get<K extends Kind>(kind: K, id: string): Stored[K] | undefined {
    return this.#find({ kind, id })?.aggregate as Stored[K] | undefined;
  }

  /** Whether it is known not to be there; what was erased may still have files. */
  isAbsent(kind: Kind, id: string): boolean {
    const found = this.#find({ kind, id });
    return found !== undefined && found.aggregate === undefined;
  }

  /** The aggregate from memory or its file. Only by who holds the lock on it. */
  async fetch<K extends Kind>(kind: K, id: string): Promise<Stored[K] | undefined> {
    if (this.#find({ kind, id })) return this.get(kind, id);
    const found = await this.#files.read(kind, id);
    // also that there is none: it is asked for at every turn
    const size = found?.size ?? sizeOfAbsent;
    this.#cache.set(keyOf({ kind, id }), cachedAggregate(kind, id, found?.data), { size });
    return found?.data;
  }

  async fetchAll(names: Name[]): Promise<Aggregates> {
    const found = new Aggregates();
    const toRead = new Map<string, Name>();
    for (const name of names) {
      const inMemory = this.get(name.kind, name.id);
      if (inMemory) found.set(name.kind, name.id, inMemory);
      else toRead.set(keyOf(name), name);
    }
    await forEachSideBySide([...toRead.values()], async ({ kind, id }) => {
      found.set(kind, id, await this.fetch(kind, id));
    });
    return found;
  }

  /** Ids of what has changed and whose file has not been written since. */
  unwritten(wanted: Kind): string[] {
    const names = [...this.#toWrite.values(), ...this.#changed.values()].map(({ name }) => name);
    return names.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  }

  /** Keeps these in memory until their files are written. */
  markChanged(names: Name[], aggregates: Aggregates): void {
    for (const { kind, id } of names) {
      const aggregate = aggregates.get(kind, id);
      if (!aggregate) continue;
      const key = keyOf({ kind, id });
      const isStale = this.#changed.get(key)?.isStale ?? false;
      this.#changed.set(key, { ...cachedAggregate(kind, id, aggregate), isStale });
    }
  }

  /** Keeps in mind that these are gone until their files are. */
  markErased(names: Name[]): void {
    for (const name of names) {
      this.#cache.delete(keyOf(name));
      this.#changed.set(keyOf(name), { name, aggregate: undefined, isStale: true });
    }
  }

  /** What has changed up to now is what `write` writes next; this journal is the last that says so. */
  beginWrite(journal: number): void {
    for (const [key, changed] of this.#changed) {
      const before = this.#toWrite.get(key);
      const isStale = changed.isStale || before?.isStale === true;
      this.#toWrite.set(key, { ...changed, isStale, journal: before?.journal ?? journal });
    }
    this.#changed = new Map();
  }

  /**
   * Writes the files of what changed before the last `beginWrite`, in the order of these journals, and calls
   * back once the files have all of one.
   */
  async write(journals: number[], written: (journal: number) => Promise<void>): Promise<void> {
    const total = this.#toWrite.size;
    this.#advance(0);
    try {
      for (const journal of journals) {
        const due = [...this.#toWrite].filter(([, toWrite]) => toWrite.journal <= journal);
        await forEachSideBySide(due, async ([key, toWrite]) => {
          await this.#writeFiles(key, toWrite);
          this.#toWrite.delete(key);
          this.#advance(1 - this.#toWrite.size / total);
        });
        await this.#files.sync();
        await written(journal);
      }
    } finally {
      this.#advance(1);
    }
  }

  /** Waits until this share of the files is written, or writing has ended. For one at a time. */
  async waitUntilWritten(share: number): Promise<void> {
    if (this.#progress >= share) return;
    await new Promise<void>((resume) => {
      this.#waiting = { share, resume };
    });
  }

  async #writeFiles(key: string, toWrite: ToWrite): Promise<void> {
    const { name, aggregate, isStale } = toWrite;
    if (isStale) await this.#files.remove(name.kind, name.id);
    // what is written from here on is its own, also should that fail halfway
    toWrite.isStale = false;
    if (!aggregate) {
      // erased while a checkpoint wrote it, it was put back below
      this.#cache.delete(key);
      return;
    }
    const size = await this.#files.write(name.kind, name.id, aggregate);
    this.#cache.set(key, { name, aggregate, isStale: false }, { size });
  }

  #find(name: Name): CachedAggregate | undefined {
    const key = keyOf(name);
    return this.#changed.get(key) ?? this.#toWrite.get(key) ?? this.#cache.get(key);
  }

  #advance(progress: number): void {
    this.#progress = progress;
    if (!this.#waiting || this.#waiting.share > progress) return;
    this.#waiting.resume();
    this.#waiting = undefined;
  }
}

function cachedAggregate(
  kind: Kind,
  id: string,
  aggregate: Stored[Kind] | undefined,
): CachedAggregate {
  return { name: { kind, id }, aggregate, isStale: false };
}

/** Waits for the work on all of them also where some of it fails. */
async function forEachSideBySide<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const worker = async () => {
    for (const one of rest) await work(one);
  };
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(filesAtOnce, all.length) }, worker),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Example: `case 1042-2`. */
export function keyOf({ kind, id }: Name): string {
  return `${kind} ${id}`;
}
