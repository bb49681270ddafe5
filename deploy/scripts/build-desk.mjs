import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli, gzipped } from './compress.mjs';
import { writeWhole } from './write-whole.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'bot/desk/page');

/**
 * Builds the desk's page into `folder`: `index.html`, and scripts and styles under hashed names, each
 * with its `.br` and `.gz`. Nothing is done when the sources are those of the last time, since it takes seconds.
 */
export async function buildDesk(folder = join(root, 'dist/desk')) {
  const from = join(folder, '.from');
  const wanted = builtFrom();
  if (existsSync(from) && readFileSync(from, 'utf8') === wanted) return;
  const files = await bundle();
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await writeWhole(path, bytes);
    if (name.endsWith('.html')) continue;
    await writeWhole(`${path}.br`, await brotli(bytes));
    await writeWhole(`${path}.gz`, await gzipped(bytes));
  }
  const keep = new Set(files.flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`]));
  const stale = (await readdir(folder)).filter((name) => !keep.has(name) && !name.endsWith('.tmp'));
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
  await writeWhole(from, wanted);
}

async function bundle() {
  // tests build too, and would get React's slow half that is for developers
  process.env.NODE_ENV = 'production';
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ]);
  const { output } = await build({
    root: sources,
    base: '/desk/assets/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    // what the server fills in per request, beside the template's own {{…}}
    html: { cspNonce: '{{nonce}}' },
    build: {
      write: false,
      target: 'es2022',
      assetsDir: '',
      chunkSizeWarningLimit: 700,
      // a data: address would be one more thing for the content security policy to allow
      assetsInlineLimit: 0,
    },
  });
  return output.map(({ type, fileName, code, source }) => ({
    name: fileName,
    bytes: Buffer.from(type === 'chunk' ? code : source),
  }));
}

/** What the page is made from, by content: a checkout changes times. */
function builtFrom() {
  const hash = createHash('sha256');
  const paths = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...paths.sort(), join(root, 'package-lock.json'), import.meta.filename]) {
    hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
