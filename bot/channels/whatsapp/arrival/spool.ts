import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { failedWith, makePrivate, syncDirectory, writeDurably } from '../../../durable-file.ts';
import { itemSchema, type Item } from '../payload/item.ts';

const deliverySchema = z.object({
  version: z.literal(1),
  /** When it came in, and which of its process it was: in this order they are taken up again. */
  at: z.iso.datetime({ offset: true }),
  number: z.number(),
  items: z.array(itemSchema),
});

export interface SpooledDelivery {
  name: string;
  items: Item[];
}

/** It could not be written down, as when the disk is full; or too many wait already. */
export class DeliveryNotKept extends Error {
  readonly code = 'delivery-not-kept';
  override name = 'DeliveryNotKept';
}

/** More than come in while the store is away for hours; each is in memory too. */
const most = 20_000;

/** What is damaged is looked at within a month, or never. */
const asideDays = 30;

/**
 * What Meta delivered and nobody has dealt with yet, a file each: once Meta was told that we have it, it does not come
 * again. Two deliveries with the same content have the same name, and are one.
 */
export class Spool {
  readonly #folder: string;
  readonly #aside: string;
  readonly #log: Logger;
  readonly #waiting = new Map<string, Promise<void>>();
  #number = 0;

  constructor(folder: string, log: Logger) {
    this.#folder = folder;
    this.#aside = join(folder, 'aside');
    this.#log = log;
  }

  /** Keeps a delivery on disk; gives whether it is new. Throws `DeliveryNotKept`. `at` is an ISO instant. */
  async keep(name: string, items: Item[], at: string): Promise<boolean> {
    const before = this.#waiting.get(name);
    if (before) {
      await before;
      return false;
    }
    if (this.#waiting.size >= most) throw new DeliveryNotKept('too many deliveries wait already');
    this.#number += 1;
    const writing = this.#write(name, { version: 1, at, number: this.#number, items });
    this.#waiting.set(name, writing);
    try {
      await writing;
    } catch (cause) {
      this.#waiting.delete(name);
      throw cause;
    }
    return true;
  }

  /** What an earlier process left, the oldest first. What is damaged is set aside and costs nothing else. */
  async load(now: string): Promise<SpooledDelivery[]> {
    await makePrivate(this.#folder);
    await this.#forgetOldAside(Date.parse(now) - asideDays * 24 * 60 * 60_000);
    const found: (z.infer<typeof deliverySchema> & { name: string })[] = [];
    for (const file of await readdir(this.#folder)) {
      const path = join(this.#folder, file);
      if (file.endsWith('.tmp')) await rm(path, { force: true });
      if (!file.endsWith('.json')) continue;
      const name = file.slice(0, -'.json'.length);
      // one that came in while these are read
      if (this.#waiting.has(name)) continue;
      try {
        found.push({ ...deliverySchema.parse(JSON.parse(await readFile(path, 'utf8'))), name });
        this.#waiting.set(name, Promise.resolve());
      } catch {
        this.#log.error({ file: path }, 'a delivery of WhatsApp is damaged, and was set aside');
        await this.setAside(name);
      }
    }
    return found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.number - b.number);
  }

  /** All of it was dealt with. What could not be removed is dealt with again, which does no harm. */
  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true }).catch((error: unknown) => {
      this.#log.warn(error, 'a delivery of WhatsApp that was dealt with could not be removed');
    });
    this.#waiting.delete(name);
  }

  /** Puts it where no start takes it up again, for somebody to look at. */
  async setAside(name: string): Promise<void> {
    try {
      await makePrivate(this.#aside);
      await rename(this.#path(name), join(this.#aside, `${name}.json`));
    } catch (error) {
      this.#log.warn(error, 'a delivery of WhatsApp could not be set aside');
    }
    this.#waiting.delete(name);
  }

  async #write(name: string, delivery: z.infer<typeof deliverySchema>): Promise<void> {
    try {
      await makePrivate(this.#folder);
      await writeDurably(this.#path(name), JSON.stringify(delivery));
      await syncDirectory(this.#folder);
    } catch (cause) {
      throw new DeliveryNotKept('a delivery could not be written', { cause });
    }
  }

  async #forgetOldAside(before: number): Promise<void> {
    const files = await readdir(this.#aside).catch((cause: unknown) => {
      if (failedWith(cause, 'ENOENT')) return [];
      throw cause;
    });
    for (const file of files) {
      const path = join(this.#aside, file);
      if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
