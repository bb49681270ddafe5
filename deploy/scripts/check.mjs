// What `npm run check` does: everything that must hold before a change goes in, tests last.
import { ensureReady } from './ready.mjs';
import { run } from './run.mjs';

const checks = ['check:format', 'check:lint', 'check:imports', 'check:types', 'check:dead-code'];
const withTests = !process.argv.includes('--no-tests');

ensureReady();
const failed = checks.filter((check) => {
  console.log(`\n${check.replace('check:', '').replace('-', ' ')}`);
  return run('npm', ['run', '--silent', check]) !== 0;
});
if (withTests && run(process.execPath, ['deploy/scripts/test.mjs']) !== 0) failed.push('tests');
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
