import { open, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes the whole file or leaves the old one as it was: beside it, to the disk, then in its place.
 * The new name itself survives a power cut once `syncDirectory` was called on its folder.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const beside = `${path}.tmp`;
  try {
    await writeFile(beside, content, { flush: true, mode });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Makes the names in a folder durable: files created in it, renamed into it, removed from it. */
export async function syncDirectory(path: string): Promise<void> {
  // Windows refuses to be asked; NTFS keeps names in its own journal
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Whether the system answered with this code. Example: `failedWith(cause, 'ENOENT')`. */
export function failedWith(cause: unknown, code: string): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === code;
}
