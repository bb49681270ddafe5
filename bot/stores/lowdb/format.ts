import { join } from 'node:path';
import { z } from 'zod';
import { syncDirectory, writeDurably } from '../durable-file.ts';
import { readAggregate } from './aggregate-file.ts';
import type { Quarantine } from './quarantine.ts';

/**
 * Raised when a release can no longer read what an older one wrote, or the other way round. Format 1 had no
 * checksums in its files and no head of the journals.
 */
const currentFormat = 2;

const schema = z.object({ format: z.number().int().positive() });

/** The directory was written by a newer release, which may keep what this one would lose. */
class NewerFormat extends Error {
  readonly code = 'newer-format';
  override name = 'NewerFormat';
}

/**
 * Marks the directory with the present format, and gives the one it had; 0 when it is new. Throws
 * `NewerFormat` for one that this release cannot read.
 */
export async function raiseFormat(directory: string, quarantine: Quarantine): Promise<number> {
  const path = join(directory, 'format.json');
  const effect = `The directory is taken to have format ${currentFormat}.`;
  const found = await quarantine.readOrSetAside(path, effect, () => readAggregate(path, schema));
  const format = found?.data.format ?? 0;
  if (format > currentFormat) {
    throw new NewerFormat(
      `The directory ${directory} has format ${format}, and this release reads up to ${currentFormat}. Start the release that wrote it, or a newer one.`,
    );
  }
  if (format < currentFormat) {
    // without a checksum, so that every release can read it
    await writeDurably(path, JSON.stringify({ format: currentFormat }));
    await syncDirectory(directory);
  }
  return format;
}
