import { randomBytes } from 'node:crypto';
import { appendFile, copyFile, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Logger } from 'pino';
import { UnreadableFile } from './aggregate-file.ts';

/** Where what cannot be read is put aside, so that the rest serves and nothing is destroyed. */
export class Quarantine {
  readonly #directory: string;
  readonly #log: Logger;

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

  /** Keeps a copy of a line of a journal that could not be used. */
  async takeLine(journal: string, line: string, reason: string): Promise<void> {
    const aside = join(await this.#folder(), `journal-${basename(journal)}`);
    await appendFile(aside, `${line}\n`);
    this.#log.error(
      { file: journal, copiedTo: aside },
      `A line of the journal could not be used as it was: ${reason} Everything else is served; look into the copy for what it held.`,
    );
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
    this.#log.error(
      { file: path, movedTo: aside, reason: cause.message },
      `A file of the store cannot be read and was put aside. ${effect} To bring it back, stop the bot and put an intact copy from a backup in its place.`,
    );
  }

  async #folder(): Promise<string> {
    const folder = join(this.#directory, 'quarantine');
    await mkdir(folder, { recursive: true });
    return folder;
  }
}
