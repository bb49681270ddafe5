import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explained } from './explained.ts';

/** What was asked on the command line does not fit; the message says all that is wrong. */
export class Misfit extends Error {
  readonly code = 'misfit';
  override name = 'Misfit';
}

/**
 * Prints what `answer` makes of the arguments of this process, or its usage for `--help`, and leaves it
 * with exit code 0; with 2 after a `Misfit`, and with 1 after anything else that went wrong.
 */
export async function printAnswer(
  answer: (args: string[]) => Promise<string>,
  usage: string,
): Promise<void> {
  const args = process.argv.slice(2);
  const forHelp = args.includes('--help') || args.includes('-h');
  try {
    process.stdout.write(`${forHelp ? usage : await answer(args)}\n`);
  } catch (error) {
    const misfit = error instanceof Misfit;
    process.stderr.write(`${misfit ? error.message : explained(error)}\n`);
    process.exitCode = misfit ? 2 : 1;
  }
}

/** Reads options as `parseArgs` of Node does; throws a `Misfit` with the usage. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new Misfit(`${(cause as Error).message}\n\n${usage}`, { cause });
  }
}
