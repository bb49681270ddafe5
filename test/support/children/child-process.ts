import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import { bundle, root } from './bundle.ts';

const followed: ChildProcess[] = [];

/** A process of its own, running one of our TypeScript files. */
export interface Child {
  readonly pid: number;
  /** Lines it has written to its standard output so far. */
  readonly lines: readonly string[];
  /** The first line that fits, among those written and those to come. Rejects when it ends without one. */
  line(fits: (line: string) => boolean): Promise<string>;
  /** Writes a line to its standard input. */
  tell(line: string): void;
  /** Resolves when it has ended by itself or by a kill. */
  readonly ended: Promise<void>;
  /** Ends it with SIGKILL, or waits for the end it has come to; every line it wrote is in `lines` then. */
  kill(): Promise<void>;
}

/**
 * Starts a TypeScript file in a process of its own. `path` is relative to the root of the repository;
 * `under` is a command that runs it.
 * Example: `startChild('test/support/children/store-child.ts', [folder], ['prlimit', '--fsize=65536'])`.
 */
export async function startChild(
  path: string,
  args: string[] = [],
  under: string[] = [],
): Promise<Child> {
  const [command = process.execPath, ...rest] = [
    ...under,
    process.execPath,
    '--enable-source-maps',
    await bundle(path),
    ...args,
  ];
  const child = spawn(command, rest, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  return follow(child);
}

/** What a process that came to its own end leaves behind. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a TypeScript file to its end, with these variables added to the environment. */
export async function runToEnd(
  path: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
  input: string | Buffer = '',
): Promise<Finished> {
  const file = await bundle(path);
  return finish(process.execPath, ['--enable-source-maps', file, ...args], env, input);
}

/** Runs a command to its end, in the project's folder; `input` is all there is on its standard input. */
export async function finish(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  input: string | Buffer = '',
): Promise<Finished> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
  // one that does not wait for its input has ended before all of it came
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

function follow(child: ChildProcess): Child {
  const { stdout, stdin, pid } = child;
  if (!stdout || !stdin || pid === undefined) throw new Error('The child did not start.');
  followed.push(child);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const look = () => {
    for (const again of [...waiting]) again();
  };
  const reader = createInterface({ input: stdout });
  reader.on('line', (line) => {
    lines.push(line);
    look();
  });
  const end = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {
    ended = true;
    look();
  });

  return {
    pid,
    lines,
    ended: end,
    line: (fits) =>
      new Promise((resolve, reject) => {
        const again = () => {
          const found = lines.find(fits);
          if (found === undefined && !ended) return;
          waiting.delete(again);
          if (found === undefined) reject(new Error(`It ended after: ${lines.join('\n')}`));
          else resolve(found);
        };
        waiting.add(again);
        again();
      }),
    tell: (line) => {
      stdin.write(`${line}\n`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
  };
}

afterAll(() => {
  // a test that failed has left its own running, and the run would wait for it
  for (const child of followed) child.kill('SIGKILL');
});
