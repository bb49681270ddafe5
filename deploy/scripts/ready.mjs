import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { mustRun, root } from './run.mjs';
import { ensureTrained, sha256 } from './trained.mjs';

/** Brings a clone into the state in which it runs: packages installed, build and training up to date. */
export function ensureReady() {
  ensureInstalled();
  const folders = ['bot', 'dialogs', 'policies', 'deploy'].map((folder) => join(root, folder));
  // Policies and wording are read as they are at the start; examples have their own fingerprint.
  const sources = `${fingerprint(folders, (name) => !name.endsWith('.yaml'))} ${sha256(read('package-lock.json'))}`;
  if (read('dist/.built') !== sources) {
    console.error('Building Loket…');
    mustRun(process.execPath, ['deploy/scripts/build.mjs']);
    write('dist/.built', sources);
  }
  // the build has done so too, unless only examples have changed
  ensureTrained();
}

/** Installs the packages of the lock file, unless npm has done so since it last changed. */
export function ensureInstalled() {
  checkNode();
  // npm writes its own lock file last, so a broken-off install has none.
  const installed = changed('node_modules/.package-lock.json') + aMoment;
  if (installed >= changed('package-lock.json')) return;
  console.error('Installing packages; the first time this takes a minute…');
  mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

// `npm install` writes the project's lock file a moment after its own.
const aMoment = 10_000;

function changed(path) {
  return existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : -Infinity;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Loket needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function write(path, text) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureReady();
