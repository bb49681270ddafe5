import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, root } from './run.mjs';
import { ensureTrained } from './trained.mjs';

/** Brings a clone into the state in which it runs: packages installed, build and training up to date. */
export function ensureReady() {
  checkNode();
  ensureInstalled();
  const sources = fingerprint(['bot', 'dialogs', 'policies', 'deploy'], ['package-lock.json']);
  if (read('dist/.built') !== sources) {
    console.error('Building Loket…');
    mustRun(process.execPath, ['deploy/scripts/build.mjs']);
    write('dist/.built', sources);
  }
  // the build has done so too, unless only examples have changed
  ensureTrained();
}

/** Installs the packages of the lock file, unless npm has done so since it last changed. */
function ensureInstalled() {
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

// Names, sizes and times of change: enough to notice an edit, and much quicker than reading it all.
function fingerprint(folders, files) {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      // Policies and wording are read as they are at the start; examples have their own fingerprint.
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function write(path, text) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
