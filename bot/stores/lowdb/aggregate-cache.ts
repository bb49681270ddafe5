import { LRUCache } from 'lru-cache';
import { Aggregates, type Kind, type Name, type Stored } from '../aggregates.ts';
import type { StoreFiles } from './store-files.ts';

const filesAtOnce = 16;

interface CachedAggregate {
  name: Name;
  /** `undefined` where it was erased. */
  aggregate: Stored[Kind] | undefined;
  /** Whether it stands in the place of one that was erased, whose files must go first. */
  anew: boolean;
}

/**
 * The aggregates in memory. What has changed stays until its file is written; of the rest, the most
 * recently used.
 */
export class AggregateCache {
  readonly #files: StoreFiles;
  readonly #cache: LRUCache<string, CachedAggregate>;
  #changed = new Map<string, CachedAggregate>();
  #toWrite = new Map<string, CachedAggregate>();
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

  /** The aggregate from memory or its file. Only by who holds the lock on it. */
  async fetch<K extends Kind>(kind: K, id: string): Promise<Stored[K] | undefined> {
    if (this.#find({ kind, id })) return this.get(kind, id);
    const found = await this.#files.read(kind, id);
    if (!found) return undefined;
    this.#cache.set(keyOf({ kind, id }), cachedAggregate(kind, id, found.data), {
      size: found.size,
    });
    return found.data;
  }

  async fetchAll(names: Name[]): Promise<Aggregates> {
    const found = new Aggregates();
    for (const { kind, id } of names) {
      found.set(kind, id, this.get(kind, id) ?? (await this.fetch(kind, id)));
    }
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
      const before =
        this.#changed.get(keyOf({ kind, id })) ?? this.#toWrite.get(keyOf({ kind, id }));
      const anew = before !== undefined && (before.anew || !before.aggregate);
      const cached = { ...cachedAggregate(kind, id, aggregate), anew };
      this.#changed.set(keyOf({ kind, id }), cached);
    }
  }

  /** Keeps in mind that these are gone until their files are removed. */
  markErased(names: Name[]): void {
    for (const name of names) {
      this.#cache.delete(keyOf(name));
      this.#changed.set(keyOf(name), { name, aggregate: undefined, anew: false });
    }
  }

  /** What has changed up to now is what `write` writes next. */
  beginWrite(): void {
    for (const [key, cachedAggregate] of this.#changed) this.#toWrite.set(key, cachedAggregate);
    this.#changed = new Map();
  }

  /** Writes the files of what changed before the last `beginWrite`. */
  async write(): Promise<void> {
    const total = this.#toWrite.size;
    const rest = this.#toWrite.entries();
    const writer = async () => {
      for (const [key, cachedAggregate] of rest) {
        const { name, aggregate, anew } = cachedAggregate;
        const { kind, id } = name;
        if (anew || !aggregate) {
          await this.#files.remove(kind, id);
          this.#cache.delete(key);
        }
        if (aggregate) {
          const size = await this.#files.write(kind, id, aggregate);
          this.#cache.set(key, { ...cachedAggregate, anew: false }, { size });
        }
        this.#toWrite.delete(key);
        this.#advance(1 - this.#toWrite.size / total);
      }
    };
    this.#advance(0);
    const ends = await Promise.allSettled(Array.from({ length: filesAtOnce }, writer));
    this.#advance(1);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    await this.#files.sync();
  }

  /** Waits until this share of the files is written, or writing has ended. For one at a time. */
  async waitUntilWritten(share: number): Promise<void> {
    if (this.#progress >= share) return;
    await new Promise<void>((resume) => {
      this.#waiting = { share, resume };
    });
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

function cachedAggregate(kind: Kind, id: string, aggregate: Stored[Kind]): CachedAggregate {
  return { name: { kind, id }, aggregate, anew: false };
}

/** Example: `case 1042-2`. */
export function keyOf({ kind, id }: Name): string {
  return `${kind} ${id}`;
}
