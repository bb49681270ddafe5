// What `npm start` does: installs what is missing, builds what has changed, and opens Loket.
// Other programs are started the same way, by an option that comes first.
import { ensureReady } from './ready.mjs';
import { root } from './run.mjs';

const programs = {
  '--chat': '../../dist/bot/commands/chat.js',
  '--policies': '../../dist/bot/commands/policies.js',
  '--examples': '../../dist/bot/commands/examples.js',
  '--privacy': '../../dist/bot/commands/privacy.js',
  '--simulate': '../../dist/bot/commands/simulate.js',
  '--staff': '../../dist/bot/commands/staff.js',
  '--teams-package': '../../dist/bot/commands/teams-package.js',
};
const program = programs[process.argv[2]];
if (program !== undefined) process.argv.splice(2, 1);

ensureReady();
process.chdir(root);
// In this process, not below it: who stops this one has stopped Loket.
await import(program ?? '../../dist/bot/main.js');
