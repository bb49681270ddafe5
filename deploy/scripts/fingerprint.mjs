import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Of the files in folders, those that `counts` says: their names, sizes and times of change. That is enough to notice an
 * edit, and much quicker than reading it all.
 */
export function fingerprint(folders, counts = () => true) {
  const hash = createHash('sha256');
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && counts(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of paths.sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
