// What `npm run check` does: everything that must hold before a change goes in, tests last.
import { availableParallelism } from 'node:os';
import { ensureInstalled } from './ready.mjs';
import { run, runAside } from './run.mjs';

// the longest first, so that the others are done beside it; none but the tests needs the build
const checks = [
  'check:lint',
  'check:build',
  'check:types',
  'check:imports',
  'check:dead-code',
  'check:format',
];
const withTests = !process.argv.includes('--no-tests');
const failed = [];

ensureInstalled();
const waiting = [...checks];
console.log(`Checking ${checks.map(nameOf).join(', ')}…`);
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, runChecks));
if (withTests && run(process.execPath, ['deploy/scripts/test.mjs']) !== 0) failed.push('tests');
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function runChecks() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { status, output } = await runAside('npm', ['run', '--silent', check]);
    console.log(`\n${nameOf(check)}\n${output}`);
    if (status !== 0) failed.push(nameOf(check));
  }
}

function nameOf(check) {
  return check.replace('check:', '').replace('-', ' ');
}
