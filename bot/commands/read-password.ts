import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.ts';

/**
 * A password from standard input: typed twice and not shown at a terminal, else all there is, without the
 * newline at its end. Throws a `UsageError` when there is none.
 * Example: `printf '%s' "$PASSWORD" | npm run -s staff -- add …`
 */
export async function readPassword(): Promise<string> {
  const { stdin } = process;
  const given = stdin.isTTY ? await askTwice() : (await readPipe()).replace(/\r?\n$/, '');
  if (given === '') throw new UsageError('No password came; write it on standard input.');
  if (/[\r\n]/.test(given))
    throw new UsageError('The password has several lines; write it on one.');
  return given;
}

// What is read wrong here could not be typed at the desk.
async function readPipe(): Promise<string> {
  const bytes = await buffer(process.stdin);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError('The password is not in UTF-8; write it so, or type it.', { cause });
  }
}

async function askTwice(): Promise<string> {
  // what the line editor would show goes nowhere
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const brokenOff = new AbortController();
  const breakOff = () => {
    brokenOff.abort();
  };
  lines.once('SIGINT', breakOff).once('close', breakOff);
  const ask = async (question: string) => {
    process.stderr.write(question);
    const answer = await lines.question('', { signal: brokenOff.signal });
    process.stderr.write('\n');
    return answer;
  };
  try {
    const given = await ask('Password: ');
    if ((await ask('The same again: ')) === given) return given;
  } catch (cause) {
    process.stderr.write('\n');
    throw new UsageError('No password came; nothing was changed.', { cause });
  } finally {
    lines.close();
  }
  throw new UsageError('The two are not the same; nothing was changed.');
}
