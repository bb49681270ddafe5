import { open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { StoreUnavailable } from '../../ports/store.ts';
import { makePrivate, syncDirectory } from '../../durable-file.ts';
import type { Counts } from './aggregate-counts.ts';
import { lineOf } from './checksum.ts';
import { JournalHead, type JournalPart } from './journal-head.ts';

const linesAtOnce = 512;

interface Waiting {
  line: string;
  /** Called as soon as the disk has the line, before the next one is written. */
  kept: () => void;
  failed?: (cause: StoreUnavailable) => void;
}

/**
 * Append-only files `journal/00000001.log` and on, whose lines `lineOf` makes, under one head that says how
 * many lines there are. Lines that wait at the same time share one write and one fdatasync.
 */
export class Journal {
  readonly #directory: string;
  readonly #limit: number;
  readonly #makeRoom: JournalOptions['makeRoom'];
  readonly #counts: JournalOptions['counts'];
  readonly #head: JournalHead;
  #number: number;
  #file: FileHandle;
  #length = 0;
  /** Bytes of the files before the present one. */
  readonly #olderLengths = new Map<number, number>();
  #torn = false;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;

  private constructor(options: JournalOptions, file: FileHandle, head: JournalHead) {
    this.#directory = options.directory;
    this.#limit = options.limit;
    this.#makeRoom = options.makeRoom;
    this.#counts = options.counts;
    this.#number = options.number;
    this.#file = file;
    this.#head = head;
  }

  static async open(options: JournalOptions): Promise<Journal> {
    const { directory, number, older, counts } = options;
    const file = await create(directory, number);
    try {
      const head = await JournalHead.open(directory, [...older, beginningOf(number, counts)]);
      const journal = new Journal(options, file, head);
      for (const { number } of older) {
        journal.#olderLengths.set(number, (await stat(journalPath(directory, number))).size);
      }
      return journal;
    } catch (cause) {
      await file.close();
      throw cause;
    }
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

  /** Whether all files together have more than two may: what killed processes left. */
  get isCrowded(): boolean {
    const older = [...this.#olderLengths.values()].reduce((sum, length) => sum + length, 0);
    return older + this.#length > 2 * this.#limit;
  }

  /** Begins the next file. Only from `makeRoom`, or when nothing is being written. */
  async next(): Promise<void> {
    // what was refused must not be replayed should this file outlive us
    if (this.#torn) await this.#cutTornEnd();
    const number = this.#number + 1;
    const file = await create(this.#directory, number);
    try {
      await this.#head.begin(beginningOf(number, this.#counts));
    } catch (cause) {
      await file.close();
      await rm(journalPath(this.#directory, number), { force: true });
      throw cause;
    }
    const full = this.#file;
    this.#olderLengths.set(this.#number, this.#length);
    this.#file = file;
    this.#number = number;
    this.#length = 0;
    await full.close();
  }

  /** Numbers of the files before the present one, oldest first. */
  get older(): number[] {
    return this.#head.older;
  }

  /** Removes the files up to this number, once nothing of them is needed. */
  async drop(upTo: number): Promise<void> {
    await this.#head.drop(upTo);
    for (const number of await journalNumbers(this.#directory)) {
      if (number > upTo) continue;
      await rm(journalPath(this.#directory, number));
      this.#olderLengths.delete(number);
    }
    // what was erased must not come back with a file that was thought gone
    await syncDirectory(join(this.#directory, 'journal'));
  }

  /** Waits until everything is written that was to be. */
  async idle(): Promise<void> {
    if (this.#waiting.length > 0) this.#draining ??= this.#drain();
    while (this.#draining) await this.#draining;
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#head.close();
  }

  #enqueue(text: string, waiting: Omit<Waiting, 'line'>): void {
    this.#waiting.push({ line: `${lineOf(text)}\n`, ...waiting });
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        await this.#makeRoom(this);
        const batch = this.#waiting.slice(0, linesAtOnce);
        await this.#write(batch.map(({ line }) => line));
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

  async #write(lines: string[]): Promise<void> {
    if (this.#torn) await this.#cutTornEnd();
    const bytes = Buffer.from(lines.join(''));
    try {
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
      this.#head.count(lines.length);
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
  /** The journals before it that are still needed, oldest first. */
  older: JournalPart[];
  /** How many aggregates there are when a file is begun. */
  counts: () => Counts | undefined;
  /** Bytes after which a file is full. */
  limit: number;
  /** Called before each write: where writers wait, and where a full file is followed by the next. */
  makeRoom: (journal: Journal) => Promise<void>;
}

/** Numbers of the journal files that are there, oldest first. */
export async function journalNumbers(directory: string): Promise<number[]> {
  await makePrivate(join(directory, 'journal'));
  const names = await readdir(join(directory, 'journal'));
  const numbers = names.flatMap((name) => /^(\d{8})\.log$/.exec(name)?.[1] ?? []).map(Number);
  return numbers.sort((one, other) => one - other);
}

export function journalPath(directory: string, number: number): string {
  return join(directory, 'journal', `${String(number).padStart(8, '0')}.log`);
}

async function create(directory: string, number: number): Promise<FileHandle> {
  const path = journalPath(directory, number);
  const file = await open(path, 'ax', 0o600);
  try {
    for (const folder of [join(directory, 'journal'), directory]) await syncDirectory(folder);
    return file;
  } catch (cause) {
    // it may be tried again under the same name
    await file.close();
    await rm(path, { force: true });
    throw cause;
  }
}

function beginningOf(number: number, counts: JournalOptions['counts']): JournalPart {
  const before = counts();
  return { number, lines: 0, ...(before && { before }) };
}
