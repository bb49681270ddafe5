// What `npm test` does: installs what is missing, builds what has changed, and runs every test.
// With arguments, only the tests they name: npm test -- stories
import { availableParallelism } from 'node:os';
import { ensureReady } from './ready.mjs';
import { run } from './run.mjs';

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const args = process.argv.slice(2);

ensureReady();
// one more than there are processors, as browsers, servers and disks are waited for
const workers = `--maxWorkers=${availableParallelism() + 1}`;
process.exitCode = run(process.execPath, [...jest, workers, ...args]);
