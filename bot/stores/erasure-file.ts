import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ErasureList } from '../ports/erasure-list.ts';
import { StoreUnavailable } from '../ports/store.ts';
import { failedWith, syncDirectory, writeDurably } from '../durable-file.ts';

const listSchema = z.object({
  version: z.literal(1),
  /** Goes into every hash, so that lists of other shops tell nothing of this one. */
  salt: z.string(),
  erased: z.array(z.object({ hash: z.string(), at: z.iso.datetime({ offset: true }) })),
});

/** The list in a file of its own, which stays where it is when a backup is put back. */
export class ErasureFile implements ErasureList {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async add(names: readonly string[], at: string): Promise<void> {
    const { salt, erased, version } = (await this.#load()) ?? {
      version: 1 as const,
      salt: randomBytes(32).toString('hex'),
      erased: [],
    };
    const hashes = new Set(names.map((name) => hashOf(name, salt)));
    const others = erased.filter(({ hash }) => !hashes.has(hash));
    const added = [...hashes].map((hash) => ({ hash, at }));
    try {
      const list = { version, salt, erased: [...others, ...added] };
      await writeDurably(this.#path, JSON.stringify(list));
      await syncDirectory(dirname(this.#path));
    } catch (cause) {
      throw new StoreUnavailable('The list of erasures could not be written.', { cause });
    }
  }

  async read(): Promise<((name: string) => string | undefined) | undefined> {
    const list = await this.#load();
    if (!list) return undefined;
    const moments = new Map(list.erased.map(({ hash, at }) => [hash, at]));
    return (name) => moments.get(hashOf(name, list.salt));
  }

  async #load(): Promise<z.infer<typeof listSchema> | undefined> {
    try {
      return listSchema.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch (cause) {
      if (failedWith(cause, 'ENOENT')) return undefined;
      throw new StoreUnavailable(`The list of erasures in ${this.#path} cannot be read.`, {
        cause,
      });
    }
  }
}

function hashOf(name: string, salt: string): string {
  return createHmac('sha256', salt).update(name).digest('base64url');
}
