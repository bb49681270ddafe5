import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import {
  dropUnknownDialog,
  storedCaseSchema,
  storedConversationSchema,
  storedOrderSchema,
  type Kind,
  type Name,
  type Stored,
} from '../aggregates.ts';
import { failedWith, makePrivate, syncDirectory } from '../../durable-file.ts';
import { kindNames, type AggregateCounts, type Counts } from './aggregate-counts.ts';
import { readAggregate, UnreadableFile, writeAggregate, type Found } from './aggregate-file.ts';
import { casesByOrder } from './cases-by-order.ts';
import { logPageSchema, ripePages, shortenTail } from './log-pages.ts';
import type { Quarantine } from './quarantine.ts';

const backup = 'To bring it back, stop the bot and put an intact copy from a backup in its place.';

interface FileKind<T> {
  schema: z.ZodType<T>;
  /** What it means when the file cannot be read or is not there: goes on after "It" or "Each". */
  effect: string;
  /** Brings what an older release wrote up to date. */
  upgrade?: (data: T) => void;
  /** Makes it again from other files, where that can be done. */
  rebuild?: (id: string, files: StoreFiles) => Promise<T>;
}

const kinds: { [K in Kind]: FileKind<Stored[K]> & { folder: string } } = {
  conversation: {
    folder: 'conversations',
    schema: storedConversationSchema,
    effect: 'held one conversation: when the customer writes again, it starts anew.',
    upgrade: ({ head }) => {
      dropUnknownDialog(head);
    },
  },
  case: {
    folder: 'cases',
    schema: storedCaseSchema,
    effect: 'held one case: staff cannot see it until it is back.',
  },
  order: {
    folder: 'orders',
    schema: storedOrderSchema,
    effect: 'listed the cases of one order: the list is made again from the cases.',
    rebuild: async (number, files) => {
      const cases = (await casesByOrder(files.all('case'))).get(number) ?? [];
      return { revision: 1, number, cases, failedIdentifications: [] };
    },
  },
};

/**
 * The files of the store: one per aggregate, `conversations/ab/cdef….json`, where `abcdef…` is the
 * SHA-256 of its id, and `logs/ab/cdef…-3.json` for the third page of a long log.
 */
export class StoreFiles {
  readonly #directory: string;
  readonly #quarantine: Quarantine;
  readonly #counts: AggregateCounts;
  readonly #made = new Set<string>();
  readonly #unsynced = new Set<string>();

  constructor(directory: string, quarantine: Quarantine, counts: AggregateCounts) {
    this.#directory = directory;
    this.#quarantine = quarantine;
    this.#counts = counts;
  }

  /** The aggregate and the length of its text; `undefined` when it is not there or not readable. */
  async read<K extends Kind>(kind: K, id: string): Promise<Found<Stored[K]> | undefined> {
    const { schema, rebuild } = kinds[kind];
    const path = this.#path(kind, id);
    const again =
      rebuild &&
      (async () => {
        const data = await rebuild(id, this);
        return { data, size: await this.#write(path, schema, data) };
      });
    return this.#readOrSetAside(kind, path, again);
  }

  /** Gives the length of the text. A conversation is left with the newest part of its log. */
  async write<K extends Kind>(kind: K, id: string, aggregate: Stored[K]): Promise<number> {
    if ('tail' in aggregate) {
      const pages = ripePages(aggregate.tail);
      for (const { number, entries } of pages) await this.#writeLogPage(id, number, entries);
      shortenTail(aggregate, pages);
    }
    return this.#write<Stored[K]>(this.#path(kind, id), kinds[kind].schema, aggregate);
  }

  /** Removes the aggregate, and all of the log of a conversation. */
  async remove(kind: Kind, id: string): Promise<void> {
    const path = this.#path(kind, id);
    await this.#removeFrom(dirname(path), [basename(path)]);
    if (kind !== 'conversation') return;
    const page = this.#pagePath(id, 1);
    const start = basename(page).slice(0, -'1.json'.length);
    const names = await namesInFolder(dirname(page));
    await this.#removeFrom(
      dirname(page),
      names.filter((name) => name.startsWith(start)),
    );
  }

  async readLogPage(conversation: string, number: number): Promise<LogEntry[]> {
    const effect = 'It held older messages of one conversation; the rest of it is there.';
    const path = this.#pagePath(conversation, number);
    const read = () => readAggregate(path, logPageSchema);
    const found = await this.#quarantine.readOrSetAside(path, effect, read);
    if (!found) this.#quarantine.tell(path, `A file of the store is missing. ${effect} ${backup}`);
    return found?.data ?? [];
  }

  /** Makes durable that the files written since the last time have their names. */
  async sync(): Promise<void> {
    const folders = [...this.#unsynced];
    this.#unsynced.clear();
    try {
      for (const folder of folders) await syncDirectory(folder);
    } catch (cause) {
      for (const folder of folders) this.#unsynced.add(folder);
      throw cause;
    }
  }

  /** Reads every aggregate of a kind: slow with many, so for repairs and reports only. */
  async *all<K extends Kind>(kind: K): AsyncGenerator<Stored[K]> {
    const { folder } = kinds[kind];
    for (const shard of await namesInFolder(join(this.#directory, folder))) {
      for (const name of await namesInFolder(join(this.#directory, folder, shard))) {
        if (!name.endsWith('.json')) continue;
        const path = join(this.#directory, folder, shard, name);
        const found = await this.#readOrSetAside(kind, path);
        if (found) yield found.data;
      }
    }
  }

  /** How many files there are of each kind. */
  async count(): Promise<Counts> {
    const found = { conversation: 0, case: 0, order: 0 };
    for (const kind of kindNames) {
      const folder = join(this.#directory, kinds[kind].folder);
      for (const shard of await namesInFolder(folder)) {
        const names = await namesInFolder(join(folder, shard));
        found[kind] += names.filter((name) => name.endsWith('.json')).length;
      }
    }
    return found;
  }

  /** Tells that so many are missing, and the files of those whose ids are `known` to others. */
  tellMissing(kind: Kind, missing: number, known: string[]): void {
    const { folder, effect } = kinds[kind];
    const many = missing === 1 ? '1 file is missing here' : `${missing} files are missing here`;
    const sentences = `${many}. Each ${effect} Everything else is served. ${backup}`;
    const paths = known.map((id) => this.#path(kind, id));
    this.#quarantine.tell(join(this.#directory, folder), sentences, { files: paths });
  }

  async #readOrSetAside<K extends Kind>(
    kind: K,
    path: string,
    again?: () => Promise<Found<Stored[K]>>,
  ): Promise<Found<Stored[K]> | undefined> {
    const { schema, effect, upgrade } = kinds[kind];
    const read = async () => {
      try {
        return await readAggregate<Stored[K]>(path, schema);
      } catch (cause) {
        if (cause instanceof UnreadableFile && !again) this.#counts.lose(kind);
        throw cause;
      }
    };
    const found = await this.#quarantine.readOrSetAside(path, `It ${effect}`, read, again);
    if (found) upgrade?.(found.data);
    return found;
  }

  async #writeLogPage(conversation: string, number: number, entries: LogEntry[]): Promise<void> {
    const path = this.#pagePath(conversation, number);
    await this.#write(path, logPageSchema, entries);
    // at once, for a page must stand before its entries leave the tail
    const shard = dirname(path);
    for (const folder of [shard, dirname(shard), this.#directory]) await syncDirectory(folder);
  }

  async #removeFrom(folder: string, names: string[]): Promise<void> {
    for (const name of names) await rm(join(folder, name), { force: true });
    if (names.length > 0 && existsSync(folder)) this.#unsynced.add(folder);
  }

  async #write<T>(path: string, schema: z.ZodType<T>, data: T): Promise<number> {
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      await makePrivate(folder);
      this.#made.add(folder);
      this.#unsynced.add(dirname(folder)).add(this.#directory);
    }
    const size = await writeAggregate(path, schema, data);
    this.#unsynced.add(folder);
    return size;
  }

  #path(kind: Kind, id: string): string {
    return fileOf(this.#directory, { kind, id });
  }

  #pagePath(conversation: string, number: number): string {
    return join(this.#directory, 'logs', `${shardedPath(conversation)}-${number}.json`);
  }
}

/** Where the aggregate has its file: names it in the log too, where its id may say who it is of. */
export function fileOf(directory: string, { kind, id }: Name): string {
  return join(directory, kinds[kind].folder, `${shardedPath(id)}.json`);
}

// ids come from outside: hashed, any of them makes a short and harmless file name
function shardedPath(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex');
  return join(hash.slice(0, 2), hash.slice(2, 40));
}

async function namesInFolder(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (cause) {
    if (failedWith(cause, 'ENOENT') || failedWith(cause, 'ENOTDIR')) return [];
    throw cause;
  }
}
