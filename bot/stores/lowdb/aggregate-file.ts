import { existsSync, readFile as readWithCallback } from 'node:fs';
import { promisify } from 'node:util';
import { Low, type Adapter } from 'lowdb';
import { z } from 'zod';
import { failedWith, writeDurably } from '../../durable-file.ts';
import { checksum } from './checksum.ts';

// half the work of the one in node:fs/promises, for small files
const readFile = promisify(readWithCallback);

const head = /^\{"checksum":"([0-9a-f]{8})","data":/;

/**
 * lowdb's door to one file, `{"checksum":"89abcdef","data":…}`: checked against checksum and schema when
 * read, and written whole or not at all. Former releases wrote the data alone, which is read as it is.
 * `size` is the length of the text last read or written, in characters.
 */
class AggregateFile<T> implements Adapter<T | null> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  size = 0;

  constructor(path: string, schema: z.ZodType<T>) {
    this.#path = path;
    this.#schema = schema;
  }

  async read(): Promise<T | null> {
    const text = await textOf(this.#path);
    if (text === undefined) return null;
    this.size = text.length;
    try {
      const data: unknown = JSON.parse(dataIn(text));
      // checked, but kept as it is: what a newer release added must survive being read
      this.#schema.parse(data);
      return data as T;
    } catch (cause) {
      if (cause instanceof UnreadableFile) throw cause;
      const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
      throw new UnreadableFile(message, { cause });
    }
  }

  async write(data: T | null): Promise<void> {
    const json = JSON.stringify(data);
    const text = `{"checksum":"${checksum(json)}","data":${json}}`;
    this.size = text.length;
    await writeDurably(this.#path, text);
  }
}

/** A file that is there, but does not hold what it should; the message says what is wrong in it. */
export class UnreadableFile extends Error {
  readonly code = 'unreadable-file';
  override name = 'UnreadableFile';
}

/** What a file holds, and the length of its text in characters. */
export interface Found<T> {
  data: T;
  size: number;
}

/** What the file holds, or `undefined` when there is none. Throws `UnreadableFile`. */
export async function readAggregate<T>(
  path: string,
  schema: z.ZodType<T>,
): Promise<Found<T> | undefined> {
  const file = new AggregateFile(path, schema);
  const db = new Low<T | null>(file, null);
  await db.read();
  return db.data === null ? undefined : { data: db.data, size: file.size };
}

/** Replaces what the file holds, durably; gives its size in characters. */
export async function writeAggregate<T>(
  path: string,
  schema: z.ZodType<T>,
  data: T,
): Promise<number> {
  const file = new AggregateFile(path, schema);
  await new Low<T | null>(file, data).write();
  return file.size;
}

function dataIn(text: string): string {
  const [start, expected] = head.exec(text) ?? [];
  if (start === undefined) return text;
  const json = text.slice(start.length, -1);
  if (checksum(json) !== expected || !text.endsWith('}')) {
    throw new UnreadableFile(
      'Its checksum does not fit: a part of it is damaged or was changed by hand.',
    );
  }
  return json;
}

async function textOf(path: string): Promise<string | undefined> {
  // most that a replay looks for is not there yet, and an error costs twenty times as much as this
  if (!existsSync(path)) return undefined;
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (failedWith(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}
