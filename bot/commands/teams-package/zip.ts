import { strToU8, zipSync, type Zippable } from 'fflate';

/** An archive knows no time before. */
const firstDay = new Date(1980, 0, 1);

/** An archive of files by their names, those that are no bytes as JSON; the same bytes for the same files. */
export function zip(files: Record<string, unknown>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    content instanceof Uint8Array ? content : strToU8(`${JSON.stringify(content, undefined, 2)}\n`),
  ]);
  return zipSync(Object.fromEntries(bytes) as Zippable, { level: 9, mtime: firstDay });
}
