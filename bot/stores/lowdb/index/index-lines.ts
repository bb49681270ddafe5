import { createReadStream, existsSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { UnreadableFile } from '../aggregate-file.ts';
import { lineOf, textOfLine } from '../checksum.ts';

/**
 * What is said of one conversation: its id, a letter for each index that it is in, when its last entry was logged
 * in milliseconds since 1970, and its cases.
 */
const entrySchema = z.tuple([z.string(), z.string(), z.number(), z.array(z.string())]);

export type IndexEntry = z.infer<typeof entrySchema>;

const lineSchema = z.array(entrySchema);

const entriesInLine = 1_000;

// it fits a sector, which a disk writes whole or not at all
const headLength = 64;

/**
 * A file of entries to which more are added, many in a line with a checksum. Its first line says how long it is, so that an end that
 * was not acknowledged is told from one that is missing.
 */
export class IndexLines {
  readonly #path: string;
  #file: FileHandle | undefined;
  #length: number;
  #entries: number;
  #isTorn: boolean;

  private constructor(path: string, length: number, entries: number, isTorn: boolean) {
    this.#path = path;
    this.#length = length;
    this.#entries = entries;
    this.#isTorn = isTorn;
  }

  static async create(path: string): Promise<IndexLines> {
    const created = new IndexLines(path, headLength, 0, false);
    created.#file = await open(path, 'w', 0o600);
    return created;
  }

  /**
   * Hands over what the file has, oldest first; `undefined` when it is not there. Throws `UnreadableFile`: nothing that was handed
   * over may be used then.
   */
  static async open(
    path: string,
    take: (entry: IndexEntry) => void,
  ): Promise<IndexLines | undefined> {
    if (!existsSync(path)) return undefined;
    let [expected, length, entries] = [headLength, 0, 0];
    for await (const line of linesOf(path)) {
      if (length === 0) {
        expected = Number(textOfLine(line.trimEnd()));
      } else {
        const found = entriesIn(line);
        if (!found) throw new UnreadableFile('A line of it is damaged.');
        for (const entry of found) take(entry);
        entries += found.length;
      }
      length += Buffer.byteLength(line) + 1;
      if (length === expected) break;
    }
    if (length !== expected) throw new UnreadableFile('It is damaged, or its end is missing.');
    const { size } = await stat(path);
    return new IndexLines(path, length, entries, size !== length);
  }

  /** How many entries it has, with those of which a later one tells something else. */
  get entries(): number {
    return this.#entries;
  }

  /** Adds these, durably and whole or not at all. Others get a turn after each line. */
  async add(entries: Iterable<IndexEntry>): Promise<void> {
    // not before something is to be written, as a start may fail in between
    const file = (this.#file ??= await open(this.#path, 'r+'));
    if (this.#isTorn) await file.truncate(this.#length);
    this.#isTorn = true;
    let [end, added] = [this.#length, 0];
    for (const some of inParts(entries)) {
      const bytes = Buffer.from(`${lineOf(JSON.stringify(some))}\n`);
      await file.write(bytes, 0, bytes.length, end);
      end += bytes.length;
      added += some.length;
    }
    await file.datasync();
    await file.write(`${lineOf(String(end)).padEnd(headLength - 1)}\n`, 0);
    await file.datasync();
    this.#isTorn = false;
    this.#length = end;
    this.#entries += added;
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

/** All that end as a line does. */
async function* linesOf(path: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function entriesIn(line: string): IndexEntry[] | undefined {
  const text = textOfLine(line);
  return text === undefined ? undefined : lineSchema.safeParse(JSON.parse(text)).data;
}

function* inParts(entries: Iterable<IndexEntry>): Iterable<IndexEntry[]> {
  let part: IndexEntry[] = [];
  for (const entry of entries) {
    part.push(entry);
    if (part.length < entriesInLine) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
