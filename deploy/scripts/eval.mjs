// What `npm run eval` does: brings what is measured up to date, and measures how well words are read.
import { ensureReady } from './ready.mjs';
import { runBundled } from './run-bundled.mjs';

ensureReady();
process.exitCode = await runBundled('test/eval/eval.ts', process.argv.slice(2));
