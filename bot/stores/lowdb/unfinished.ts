import { join } from 'node:path';
import { z } from 'zod';
import type { StoredConversation } from '../aggregates.ts';
import { syncDirectory } from '../durable-file.ts';
import { readAggregate, writeAggregate } from './aggregate-file.ts';
import type { Quarantine } from './quarantine.ts';
import type { StoreFiles } from './store-files.ts';

const schema = z.array(z.string());

/**
 * The conversations with entries to handle or to deliver. Kept in `unfinished.json` as it was at the
 * last checkpoint, so that a start need not read every conversation; the journal has what came after.
 */
export class Unfinished {
  readonly #directory: string;
  readonly #ids: Set<string>;

  private constructor(directory: string, ids: Iterable<string>) {
    this.#directory = directory;
    this.#ids = new Set(ids);
  }

  static async load(
    directory: string,
    files: StoreFiles,
    quarantine: Quarantine,
  ): Promise<Unfinished> {
    const path = pathIn(directory);
    const effect = 'It is made again from all conversations, which takes a while.';
    const found = await quarantine.orAside(path, effect, () => readAggregate(path, schema));
    if (found) return new Unfinished(directory, found.data);
    const unfinished = new Unfinished(directory, []);
    for await (const conversation of files.all('conversation')) unfinished.note(conversation);
    return unfinished;
  }

  note({ head }: StoredConversation): void {
    if (head.toHandle.length + head.toDeliver.length > 0) this.#ids.add(head.id);
    else this.#ids.delete(head.id);
  }

  ids(): string[] {
    return [...this.#ids];
  }

  async save(): Promise<void> {
    await writeAggregate(pathIn(this.#directory), schema, this.ids());
    await syncDirectory(this.#directory);
  }
}

function pathIn(directory: string): string {
  return join(directory, 'unfinished.json');
}
