// What `npm run test:NAME` and `npm run demo:CHANNEL` do: runs test/NAME/NAME.ts.
import { ensureReady } from './ready.mjs';
import { runBundled } from './run-bundled.mjs';

const [name, ...args] = process.argv.slice(2);

ensureReady();
process.exitCode = await runBundled(`test/${name}/${name}.ts`, args);
