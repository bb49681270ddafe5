import { writeFile as writeWithCallback } from 'node:fs';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

// half the work of the one in node:fs/promises, for small files
const writeFile = promisify(writeWithCallback);

/**
 * Writes the whole file, for nobody else on this machine, or leaves the old one as it was: beside it, to the disk, then in its place.
 * The new name itself survives a power cut once `syncDirectory` was called on its folder.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.tmp`;
  try {
    await writeFile(beside, content, { flush: true, mode: 0o600 });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Makes the folder, if it is not there, and lets nobody else on this machine into it, whoever made it. */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (((await stat(folder)).mode & 0o077) === 0) return;
  await chmod(folder, 0o700).catch((cause: unknown) => {
    // of a volume that belongs to somebody else; what is made inside is private all the same
    if (!failedWith(cause, 'EPERM')) throw cause;
  });
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
