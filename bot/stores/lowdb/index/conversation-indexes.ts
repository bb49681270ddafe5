import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '../../../durable-file.ts';
import type { StaffConversation } from '../../../ports/store.ts';
import type { StoredConversation } from '../../aggregates.ts';
import { indexes, staffConversationOf } from '../../indexes.ts';
import { IndexFile } from './index-file.ts';
import type { IndexEntry } from './index-lines.ts';
import type { Quarantine } from '../quarantine.ts';
import type { StoreFiles } from '../store-files.ts';

/** How the file names the indexes that a conversation is in. */
const letters = { unfinished: 'u', held: 'h', concerningStaff: 's' };

/** One list for the many that have none, as there may be a million. */
const none: string[] = [];

/** Where former releases kept them, each written whole at every checkpoint. */
const formerFiles = ['unfinished.json', 'held.json', 'concerning-staff.json'];

/**
 * Conversations by what their heads say, such as those with entries to handle. They are kept in a file as they were at the last
 * checkpoint, so that a start need not read every conversation; the journal has what came after.
 */
export class ConversationIndexes {
  readonly #directory: string;
  readonly #file: IndexFile;
  readonly #entries = new Map<string, IndexEntry>();
  readonly #ids = { unfinished: new Set<string>(), held: new Set<string>() };
  /** What the file does not have as it is now. */
  #changed = new Set<string>();
  /** Whether the file may name conversations that were erased. */
  #hasErased = false;

  private constructor(directory: string) {
    this.#directory = directory;
    this.#file = new IndexFile(pathOf(directory), {
      size: () => this.#entries.size,
      all: () => this.#entries.values(),
      entryOf: (id) => this.#entries.get(id) ?? [id, '', 0, none],
    });
  }

  static async load(
    directory: string,
    files: StoreFiles,
    quarantine: Quarantine,
  ): Promise<ConversationIndexes> {
    const effect = 'It is made again from all conversations, which takes a while.';
    const found = await quarantine.readOrSetAside(pathOf(directory), effect, async () => {
      const read = new ConversationIndexes(directory);
      const isThere = await read.#file.read((entry) => {
        const [id, names, lastAt, cases] = entry;
        read.#set(cases.length === 0 ? [id, names, lastAt, none] : entry);
      });
      return isThere ? read : undefined;
    });
    if (found) return found;
    const made = new ConversationIndexes(directory);
    for await (const stored of files.all('conversation')) made.note(stored);
    // a file that is not there is written whole
    made.#changed.clear();
    return made;
  }

  note({ head }: StoredConversation): void {
    const before = this.#entries.get(head.id);
    const { id, lastAt, cases } = staffConversationOf(head);
    const now: IndexEntry = [id, lettersOf(head), lastAt, cases.length === 0 ? none : [...cases]];
    if (before === undefined ? now[1] === '' : isSame(before, now)) return;
    this.#set(now);
    this.#changed.add(id);
  }

  /** Also the file names it no longer once `save` resolves. */
  forget(id: string): void {
    this.#set([id, '', 0, none]);
    this.#changed.delete(id);
    this.#hasErased = true;
  }

  /** Ids in any of the indexes. */
  all(): string[] {
    return [...this.#entries.keys()];
  }

  ids(name: 'unfinished' | 'held'): string[] {
    return [...this.#ids[name]];
  }

  concerningStaff(): StaffConversation[] {
    const found: StaffConversation[] = [];
    for (const [id, names, lastAt, cases] of this.#entries.values()) {
      if (names.includes(letters.concerningStaff)) found.push({ id, lastAt, cases });
    }
    return found;
  }

  /** Keeps durably what changed. One call at a time. */
  async save(): Promise<void> {
    const [changed, anew] = [this.#changed, this.#hasErased];
    this.#changed = new Set();
    this.#hasErased = false;
    try {
      await this.#file.save(changed, { anew });
    } catch (cause) {
      for (const id of changed) this.#changed.add(id);
      this.#hasErased ||= anew;
      throw cause;
    }
    await this.#removeFormer();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #set(entry: IndexEntry): void {
    const [id, names] = entry;
    if (names === '') this.#entries.delete(id);
    else this.#entries.set(id, entry);
    for (const name of ['unfinished', 'held'] as const) {
      if (names.includes(letters[name])) this.#ids[name].add(id);
      else this.#ids[name].delete(id);
    }
  }

  async #removeFormer(): Promise<void> {
    const there = formerFiles.map((name) => join(this.#directory, name)).filter(existsSync);
    for (const path of there) await rm(path, { force: true });
    if (there.length > 0) await syncDirectory(this.#directory);
  }
}

function lettersOf(head: StoredConversation['head']): string {
  const names = Object.keys(letters) as (keyof typeof letters)[];
  return names.map((name) => (indexes[name](head) ? letters[name] : '')).join('');
}

function isSame(
  [, names, lastAt, cases]: IndexEntry,
  [, otherNames, otherLastAt, otherCases]: IndexEntry,
): boolean {
  return names === otherNames && lastAt === otherLastAt && cases.length === otherCases.length;
}

function pathOf(directory: string): string {
  return join(directory, 'conversation-index.log');
}
