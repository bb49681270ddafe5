// Builds the server into dist/, the pages into dist/pages/ and dist/desk/, and what routes words into dist/reading/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDesk } from './build-desk.mjs';
import { buildPages } from './build-pages.mjs';
import { mustRun, root } from './run.mjs';
import { ensureTrained } from './trained.mjs';

for (const folder of ['bot', 'dialogs', 'policies']) {
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });
}
mustRun(process.execPath, [
  'node_modules/typescript/bin/tsc',
  '-p',
  'deploy/scripts/tsconfig.json',
]);
await buildPages();
await buildDesk();
ensureTrained();
