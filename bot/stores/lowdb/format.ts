import { join } from 'node:path';
import { z } from 'zod';
import { syncDirectory } from '../durable-file.ts';
import { readAggregate, writeAggregate } from './aggregate-file.ts';
import type { Quarantine } from './quarantine.ts';

/** Raised when a release can no longer read what an older one wrote, or the other way round. */
const currentFormat = 1;

const schema = z.object({ format: z.number().int().positive() });

/** The directory was written by a newer release, which may keep what this one would lose. */
class NewerFormat extends Error {
  readonly code = 'newer-format';
  override name = 'NewerFormat';
}

/** Marks a new directory with the format; throws `NewerFormat` for one this release cannot read. */
export async function checkFormat(directory: string, quarantine: Quarantine): Promise<void> {
  const path = join(directory, 'format.json');
  const effect = `The directory is taken to have format ${currentFormat}.`;
  const found = await quarantine.readOrSetAside(path, effect, () => readAggregate(path, schema));
  if (!found) {
    await writeAggregate(path, schema, { format: currentFormat });
    await syncDirectory(directory);
  } else if (found.data.format > currentFormat) {
    throw new NewerFormat(
      `The directory ${directory} has format ${found.data.format}, and this release reads up to ${currentFormat}. Start the release that wrote it, or a newer one.`,
    );
  }
}
