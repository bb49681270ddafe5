// Bundles the bench of the stores and runs it: Node 20 does not read TypeScript.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}node_modules/.cache/loket/store.bench.mjs`;

await build({
  entryPoints: [`${root}test/bench/store.bench.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
});
const bench = spawn(process.execPath, [outfile], { stdio: 'inherit' });
bench.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
