import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainError } from './explain-error.ts';

/** The arguments of a command, or what they name, are wrong; the message says all that is. */
export class UsageError extends Error {
  readonly code = 'usage';
  override name = 'UsageError';
}

/** What a command prints on standard output, and the code it exits with. */
export interface Answer {
  text: string;
  exitCode: number;
}

/**
 * Prints what `answer` makes of the arguments of this process, if anything, or its usage for `--help`, and leaves it
 * with exit code 0 where the answer names no other; with 2 after a `UsageError`, and with 1 after
 * anything else that went wrong.
 */
export async function printAnswer(
  answer: (args: string[]) => Promise<string | Answer | undefined>,
  usage: string,
): Promise<void> {
  const args = process.argv.slice(2);
  const forHelp = args.includes('--help') || args.includes('-h');
  try {
    const answered = forHelp ? usage : await answer(args);
    if (answered === undefined) return;
    const { text, exitCode } =
      typeof answered === 'string' ? { text: answered, exitCode: 0 } : answered;
    process.stdout.write(`${text}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${isUsage ? error.message : explainError(error)}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

/** Reads options as `parseArgs` of Node does; throws a `UsageError` with the usage. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n\n${usage}`, { cause });
  }
}
