import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
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
  if (existsSync(from) && isUpToDate(readFileSync(from, 'utf8'))) return;
  const { files, shared } = await bundle();
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
  await writeWhole(from, [fingerprint(shared), ...shared].join('\n'));
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
  const files = output.map(({ type, fileName, code, source }) => ({
    name: fileName,
    bytes: Buffer.from(type === 'chunk' ? code : source),
  }));
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds.map((id) => relative(root, id)));
  return {
    files,
    shared: modules.filter((path) => /^(bot|dialogs|policies)\/(?!desk\/page\/)/u.test(path)),
  };
}

/** Whether the page would be the same as when this was written: a fingerprint, and the files it shares with the server. */
function isUpToDate(written) {
  const [last, ...shared] = written.split('\n');
  return shared.every((path) => existsSync(join(root, path))) && fingerprint(shared) === last;
}

/** Of what the page is made from, by content: a checkout changes times. */
function fingerprint(shared) {
  const hash = createHash('sha256');
  const own = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const paths = [...own, ...shared, 'package-lock.json', relative(root, import.meta.filename)];
  for (const path of paths.sort()) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
