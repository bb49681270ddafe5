import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
// below node_modules, so that the packages a bundle imports are found
const cache = join(root, 'node_modules/.cache/loket');
const bundles = new Map<string, Promise<string>>();
const day = 24 * 60 * 60 * 1000;

/**
 * A TypeScript file as a program that Node can run, made once for all test files as long as our sources
 * stay the same. What it imports on demand stays apart, and costs nothing until it is asked for.
 * `path` is relative to the root of the repository.
 */
export function bundle(path: string): Promise<string> {
  const made = bundles.get(path) ?? makeBundle(path);
  bundles.set(path, made);
  return made;
}

async function makeBundle(path: string): Promise<string> {
  const name = basename(path, '.ts');
  const folder = join(cache, `${name}-${fingerprint()}`);
  const program = join(folder, `${name}.mjs`);
  if (existsSync(folder)) return program;
  await mkdir(cache, { recursive: true });
  // Beside, and then in its place: test files that run at once must not find half a program.
  const draft = await mkdtemp(`${folder}-`);
  await removeOld((await stat(draft)).mtimeMs - day);
  await build({
    entryPoints: [join(root, path)],
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
  });
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error; // else another was first
  });
  return program;
}

/** Changes with whatever a program may be made from. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['bot', 'dialogs', 'policies', 'test']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(before: number): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const changed = await stat(path).catch(() => undefined); // another may have removed it
    if (changed && changed.mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}
