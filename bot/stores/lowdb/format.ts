import { join } from 'node:path';
import { z } from 'zod';
import { syncDirectory, writeDurably } from '../../durable-file.ts';
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

/** The format that the directory has; 0 when it is new. Throws `NewerFormat` for one that this release cannot read. */
export async function readFormat(directory: string, quarantine: Quarantine): Promise<number> {
  const path = formatPath(directory);
  const effect = `The directory is taken to have format ${currentFormat}.`;
  const found = await quarantine.readOrSetAside(path, effect, () => readAggregate(path, schema));
  const format = found?.data.format ?? 0;
  if (format > currentFormat) {
    throw new NewerFormat(
      `The directory ${directory} has format ${format}, and this release reads up to ${currentFormat}. Start the release that wrote it, or a newer one.`,
    );
  }
  return format;
}

/** Marks a directory of this format with the present one, once all is there that the next start will look for. */
export async function raiseFormat(directory: string, format: number): Promise<void> {
  if (format === currentFormat) return;
  // without a checksum, so that every release can read it
  await writeDurably(formatPath(directory), JSON.stringify({ format: currentFormat }));
  await syncDirectory(directory);
}

function formatPath(directory: string): string {
  return join(directory, 'format.json');
}
