import { randomBytes } from 'node:crypto';
import type { AttachedFile } from '../../../policies/case/case-events.ts';
import type { FileStore, GivenFile, KeptFile } from '../../ports/file-store.ts';

/** Keeps customers' files in memory, beside the memory store. */
export class MemoryFiles implements FileStore {
  readonly #kept = new Map<string, KeptFile & { at: string }>();

  keep(given: GivenFile): Promise<AttachedFile> {
    const { name, contentType, at } = given;
    const id = randomBytes(16).toString('hex');
    const file = { id, name, contentType, bytes: given.bytes.byteLength };
    this.#kept.set(id, { file, bytes: Uint8Array.from(given.bytes), at });
    return Promise.resolve({ ...file });
  }

  read(id: string): Promise<KeptFile | undefined> {
    const kept = this.#kept.get(id);
    if (!kept) return Promise.resolve(undefined);
    return Promise.resolve({ file: { ...kept.file }, bytes: Uint8Array.from(kept.bytes) });
  }

  async *keptBefore(moment: string): AsyncIterable<string> {
    for (const [id, { at }] of [...this.#kept]) {
      if (Date.parse(at) < Date.parse(moment)) yield await Promise.resolve(id);
    }
  }

  erase(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#kept.delete(id);
    return Promise.resolve();
  }
}
