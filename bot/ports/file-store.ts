import type { AttachedFile } from '../../policies/case/case-events.ts';

/** Where files that customers hand over are kept. May throw `FileStoreUnavailable`. */
export interface FileStore {
  /** Keeps the bytes on disk and gives the file its id, which cannot be guessed. */
  keep(file: { name: string; contentType: string; bytes: Uint8Array }): Promise<AttachedFile>;

  /** The file with this id, or `undefined`. */
  read(id: string): Promise<{ file: AttachedFile; bytes: Uint8Array } | undefined>;

  /** Removes the file, if it is there. */
  remove(id: string): Promise<void>;
}

export class FileStoreUnavailable extends Error {
  readonly code = 'file-store-unavailable';
  override name = 'FileStoreUnavailable';
}
