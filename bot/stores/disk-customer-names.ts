import { createHmac, randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { failedWith, makePrivate, syncDirectory, writeDurably } from '../durable-file.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import type { CustomerNames } from '../ports/customer-names.ts';
import { StoreUnavailable } from '../ports/store.ts';

const boundSchema = z.object({
  conversation: z.string(),
  at: z.iso.datetime({ offset: true }),
});

type Bound = z.infer<typeof boundSchema>;

const saltPattern = /^[0-9a-f]{64}$/;
const remembered = 10_000;

/**
 * Keeps a small file for each name, in a folder of its own: `ab/cdef….json`, which says where the name leads. Files are
 * named by a salted hash, so that no phone number stands in one or in its name.
 */
export class DiskCustomerNames implements CustomerNames {
  readonly #folder: string;
  readonly #salt: string;
  readonly #recent = new LRUCache<string, Bound>({ max: remembered });
  readonly #changing = new KeyedQueue();

  private constructor(folder: string, salt: string) {
    this.#folder = folder;
    this.#salt = salt;
  }

  /** Throws `StoreUnavailable` where the folder cannot be opened. */
  static async open(folder: string): Promise<DiskCustomerNames> {
    return keeping('The names of customers cannot be opened.', async () => {
      await makePrivate(folder);
      return new DiskCustomerNames(folder, await saltIn(folder));
    });
  }

  async find(name: string): Promise<string | undefined> {
    const { path } = this.#place(name);
    const recent = this.#recent.get(path);
    if (recent) return recent.conversation;
    // not beside a change, or what was read before it would be remembered after it
    return this.#changing.run([path], async () => {
      const bound = await read(path);
      if (bound) this.#recent.set(path, bound);
      return bound?.conversation;
    });
  }

  async bind(names: readonly string[], conversation: string, at: string): Promise<void> {
    for (const name of names) {
      const { start, path } = this.#place(name);
      const bound = { conversation, at };
      await this.#changing.run([path], () =>
        keeping('The name of a customer could not be kept.', async () => {
          this.#recent.delete(path);
          await makePrivate(join(this.#folder, start));
          await writeDurably(path, JSON.stringify(bound));
          await syncDirectory(join(this.#folder, start));
          await syncDirectory(this.#folder);
          this.#recent.set(path, bound);
        }),
      );
    }
  }

  async forget(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const { start, path } = this.#place(name);
      await this.#changing.run([path], () => this.#remove(start, path));
    }
  }

  async sweep(before: string, isThere: (conversation: string) => Promise<boolean>): Promise<void> {
    const isOver = (bound: Bound | undefined) =>
      bound === undefined || Date.parse(bound.at) < Date.parse(before);
    for (const start of await namesIn(this.#folder)) {
      for (const file of await namesIn(join(this.#folder, start))) {
        const path = join(this.#folder, start, file);
        const bound = await read(path);
        if (!isOver(bound) || (bound && (await isThere(bound.conversation)))) continue;
        await this.#changing.run([path], async () => {
          // bound anew meanwhile, it stays
          if (isOver(await read(path))) await this.#remove(start, path);
        });
      }
    }
  }

  #remove(start: string, path: string): Promise<void> {
    return keeping('The name of a customer could not be removed.', async () => {
      this.#recent.delete(path);
      await rm(path, { force: true });
      const folder = join(this.#folder, start);
      await syncDirectory(folder).catch((cause: unknown) => {
        if (!failedWith(cause, 'ENOENT')) throw cause;
      });
    });
  }

  #place(name: string): { start: string; path: string } {
    const hash = createHmac('sha256', this.#salt).update(name).digest('hex');
    const start = hash.slice(0, 2);
    return { start, path: join(this.#folder, start, `${hash.slice(2)}.json`) };
  }
}

/** Where the name leads; nowhere, where its file is damaged: its customer begins anew then. */
async function read(path: string): Promise<Bound | undefined> {
  const text = await keeping('The name of a customer could not be read.', () =>
    readFile(path, 'utf8').catch((cause: unknown) => {
      if (failedWith(cause, 'ENOENT')) return '';
      throw cause;
    }),
  );
  try {
    return boundSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function saltIn(folder: string): Promise<string> {
  const path = join(folder, 'salt');
  const known = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (failedWith(cause, 'ENOENT')) return '';
    throw cause;
  });
  // without it none of the names is found again, so that a damaged one is no worse than a new one
  if (saltPattern.test(known)) return known;
  const salt = randomBytes(32).toString('hex');
  await writeDurably(path, salt);
  await syncDirectory(folder);
  return salt;
}

async function namesIn(folder: string): Promise<string[]> {
  return keeping('The names of customers could not be listed.', () =>
    readdir(folder).catch((cause: unknown) => {
      if (failedWith(cause, 'ENOENT') || failedWith(cause, 'ENOTDIR')) return [];
      throw cause;
    }),
  );
}

async function keeping<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new StoreUnavailable(what, { cause });
  }
}
