import { join } from 'node:path';
import { z } from 'zod';
import type { StoredConversation } from '../aggregates.ts';
import { syncDirectory } from '../../durable-file.ts';
import { indexes, indexNames, type IndexName } from '../indexes.ts';
import { readAggregate, writeAggregate } from './aggregate-file.ts';
import type { Quarantine } from './quarantine.ts';
import type { StoreFiles } from './store-files.ts';

const schema = z.array(z.string());

/**
 * Conversations by what their heads say, such as those with entries to handle. Each is kept in a file,
 * `unfinished.json`, as it was at the last checkpoint, so that a start need not read every conversation;
 * the journal has what came after.
 */
export class ConversationIndexes {
  readonly #directory: string;
  readonly #ids: Record<IndexName, Set<string>>;

  private constructor(directory: string, ids: Record<IndexName, Set<string>>) {
    this.#directory = directory;
    this.#ids = ids;
  }

  static async load(
    directory: string,
    files: StoreFiles,
    quarantine: Quarantine,
  ): Promise<ConversationIndexes> {
    const ids = {
      unfinished: new Set<string>(),
      held: new Set<string>(),
      concerningStaff: new Set<string>(),
    };
    const missing: IndexName[] = [];
    for (const name of indexNames) {
      const path = pathOf(directory, name);
      const effect = 'It is made again from all conversations, which takes a while.';
      const found = await quarantine.readOrSetAside(path, effect, () =>
        readAggregate(path, schema),
      );
      if (found) ids[name] = new Set(found.data);
      else missing.push(name);
    }
    if (missing.length > 0) {
      for await (const { head } of files.all('conversation')) {
        for (const name of missing) if (indexes[name](head)) ids[name].add(head.id);
      }
    }
    return new ConversationIndexes(directory, ids);
  }

  note({ head }: StoredConversation): void {
    for (const name of indexNames) {
      if (indexes[name](head)) this.#ids[name].add(head.id);
      else this.#ids[name].delete(head.id);
    }
  }

  forget(id: string): void {
    for (const name of indexNames) this.#ids[name].delete(id);
  }

  /** Ids in any of the indexes. */
  all(): Set<string> {
    return new Set(indexNames.flatMap((name) => this.ids(name)));
  }

  ids(name: IndexName): string[] {
    return [...this.#ids[name]];
  }

  async save(): Promise<void> {
    for (const name of indexNames) {
      await writeAggregate(pathOf(this.#directory, name), schema, this.ids(name));
    }
    await syncDirectory(this.#directory);
  }
}

function pathOf(directory: string, name: IndexName): string {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return join(directory, `${file}.json`);
}
