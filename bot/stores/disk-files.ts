import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { attachedFileSchema, type AttachedFile } from '../../policies/case/case-events.ts';
import { FileStoreUnavailable, type FileStore } from '../ports/file-store.ts';
import { failedWith, makePrivate, syncDirectory, writeDurably } from './durable-file.ts';

const idPattern = /^[0-9a-f]{32}$/;

/**
 * Keeps customers' files in a folder: `ab/cdef….bin` with the bytes, and `ab/cdef….json` beside it
 * that says what they are. A file without its JSON was never handed out and is not there.
 */
export class DiskFiles implements FileStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async keep(given: {
    name: string;
    contentType: string;
    bytes: Uint8Array;
  }): Promise<AttachedFile> {
    const { name, contentType, bytes } = given;
    const file = {
      id: randomBytes(16).toString('hex'),
      name,
      contentType,
      bytes: bytes.byteLength,
    };
    const { folder, path } = this.#place(file.id);
    try {
      await makePrivate(this.#directory);
      await makePrivate(folder);
      await writeDurably(`${path}.bin`, bytes);
      await writeDurably(`${path}.json`, JSON.stringify(file));
      await syncDirectory(folder);
      await syncDirectory(this.#directory);
    } catch (cause) {
      await this.remove(file.id).catch(() => undefined);
      throw new FileStoreUnavailable('The file could not be written.', { cause });
    }
    return file;
  }

  async read(id: string): Promise<{ file: AttachedFile; bytes: Uint8Array } | undefined> {
    if (!idPattern.test(id)) return undefined;
    const { path } = this.#place(id);
    try {
      const file = attachedFileSchema.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
      return { file, bytes: await readFile(`${path}.bin`) };
    } catch (cause) {
      if (failedWith(cause, 'ENOENT')) return undefined;
      throw new FileStoreUnavailable(`The file ${id} could not be read.`, { cause });
    }
  }

  async remove(id: string): Promise<void> {
    if (!idPattern.test(id)) return;
    const { path } = this.#place(id);
    try {
      // first what says that it is there
      for (const part of [`${path}.json`, `${path}.bin`]) await rm(part, { force: true });
    } catch (cause) {
      throw new FileStoreUnavailable(`The file ${id} could not be removed.`, { cause });
    }
  }

  #place(id: string): { folder: string; path: string } {
    const folder = join(this.#directory, id.slice(0, 2));
    return { folder, path: join(folder, id.slice(2)) };
  }
}
