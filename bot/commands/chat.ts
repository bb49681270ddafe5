import { pino } from 'pino';
import { openTerminal } from '../app.ts';
import { readConfig } from '../config.ts';
import { explainError } from './explain-error.ts';

const locale = process.argv.includes('--en') ? 'en-GB' : 'nl-NL';

try {
  const log = pino({ level: 'warn' }, pino.destination(2));
  await openTerminal(readConfig(), log, { input: process.stdin, output: process.stdout, locale });
} catch (error) {
  process.stderr.write(`${explainError(error)}\n`);
  process.exitCode = 1;
}
