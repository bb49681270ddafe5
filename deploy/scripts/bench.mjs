// What `npm run bench` and `npm run bench:NAME` do: all of test/bench, or test/bench/NAME.bench.ts alone.
import { ensureReady } from './ready.mjs';
import { runBundled } from './run-bundled.mjs';

const [name, ...args] = process.argv.slice(2);
// ids of goals, such as B2, choose among all of them
const isAll = name === undefined || /^B\d+[a-z]?$/.test(name);

ensureReady();
process.exitCode = isAll
  ? await runBundled('test/bench/all.ts', process.argv.slice(2))
  : await runBundled(`test/bench/${name}.bench.ts`, args);
