import { randomBytes } from 'node:crypto';
import { appendFile, copyFile, rename } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Logger } from 'pino';
import { makePrivate } from '../../durable-file.ts';
import { UnreadableFile } from './aggregate-file.ts';

const problemsKept = 20;

/**
 * Where what cannot be read is put aside, so that the rest serves and nothing is destroyed; and what is told
 * of damage and loss.
 */
export class Quarantine {
  readonly #directory: string;
  readonly #log: Logger;
  readonly #problems = new Set<string>();

  constructor(directory: string, log: Logger) {
    this.#directory = directory;
    this.#log = log;
  }

  /**
   * What `read` gives. A file that turns out to be unreadable is moved out of the way; or copied,
   * where `instead` makes it again and replaces it. `effect` says in a sentence what that means.
   */
  async readOrSetAside<T>(
    path: string,
    effect: string,
    read: () => Promise<T | undefined>,
    instead?: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await read();
    } catch (cause) {
      if (!(cause instanceof UnreadableFile)) throw cause;
      await this.#takeFile(path, effect, cause, instead ? copyFile : rename);
      return instead?.();
    }
  }

  /** What was told, a sentence or two for each; of many the first. */
  get problems(): string[] {
    return [...this.#problems];
  }

  /** Tells whoever runs the bot, once, what is wrong with this file and what that means. */
  tell(path: string, sentences: string, more: Record<string, string | string[]> = {}): void {
    const problem = `${relative(this.#directory, path)}: ${sentences}`;
    if (this.#problems.has(problem)) return;
    if (this.#problems.size < problemsKept) this.#problems.add(problem);
    this.#log.error({ file: path, ...more }, sentences);
  }

  /** Keeps a copy of a line of a journal that could not be used; `files` are those that it would have changed. */
  async takeLine(
    journal: string,
    line: string,
    reason: string,
    files: string[] = [],
  ): Promise<void> {
    const aside = join(await this.#folder(), `journal-${basename(journal)}`);
    await appendFile(aside, `${line}\n`, { mode: 0o600 });
    const sentences = `A line of the journal could not be used as it was: ${reason} Everything else is served; look into the copy for what it held.`;
    this.tell(journal, sentences, { copiedTo: aside, ...(files.length > 0 && { files }) });
  }

  async #takeFile(
    path: string,
    effect: string,
    cause: UnreadableFile,
    take: (from: string, to: string) => Promise<void>,
  ): Promise<void> {
    const from = relative(this.#directory, dirname(path)).replaceAll(/[\\/]/g, '-');
    const name = [from, randomBytes(4).toString('hex'), basename(path)].filter(Boolean).join('-');
    const aside = join(await this.#folder(), name);
    await take(path, aside);
    const sentences = `A file of the store cannot be read and was put aside. ${effect} To bring it back, stop the bot and put an intact copy from a backup in its place.`;
    this.tell(path, sentences, { movedTo: aside, reason: cause.message });
  }

  async #folder(): Promise<string> {
    const folder = join(this.#directory, 'quarantine');
    await makePrivate(folder);
    return folder;
  }
}
