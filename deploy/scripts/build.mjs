// Builds the server into dist/, the pages into dist/pages/ and dist/desk/, and what routes words into dist/reading/.
import { buildDesk } from './build-desk.mjs';
import { buildPages } from './build-pages.mjs';
import { buildServer } from './build-server.mjs';
import { ensureTrained } from './trained.mjs';

await buildServer();
await buildPages();
await buildDesk();
ensureTrained();
