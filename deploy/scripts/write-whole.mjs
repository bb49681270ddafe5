import { rename, writeFile } from 'node:fs/promises';

/** Writes a file so that two builds at once, or a build while the server starts, never show half of it. */
export async function writeWhole(file, bytes) {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}
