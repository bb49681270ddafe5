import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { build } from 'esbuild';
import { bundle } from './load.mjs';
import { mustRun, root } from './run.mjs';
import { sha256 } from './trained.mjs';
import { writeWhole } from './write-whole.mjs';

// what is native, reads files of its own or is rarely used stays where npm has put it
const apart = [
  '@microsoft/recognizers-text-date-time',
  '@node-rs/argon2',
  '@zxcvbn-ts/*',
  'dtrace-provider',
  'nodemailer',
  'pdfkit',
];

// what the SDK and the like need for a part of what they can do, and is loaded once they do it
const onlyUsedAtTimes = [
  '@azure/identity',
  '@azure/msal-node',
  'axios',
  'cross-fetch',
  'csv',
  'formidable',
  'fs-extra',
  'http-signature',
  'node-fetch',
  'pidusage',
  'ws',
];
const users = /node_modules\/(botbuilder|botframework|restify)[\w-]*\/(?!.*node_modules)/;

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
};

/**
 * Builds every program into one file with the packages that it needs, as two thousand of them take longer to find than to
 * run; and what the training runs, into a folder of its own. It is not minified: whoever looks into it can read it.
 */
export async function buildServer() {
  await Promise.all([bundlePrograms(), bundleBookReader(), bundleTraining()]);
  mustRun(process.execPath, ['deploy/scripts/compile.mjs']);
}

async function bundlePrograms() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ['bot/programs.ts'],
    outfile: bundle,
    write: false,
    format: 'cjs',
    external: apart,
    plugins: [whenUsed, oneZod],
    // code that V8 has compiled before cannot import
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    sourcesContent: false,
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
  });
  const [map, script] = ['.map', '.cjs'].map(
    (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text,
  );
  const ascii = inAscii(script);
  await writeWhole(`${bundle}.map`, linesOfOwn(map));
  await writeWhole(bundle, `/* ${sha256(ascii).slice(0, 16)} */${ascii}`);
}

/** Puts in the place of such a package what loads it when it is looked into, called or constructed. */
const whenUsed = {
  name: 'when-used',
  setup({ onLoad, onResolve, resolve }) {
    const filter = new RegExp(`^(?:${onlyUsedAtTimes.join('|')})$`);
    onResolve({ filter }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'itself' || !users.test(from.importer)) return undefined;
      const { errors, path: file } = await resolve(path, { ...from, pluginData: 'itself' });
      return { errors, path: relative(dirname(bundle), file), namespace: 'when-used' };
    });
    onResolve({ filter: /./, namespace: 'when-used' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => ({
      contents: `
        let itself;
        const load = () => (itself ??= require(${JSON.stringify(path.replaceAll('\\', '/'))}));
        module.exports = new Proxy(() => undefined, {
          // importers ask before they use it
          get: (_, name) => (name === '__esModule' ? undefined : load()[name]),
          apply: (_, self, given) => Reflect.apply(load(), self, given),
          construct: (_, given) => Reflect.construct(load(), given),
        });`,
    }));
  },
};

/** Four packages of the SDK bring the same version along. */
const oneZod = {
  name: 'one-zod',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^zod$/ }, ({ path, pluginData, ...from }) => {
      if (pluginData === 'itself' || !/\/botbuilder|\/botframework/.test(from.importer))
        return undefined;
      const schema = join(root, 'node_modules/botframework-schema');
      return resolve(path, { ...from, resolveDir: schema, pluginData: 'itself' });
    });
  },
};

/**
 * Of the source map what tells the lines of our own sources: it is read when an error is told, and is not to hold up
 * anybody then, as the whole of it would for a second.
 */
function linesOfOwn(text) {
  const { version, sources, mappings } = JSON.parse(text);
  let inOwn = false;
  const lines = decode(mappings).map((segments) => {
    const [, source, line] = segments.find(([, source]) => isOwn(sources[source])) ?? [];
    // without a source, what came before ends here
    const ended = inOwn ? [[0]] : [];
    inOwn = source !== undefined;
    return inOwn ? [[0, source, line, 0]] : ended;
  });
  return JSON.stringify({ version, sources, names: [], mappings: encode(lines) });
}

function isOwn(path) {
  return path !== undefined && /^\.\.\/(bot|dialogs|policies)\//.test(path);
}

/** Half the memory. esbuild has escaped all but regular expressions, in which an escape means the same. */
function inAscii(text) {
  return text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function bundleBookReader() {
  await build({
    ...shared,
    entryPoints: ['bot/policy-book/book-reader.ts'],
    outfile: join(root, 'dist/book-reader.cjs'),
    format: 'cjs',
  });
}

async function bundleTraining() {
  await build({
    ...shared,
    entryPoints: [
      'dialogs/reading/router/training/examples.ts',
      'dialogs/reading/router/training/train.ts',
      'dialogs/reading/answers/training/answer-examples.ts',
      'dialogs/reading/answers/questions.ts',
    ],
    outbase: 'dialogs/reading',
    outdir: join(root, 'dist/training'),
    format: 'esm',
    splitting: true,
    packages: 'external',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer();
