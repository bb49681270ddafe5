/**
 * Whose data was erased, and when, so that a backup that is put back brings nothing back. It knows people by
 * hashes of what names them. Every method may throw `StoreUnavailable`.
 */
export interface ErasureList {
  /** Adds that all there was until `at`, an ISO instant, under these names was erased. On disk once it resolves. */
  add(names: readonly string[], at: string): Promise<void>;

  /** Tells for a name until when what there was under it was erased; `undefined` where there is nothing on the list. */
  read(): Promise<((name: string) => string | undefined) | undefined>;
}
