import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The path of the file of this kind, such as `conversations`, in whose text this stands. */
export async function storeFile(directory: string, kind: string, text: string): Promise<string> {
  for (const name of await readdir(join(directory, kind), { recursive: true })) {
    const path = join(directory, kind, name);
    if (path.endsWith('.json') && (await readFile(path, 'utf8')).includes(text)) return path;
  }
  throw new Error(`No file of ${kind} has ${text}.`);
}

/** Leaves the first half of the file. */
export async function cutInHalf(path: string): Promise<void> {
  await truncate(path, Math.floor((await readFile(path)).length / 2));
}

/** Writes the file as a former release did, without a checksum, and changed. */
export async function rewriteAsFormer(
  path: string,
  change = (text: string) => text,
): Promise<void> {
  const { data } = JSON.parse(await readFile(path, 'utf8')) as { data: unknown };
  await writeFile(path, change(JSON.stringify(data)));
}
