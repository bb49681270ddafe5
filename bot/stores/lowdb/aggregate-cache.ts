import { LRUCache } from 'lru-cache';
import { Aggregates, type Kind, type Name, type Stored } from '../aggregates.ts';
import type { StoreFiles } from './store-files.ts';

const filesAtOnce = 16;

interface Shelved {
  name: Name;
  aggregate: Stored[Kind];
}

/**
 * The aggregates in memory. What has changed stays until its file is written; of the rest, as much
 * as the cache holds.
 */
export class Shelf {
  readonly #files: StoreFiles;
  readonly #cache: LRUCache<string, Shelved>;
  #changed = new Map<string, Shelved>();
  #toWrite = new Map<string, Shelved>();
  #progress = 1;
  #waiting: { share: number; resume: () => void } | undefined;

  /** `cacheSize` is in characters of the aggregates' texts. */
  constructor(files: StoreFiles, cacheSize: number) {
    this.#files = files;
    this.#cache = new LRUCache({ maxSize: cacheSize });
  }

  /** The aggregate, when it is in memory. */
  get<K extends Kind>(kind: K, id: string): Stored[K] | undefined {
    const key = keyOf({ kind, id });
    const shelved = this.#changed.get(key) ?? this.#toWrite.get(key) ?? this.#cache.get(key);
    return shelved?.aggregate as Stored[K] | undefined;
  }

  /** The aggregate from memory or its file. Only by who holds the lock on it. */
  async fetch<K extends Kind>(kind: K, id: string): Promise<Stored[K] | undefined> {
    const inMemory = this.get(kind, id);
    if (inMemory) return inMemory;
    const found = await this.#files.read(kind, id);
    if (!found) return undefined;
    this.#cache.set(keyOf({ kind, id }), shelved(kind, id, found.data), { size: found.size });
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

  /** Takes note that these have changed. */
  changed(names: Name[], aggregates: Aggregates): void {
    for (const { kind, id } of names) {
      const aggregate = aggregates.get(kind, id);
      if (aggregate) this.#changed.set(keyOf({ kind, id }), shelved(kind, id, aggregate));
    }
  }

  /** What has changed up to now is what `write` writes next. */
  turn(): void {
    for (const [key, shelved] of this.#changed) this.#toWrite.set(key, shelved);
    this.#changed = new Map();
  }

  /** Writes the files of what changed before the last `turn`. */
  async write(): Promise<void> {
    const total = this.#toWrite.size;
    const rest = this.#toWrite.entries();
    const writer = async () => {
      for (const [key, shelved] of rest) {
        const { kind, id } = shelved.name;
        const size = await this.#files.write(kind, id, shelved.aggregate);
        this.#cache.set(key, shelved, { size });
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
  async written(share: number): Promise<void> {
    if (this.#progress >= share) return;
    await new Promise<void>((resume) => {
      this.#waiting = { share, resume };
    });
  }

  #advance(progress: number): void {
    this.#progress = progress;
    if (!this.#waiting || this.#waiting.share > progress) return;
    this.#waiting.resume();
    this.#waiting = undefined;
  }
}

function shelved(kind: Kind, id: string, aggregate: Stored[Kind]): Shelved {
  return { name: { kind, id }, aggregate };
}

/** Example: `case 1042-2`. */
export function keyOf({ kind, id }: Name): string {
  return `${kind} ${id}`;
}
