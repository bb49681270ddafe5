import type { AttachedFile } from '../../policies/case/case-events.ts';

export interface GivenFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
  /** When it was handed over, an ISO instant. */
  at: string;
}

export interface KeptFile {
  file: AttachedFile;
  bytes: Uint8Array;
}

/** Where files that customers hand over are kept. May throw `FileStoreUnavailable`. */
export interface FileStore {
  /** Keeps the bytes on disk and gives the file its id, which cannot be guessed. */
  keep(file: GivenFile): Promise<AttachedFile>;

  /** The file with this id, or `undefined`. */
  read(id: string): Promise<KeptFile | undefined>;

  /** Ids of all that was handed over before this moment, an ISO instant, in no particular order. */
  keptBefore(moment: string): AsyncIterable<string>;

  /** Removes these for good, as far as they are there. */
  erase(ids: readonly string[]): Promise<void>;
}

export class FileStoreUnavailable extends Error {
  readonly code = 'file-store-unavailable';
  override name = 'FileStoreUnavailable';
}
