// What `npm start` does: installs what is missing, builds what has changed, and opens Loket.
// Other programs are started the same way, by an option that comes first, such as --staff.
import { ensureReady } from './ready.mjs';
import { root } from './run.mjs';

const options = [
  '--chat',
  '--policies',
  '--examples',
  '--privacy',
  '--simulate',
  '--staff',
  '--teams-package',
];
const option = options.find((one) => one === process.argv[2]);
if (option !== undefined) process.argv.splice(2, 1);

ensureReady();
process.chdir(root);
// In this process, not below it: who stops this one has stopped Loket.
const { runProgram } = await import('./load.mjs');
await runProgram(option?.slice('--'.length) ?? 'server');
