import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { auditSchema, type AuditEntry } from '../../ports/staff-store.ts';
import { failedWith, syncDirectory } from '../../durable-file.ts';

const newline = 0x0a;
const chunkBytes = 64 * 1024;

/**
 * The audit log: a line of JSON for each entry, only ever added to. A line that a kill or a full disk cut
 * off is told and left out; the next one starts after it. Appending is for one at a time.
 */
export class AuditFile {
  readonly #path: string;
  readonly #log: Logger;
  readonly #told = new Set<string>();

  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#log = log;
  }

  /** Resolves when it is on disk. */
  async append(entry: AuditEntry): Promise<void> {
    const file = await open(this.#path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const cutOff = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0];
      const start = cutOff === false || cutOff === newline ? '' : '\n';
      await file.appendFile(`${start}${JSON.stringify(entry)}\n`);
      await file.datasync();
      if (size === 0) await syncDirectory(dirname(this.#path));
    } finally {
      await file.close();
    }
  }

  /** Every entry, the newest first; it reads no further back than it is asked. */
  async *newestFirst(): AsyncGenerator<AuditEntry> {
    const file = await openIfThere(this.#path);
    if (!file) return;
    try {
      for await (const line of linesFromTheEnd(file)) {
        const entry = this.#entryIn(line);
        if (entry) yield entry;
      }
    } finally {
      await file.close();
    }
  }

  #entryIn(line: string): AuditEntry | undefined {
    try {
      return auditSchema.parse(JSON.parse(line));
    } catch {
      if (!this.#told.has(line)) {
        this.#told.add(line);
        this.#log.warn(
          { file: this.#path, line: line.slice(0, 500) },
          'A line of the audit log cannot be read and is left out; all others are there.',
        );
      }
      return undefined;
    }
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if (failedWith(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

async function* linesFromTheEnd(file: FileHandle): AsyncGenerator<string> {
  let { size: start } = await file.stat();
  let rest = Buffer.alloc(0);
  while (start > 0) {
    const length = Math.min(chunkBytes, start);
    start -= length;
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    rest = Buffer.concat([buffer, rest]);
    // cut between bytes, never inside a character: a newline is no part of another one in UTF-8
    let end = rest.length;
    for (let at = rest.lastIndexOf(newline); at >= 0; at = rest.lastIndexOf(newline, at - 1)) {
      if (at + 1 < end) yield rest.toString('utf8', at + 1, end);
      end = at;
      if (at === 0) break;
    }
    rest = rest.subarray(0, end);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}
