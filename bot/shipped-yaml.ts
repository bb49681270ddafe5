import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { keepYaml, readYaml } from '../policies/book-file/yaml-tree.ts';

/** Where the YAML files are that come with Loket. */
const folders = ['policies/book', 'dialogs/wording', 'bot/desk'];

/** What the files that come with Loket say, as JSON, for `knowShippedYaml`: made once by the build. */
export async function readShippedYaml(root: string): Promise<string> {
  const known: [text: string, tree: unknown][] = [];
  for (const folder of folders) {
    const names = await readdir(join(root, folder));
    for (const name of names.filter((one) => one.endsWith('.yaml')).sort()) {
      const text = await readFile(join(root, folder, name), 'utf8');
      const { tree, mistakes } = readYaml(text);
      const isPlain = isDeepStrictEqual(JSON.parse(JSON.stringify({ tree })), { tree });
      if (mistakes.length === 0 && isPlain) known.push([text, tree]);
    }
  }
  return JSON.stringify(known);
}

/**
 * Spares a start a tenth of its time: files that are as they came are known by their text, and only what a shop has changed
 * is read. Without the build's file, or with a damaged one, each is.
 */
export async function knowShippedYaml(file: string): Promise<void> {
  const built = await readFile(file, 'utf8').catch(() => '');
  for (const [text, tree] of knownSchema.safeParse(built).data ?? []) keepYaml(text, tree);
}

const knownSchema = z
  .string()
  .transform((text, { issues }) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      issues.push({ code: 'custom', input: text });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.tuple([z.string(), z.unknown()])));
