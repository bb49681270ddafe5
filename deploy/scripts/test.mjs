// What `npm test` does: installs what is missing, builds what has changed, and runs every test.
// With arguments, only the tests they name: npm test -- stories
import { ensureReady } from './ready.mjs';
import { run } from './run.mjs';

ensureReady();
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
process.exitCode = run(process.execPath, [...jest, ...process.argv.slice(2)]);
