// What `npm run bench:NAME -- ARGUMENTS` does: runs test/bench/NAME.bench.ts with them.
import { ensureReady } from './ready.mjs';
import { runBundled } from './run-bundled.mjs';

ensureReady();
const [name, ...args] = process.argv.slice(2);
process.exitCode = await runBundled(`test/bench/${name}.bench.ts`, args);
