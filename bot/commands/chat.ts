import { openTerminal } from '../app.ts';
import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import { printAnswer, readArguments } from './command.ts';

/*
 * What `npm run chat` does: a conversation in the terminal. It ends with 0, and with 2 when the arguments
 * are wrong.
 */

const usage = `Usage:
  npm run chat              talk with the bot here in Dutch; nothing is kept
  npm run chat -- --en      in English`;

void printAnswer(talk, usage);

async function talk(args: string[]): Promise<undefined> {
  const { en = false } = readArguments(
    { args, options: { en: { type: 'boolean' } } },
    usage,
  ).values;
  const locale = en ? 'en-GB' : 'nl-NL';
  await openTerminal(readConfig(), openLog(), {
    input: process.stdin,
    output: process.stdout,
    locale,
  });
}
