import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { openApp, type App } from '../../../bot/app.ts';
import { explainError } from '../../../bot/commands/explain-error.ts';
import { readConfig } from '../../../bot/config.ts';
import { machineClock } from '../../../bot/machine-clock.ts';

/*
 * The whole app as it is started, with the settings of the environment. It writes `open`, or why it cannot, and ends.
 * A line of input sets its clock off from the machine's by so many seconds, which it says after it, or stops it:
 * `clock -3600`, `stop`.
 */
let seconds = 0;

const app = await open().catch((error: unknown) => {
  process.stdout.write(`${explainError(error)}\n`);
  process.exit(1);
});
process.stdout.write('open\n');

createInterface({ input: process.stdin }).on('line', (line) => {
  const [what, value] = line.split(' ');
  if (what === 'stop') void app.stop().then(() => process.exit(0));
  if (what !== 'clock') return;
  seconds = Number(value);
  process.stdout.write(`${line}\n`);
});

function open(): Promise<App> {
  return openApp(readConfig(), {
    log: pino({ level: 'silent' }),
    clock: () => machineClock().add({ seconds }),
  });
}
