import { writeSync } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { failedWith, writeDurably } from '../../durable-file.ts';
import { countsSchema } from './aggregate-counts.ts';
import { UnreadableFile } from './aggregate-file.ts';
import { lineOf, textOfLine } from './checksum.ts';

const partSchema = z.object({
  number: z.number().int().positive(),
  /** How many lines it has at least. */
  lines: z.number().int().nonnegative(),
  /** How many aggregates there were when it was begun; absent where nobody had counted them. */
  before: countsSchema.optional(),
});

/** What is known of one journal. */
export type JournalPart = z.infer<typeof partSchema>;

const schema = z.array(partSchema).min(1);

// of a few journals it fits a sector, which a disk writes whole or not at all
const width = 512;

/**
 * The file `journal/head`: which journals the next start must find, oldest first, and how many lines in
 * each. So one that was deleted or cut off is told from one that ended there. It is one line, replaced in place.
 */
export class JournalHead {
  readonly #file: FileHandle;
  #parts: JournalPart[];

  private constructor(file: FileHandle, parts: JournalPart[]) {
    this.#file = file;
    this.#parts = parts;
  }

  /** Begins it anew with these. */
  static async open(directory: string, parts: JournalPart[]): Promise<JournalHead> {
    const path = headPath(directory);
    await writeDurably(path, textOf(parts));
    return new JournalHead(await open(path, 'r+'), parts);
  }

  /** Numbers of the journals before the present one, oldest first. */
  get older(): number[] {
    return this.#parts.slice(0, -1).map(({ number }) => number);
  }

  /** Adds the journal that is written from now on. Durable, or it is not added. */
  async begin(part: JournalPart): Promise<void> {
    const before = this.#parts;
    this.#write([...before, part]);
    try {
      await this.#file.datasync();
    } catch (cause) {
      this.#parts = before;
      throw cause;
    }
  }

  /** Leaves out the journals up to this number, which the files have. Durable. */
  async drop(upTo: number): Promise<void> {
    this.#write(this.#parts.filter(({ number }) => number > upTo));
    await this.#file.datasync();
  }

  /** Counts lines that the disk has. Survives a kill; after a power cut it may know of fewer. */
  count(lines: number): void {
    const last = this.#parts.at(-1);
    if (!last) return;
    this.#write([...this.#parts.slice(0, -1), { ...last, lines: last.lines + lines }]);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #write(parts: JournalPart[]): void {
    // to the system's memory alone: waiting for a thread would take a commit longer than this
    writeSync(this.#file.fd, textOf(parts), 0);
    this.#parts = parts;
  }
}

/** What the head says; `undefined` when it is not there. Throws `UnreadableFile`. */
export async function readHead(directory: string): Promise<JournalPart[] | undefined> {
  try {
    const [line = ''] = (await readFile(headPath(directory), 'utf8')).split('\n');
    return schema.parse(JSON.parse(textOfLine(line) ?? ''));
  } catch (cause) {
    if (failedWith(cause, 'ENOENT')) return undefined;
    if (failedWith(cause, 'EACCES')) throw cause;
    throw new UnreadableFile('It is damaged.', { cause });
  }
}

export function headPath(directory: string): string {
  return join(directory, 'journal', 'head');
}

function textOf(parts: JournalPart[]): string {
  return `${lineOf(JSON.stringify(parts))}\n`.padEnd(width);
}
