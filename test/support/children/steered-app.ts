import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { openApp, type App } from '../../../bot/app.ts';
import { explainError } from '../../../bot/commands/explain-error.ts';
import { readConfig } from '../../../bot/config.ts';
import { machineClock } from '../../../bot/machine-clock.ts';
import { LowdbStore } from '../../../bot/stores/lowdb/lowdb-store.ts';
import { dieAt, instants } from './die-at.ts';

/*
 * The whole app as it is started, with the settings of the environment. It writes `open`, or why it cannot, and ends.
 * A line of input sets its clock off from the machine's by so many seconds, which it says after it, or stops it:
 * `clock -3600`, `stop`. Its arguments are an instant at which it kills itself, and
 * which time that it comes.
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

async function open(): Promise<App> {
  const config = readConfig();
  const log = pino({ level: 'silent' });
  const store = await LowdbStore.open({ directory: join(config.dataDir, 'store'), log });
  const [named, times] = process.argv.slice(2);
  const instant = instants.find((one) => one === named);
  if (instant) dieAt(instant, Number(times), store);
  return openApp(config, {
    ...{ log, store },
    clock: () => machineClock().add({ seconds }),
  });
}
