// What `npm run sbom` does: lists what the server is made of, with versions and licences, in dist/sbom.cdx.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { writeWhole } from './write-whole.mjs';

// from the lock file, so that it is the same on every machine
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'];
const list = execFileSync('npm', args, {
  cwd: root,
  maxBuffer: 2 ** 26,
  shell: process.platform === 'win32',
});
const { bomFormat, components } = JSON.parse(list);
const file = join(root, 'dist/sbom.cdx.json');
mkdirSync(join(root, 'dist'), { recursive: true });
await writeWhole(file, list);
console.log(`${bomFormat}, ${components.length} packages: dist/sbom.cdx.json`);
