import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import { bundle, root } from './bundle.ts';
import { spawnChild, type Child } from './follow.ts';

const followed: Child[] = [];

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
  const child = await spawnChild(path, args, under);
  followed.push(child);
  return child;
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

afterAll(() => {
  // a test that failed has left its own running, and the run would wait for it
  for (const child of followed) void child.kill();
});
