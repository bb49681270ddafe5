import { Buffer } from 'node:buffer';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleWebChat } from './bundle-web-chat.mjs';
import { brotli, gzipped } from './compress.mjs';
import { writeWhole } from './write-whole.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'bot/channels/web-chat/page');
const withdrawal = join(root, 'bot/withdrawals/page/withdrawal');

/**
 * Builds what the customer's browser loads into `folder`, each file with its `.br` and `.gz` beside
 * it. A file that is there already under the same name is kept: names carry a hash or a version.
 */
export async function buildPages(folder = join(root, 'dist/pages')) {
  await mkdir(folder, { recursive: true });
  const [widget, assets, webChat] = await Promise.all([
    bundleWidget(),
    bundleAssets(),
    bundleWebChat(bundling),
  ]);
  const wanted = [...widget, ...assets, webChat, ...(await fillPages([...assets, webChat]))];
  const there = new Set(await readdir(folder));
  await Promise.all(wanted.map((file) => keep(folder, file, there)));
  const keepNames = new Set(wanted.flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`]));
  const stale = [...there].filter((name) => !keepNames.has(name) && !name.endsWith('.tmp'));
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
}

const bundling = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  outdir: '/',
};

async function bundleWidget() {
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: [join(sources, 'widget/widget.ts')],
  });
  return outputFiles.map(toFile);
}

async function bundleAssets() {
  const entries = ['chat/chat.ts', 'chat/chat.css', 'shop/shop.ts', 'shop/shop.css'];
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: [...entries.map((entry) => join(sources, entry)), `${withdrawal}.css`],
    entryNames: '[name]-[hash]',
  });
  return outputFiles.map((file) => ({ ...toFile(file), immutable: true }));
}

function toFile({ path, contents }) {
  return { name: basename(path), bytes: Buffer.from(contents) };
}

/** The pages name their scripts as `{{chat.js}}`; what the server fills in per request stays. */
async function fillPages(assets) {
  const names = new Map(
    assets.map(({ name }) => [name.replace(/-[^-]+(?=\.\w+$)/u, ''), `/assets/${name}`]),
  );
  return Promise.all(
    [join(sources, 'chat/chat'), join(sources, 'shop/shop'), withdrawal].map(async (path) => {
      const page = basename(path);
      const template = await readFile(`${path}.html`, 'utf8');
      const html = template.replace(/\{\{(\w+\.\w+)\}\}/gu, (_, name) => names.get(name));
      return { name: `${page}.html`, bytes: Buffer.from(html), template: true };
    }),
  );
}

async function keep(folder, { name, bytes, immutable, template }, there) {
  const path = join(folder, name);
  const files = [[path, () => bytes]];
  if (!template)
    files.push([`${path}.br`, () => brotli(bytes)], [`${path}.gz`, () => gzipped(bytes)]);
  await Promise.all(
    files
      .filter(([file]) => !immutable || !there.has(basename(file)))
      .map(async ([file, make]) => writeWhole(file, await make())),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages();
