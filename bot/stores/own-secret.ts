import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failedWith, writeDurably } from '../durable-file.ts';

/** The secret of the data directory: made at the first start and kept, so that open chats go on after a restart. */
export async function ownSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (!failedWith(error, 'ENOENT')) throw error;
    return '';
  });
  // one that was cut off, or emptied, would be as good as public
  if (kept.length >= 32) return kept;
  const made = randomBytes(32).toString('hex');
  await writeDurably(path, made);
  return made;
}
