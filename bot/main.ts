import { openApp } from './app.ts';
import { readConfig } from './config.ts';
import { explainError } from './commands/explain-error.ts';
import { openLog } from './log.ts';
import { machineClock, setTimer } from './machine-clock.ts';
import { warmUpOnceUsed } from './warm-up.ts';

/** Resolves once the server is open, and has said where. */
export const opened = serve();

async function serve(): Promise<void> {
  try {
    const app = await openApp(readConfig(), { log: openLog() });
    process.stdout.write('\nLoket is open.\n\n');
    for (const [name, value] of app.summary) {
      process.stdout.write(`  ${name.padEnd(14)} ${value}\n`);
    }
    process.stdout.write('\nStop it with Ctrl+C.\n');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void app.stop().then(() => process.exit(0));
      });
    }
    warmUpOnceUsed(app, machineClock, setTimer);
  } catch (error) {
    process.stderr.write(`${explainError(error)}\n`);
    process.exit(1);
  }
}
