import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { attachedFileSchema, type AttachedFile } from '../../policies/case/case-events.ts';
import {
  FileStoreUnavailable,
  type FileStore,
  type GivenFile,
  type KeptFile,
} from '../ports/file-store.ts';
import { failedWith, makePrivate, syncDirectory, writeDurably } from '../durable-file.ts';
import { FileCipher } from './file-cipher.ts';

const idPattern = /^[0-9a-f]{32}$/;
// also what a killed process had not finished
const parts = ['json', 'bin', 'json.tmp', 'bin.tmp'];
const openingBrace = 0x7b;
const keySchema = z.object({ mark: z.string() });

/** The files in the folder are encrypted, and not with the key that is set. */
class WrongFilesKey extends Error {
  readonly code = 'wrong-files-key';
  override name = 'WrongFilesKey';
}

/**
 * Keeps customers' files in a folder: `ab/cdef….bin` with the bytes, and `ab/cdef….json` beside it
 * that says what they are. A file without its JSON was never handed out and is not there. With a key both
 * are sealed; what was kept before there was one stays readable.
 */
export class DiskFiles implements FileStore {
  readonly #directory: string;
  readonly #cipher: FileCipher | undefined;

  private constructor(directory: string, cipher: FileCipher | undefined) {
    this.#directory = directory;
    this.#cipher = cipher;
  }

  /**
   * `key` is 64 hexadecimal digits. Throws `WrongFilesKey` where files were kept with another key, or with one
   * and none is given.
   */
  static async open(directory: string, key?: string): Promise<DiskFiles> {
    const cipher = key === undefined ? undefined : new FileCipher(key);
    const path = join(directory, 'key.json');
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      if (failedWith(cause, 'ENOENT')) return undefined;
      throw cause;
    });
    const mark = text === undefined ? undefined : keySchema.parse(JSON.parse(text)).mark;
    if (mark !== undefined && mark !== cipher?.mark) {
      const what = cipher ? 'is another key than theirs' : 'is not set';
      throw new WrongFilesKey(
        `The files in ${directory} are encrypted, and LOKET_FILES_KEY ${what}. Set the key with which they were kept.`,
      );
    }
    if (mark === undefined && cipher) {
      await makePrivate(directory);
      await writeDurably(path, JSON.stringify({ mark: cipher.mark }));
      await syncDirectory(directory);
    }
    return new DiskFiles(directory, cipher);
  }

  async keep({ name, contentType, bytes, at }: GivenFile): Promise<AttachedFile> {
    const id = randomBytes(16).toString('hex');
    const file = { id, name, contentType, bytes: bytes.byteLength };
    const { folder, path } = this.#place(id);
    try {
      await makePrivate(this.#directory);
      await makePrivate(folder);
      const about = Buffer.from(JSON.stringify(file));
      await writeDurably(`${path}.bin`, this.#cipher?.seal(`${id}.bin`, bytes) ?? bytes);
      await writeDurably(`${path}.json`, this.#cipher?.seal(`${id}.json`, about) ?? about);
      const keptAt = Date.parse(at) / 1000;
      for (const part of ['bin', 'json']) await utimes(`${path}.${part}`, keptAt, keptAt);
      await syncDirectory(folder);
      await syncDirectory(this.#directory);
    } catch (cause) {
      await this.#remove(path).catch(() => undefined);
      throw new FileStoreUnavailable('The file could not be written.', { cause });
    }
    return file;
  }

  async read(id: string): Promise<KeptFile | undefined> {
    if (!idPattern.test(id)) return undefined;
    const { path } = this.#place(id);
    try {
      const about = await readFile(`${path}.json`);
      // what was kept before there was a key is plain JSON
      const open = (part: string, content: Buffer) =>
        about[0] === openingBrace ? content : this.#requireCipher().open(`${id}.${part}`, content);
      const file = attachedFileSchema.parse(JSON.parse(open('json', about).toString('utf8')));
      return { file, bytes: open('bin', await readFile(`${path}.bin`)) };
    } catch (cause) {
      if (failedWith(cause, 'ENOENT')) return undefined;
      throw new FileStoreUnavailable(`The file ${id} could not be read.`, { cause });
    }
  }

  async *keptBefore(moment: string): AsyncIterable<string> {
    for (const start of await namesIn(this.#directory)) {
      const latest = await this.#latestIn(start);
      for (const [id, at] of latest) if (at < Date.parse(moment)) yield id;
    }
  }

  async erase(ids: readonly string[]): Promise<void> {
    try {
      for (const id of ids) {
        if (!idPattern.test(id)) continue;
        const { folder, path } = this.#place(id);
        if (await this.#remove(path)) await syncDirectory(folder);
      }
    } catch (cause) {
      throw new FileStoreUnavailable('A file could not be erased.', { cause });
    }
  }

  /** Ids whose files begin so, with the moment by which the last part was there. */
  async #latestIn(start: string): Promise<Map<string, number>> {
    const latest = new Map<string, number>();
    for (const name of await namesIn(join(this.#directory, start))) {
      const id = `${start}${name.split('.', 1).join('')}`;
      if (!idPattern.test(id)) continue;
      const at = await modifiedAt(join(this.#directory, start, name));
      latest.set(id, Math.max(at, latest.get(id) ?? at));
    }
    return latest;
  }

  /** The JSON first: what lacks it is not there. Gives whether there was any. */
  async #remove(path: string): Promise<boolean> {
    let found = false;
    for (const part of parts) {
      await rm(`${path}.${part}`).then(
        () => (found = true),
        (cause: unknown) => {
          if (!failedWith(cause, 'ENOENT')) throw cause;
        },
      );
    }
    return found;
  }

  #requireCipher(): FileCipher {
    if (this.#cipher) return this.#cipher;
    throw new WrongFilesKey('It is encrypted, and LOKET_FILES_KEY is not set.');
  }

  #place(id: string): { folder: string; path: string } {
    const folder = join(this.#directory, id.slice(0, 2));
    return { folder, path: join(folder, id.slice(2)) };
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (failedWith(cause, 'ENOENT') || failedWith(cause, 'ENOTDIR')) return [];
    throw new FileStoreUnavailable('The files could not be listed.', { cause });
  }
}

async function modifiedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (cause) {
    if (failedWith(cause, 'ENOENT')) return 0;
    throw new FileStoreUnavailable('The files could not be listed.', { cause });
  }
}
