// What `npm run bench:NAME` does: runs test/bench/NAME.bench.ts.
import { ensureReady } from './ready.mjs';
import { runBundled } from './run-bundled.mjs';

ensureReady();
process.exitCode = await runBundled(`test/bench/${process.argv[2]}.bench.ts`);
