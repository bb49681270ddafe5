import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { StoreUnavailable } from '../../ports/store.ts';
import { syncDirectory } from '../durable-file.ts';

const linesAtOnce = 512;

interface Waiting {
  line: string;
  /** Called as soon as the disk has the line, before the next one is written. */
  kept: () => void;
  failed?: (cause: StoreUnavailable) => void;
}

/**
 * Append-only files `journal/00000001.log` and on. A line is a CRC-32 of its text in hex, a space and
 * the text. Lines that wait at the same time share one write and one fdatasync.
 */
export class Journal {
  readonly #directory: string;
  readonly #limit: number;
  readonly #makeRoom: JournalOptions['makeRoom'];
  #number: number;
  #file: FileHandle;
  #length = 0;
  #torn = false;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;

  private constructor(options: JournalOptions, file: FileHandle) {
    this.#directory = options.directory;
    this.#limit = options.limit;
    this.#makeRoom = options.makeRoom;
    this.#number = options.number;
    this.#file = file;
  }

  static async open(options: JournalOptions): Promise<Journal> {
    return new Journal(options, await create(options.directory, options.number));
  }

  /** Resolves when the disk has the text and `kept` was called; else throws `StoreUnavailable`. */
  append(text: string, kept: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#enqueue(text, {
        kept: () => {
          kept();
          resolve();
        },
        failed: reject,
      });
    });
  }

  /** Writes the text with what is written next; should that fail, again with what follows. */
  appendSometime(text: string): void {
    this.#enqueue(text, { kept: () => undefined });
  }

  /** How full the present file is, from 0 to 1 and a little over. */
  get fullness(): number {
    return this.#length / this.#limit;
  }

  /** Begins the next file. Only from `makeRoom`, or when nothing is being written. */
  async next(): Promise<void> {
    // what was refused must not be replayed should this file outlive us
    if (this.#torn) await this.#cutTornEnd();
    const file = await create(this.#directory, this.#number + 1);
    await this.#file.close();
    this.#file = file;
    this.#number += 1;
    this.#length = 0;
  }

  /** Removes the files before the present one. */
  async dropOlder(): Promise<void> {
    for (const number of await journalNumbers(this.#directory)) {
      if (number < this.#number) await rm(journalPath(this.#directory, number));
    }
  }

  /** Waits until everything is written that was to be. */
  async idle(): Promise<void> {
    if (this.#waiting.length > 0) this.#draining ??= this.#drain();
    while (this.#draining) await this.#draining;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #enqueue(text: string, waiting: Omit<Waiting, 'line'>): void {
    this.#waiting.push({ line: `${checksum(text)} ${text}\n`, ...waiting });
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        await this.#makeRoom(this);
        const batch = this.#waiting.slice(0, linesAtOnce);
        await this.#write(batch.map(({ line }) => line).join(''));
        this.#waiting = this.#waiting.slice(batch.length);
        for (const { kept } of batch) kept();
        // whoever was answered may have something to add: one write for all of it
        if (batch.length > 1) await setImmediate();
      }
    } catch (cause) {
      const unavailable = new StoreUnavailable('The journal could not be written.', { cause });
      const waiting = this.#waiting;
      this.#waiting = waiting.filter(({ failed }) => !failed);
      for (const { failed } of waiting) failed?.(unavailable);
    } finally {
      this.#draining = undefined;
    }
  }

  async #write(lines: string): Promise<void> {
    if (this.#torn) await this.#cutTornEnd();
    const bytes = Buffer.from(lines);
    try {
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
    } catch (cause) {
      this.#torn = true;
      // no luck now: tried again before the next write, and at a start a torn end is left out
      await this.#cutTornEnd().catch(() => undefined);
      throw cause;
    }
    this.#length += bytes.length;
  }

  async #cutTornEnd(): Promise<void> {
    await this.#file.truncate(this.#length);
    await this.#file.datasync();
    this.#torn = false;
  }
}

export interface JournalOptions {
  directory: string;
  /** The file to begin with; it must not be there yet. */
  number: number;
  /** Bytes after which a file is full. */
  limit: number;
  /** Called before each write: where writers wait, and where a full file is followed by the next. */
  makeRoom: (journal: Journal) => Promise<void>;
}

/** The text of a line, or `undefined` when its checksum does not fit. */
export function textOfLine(line: string): string | undefined {
  const text = line.slice(9);
  return line.startsWith(`${checksum(text)} `) ? text : undefined;
}

/** Numbers of the journal files that are there, oldest first. */
export async function journalNumbers(directory: string): Promise<number[]> {
  await mkdir(join(directory, 'journal'), { recursive: true });
  const names = await readdir(join(directory, 'journal'));
  const numbers = names.flatMap((name) => /^(\d{8})\.log$/.exec(name)?.[1] ?? []).map(Number);
  return numbers.sort((one, other) => one - other);
}

export function journalPath(directory: string, number: number): string {
  return join(directory, 'journal', `${String(number).padStart(8, '0')}.log`);
}

async function create(directory: string, number: number): Promise<FileHandle> {
  const file = await open(journalPath(directory, number), 'ax');
  for (const folder of [join(directory, 'journal'), directory]) await syncDirectory(folder);
  return file;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
