// What `npm test` does: installs what is missing, builds what has changed, and runs every test.
// With arguments, only the tests they name: npm test -- stories
import { ensureReady } from './ready.mjs';
import { run } from './run.mjs';

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const args = process.argv.slice(2);

// A real browser, and a child that is killed at the right moment, need a processor to themselves.
const alone = ['test/pages', 'test/contracts/lowdb-kill'];
const everything = [
  ['--maxWorkers=100%', `--testPathIgnorePatterns=${alone.join('|')}`, ...args],
  ['--maxWorkers=1', ...alone, ...args],
];
const namesTests = args.some((arg) => !arg.startsWith('-'));

ensureReady();
const codes = (namesTests ? [args] : everything).map((options) =>
  run(process.execPath, [...jest, ...options]),
);
process.exitCode = Math.max(...codes);
