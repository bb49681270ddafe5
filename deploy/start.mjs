// What `npm start` does: installs what is missing, builds what has changed, and opens the counter.
import { ensureReady } from './ready.mjs';
import { run } from './run.mjs';

const programs = { '--chat': 'dist/bot/chat.js' };
const [option, ...rest] = process.argv.slice(2);

ensureReady();
process.exitCode = run(process.execPath, [programs[option] ?? 'dist/bot/main.js', ...rest]);
