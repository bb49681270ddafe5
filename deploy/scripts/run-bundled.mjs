import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, run } from './run.mjs';

/** Runs a TypeScript file of test/, which Node 20 does not read, and gives its exit code. */
export async function runBundled(path, args = []) {
  // not before, as a fresh clone has yet to install it
  const { build } = await import('esbuild');
  // below node_modules, so that the packages it imports are found; a name of its own, for runs side by side
  const name = `${basename(path, '.ts')}-${process.pid}.mjs`;
  const outfile = join(root, 'node_modules/.cache/loket', name);
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
  });
  try {
    return run(process.execPath, ['--enable-source-maps', outfile, ...args]);
  } finally {
    rmSync(outfile, { force: true });
  }
}
