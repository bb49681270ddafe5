import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a command in the project's folder, on this terminal, and gives its exit code. */
export function run(command, args, env = {}, stdout = 'inherit') {
  // Ctrl+C reaches the command itself, which ends in its own time.
  const leaveItToTheCommand = () => {};
  process.on('SIGINT', leaveItToTheCommand);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', stdout, 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npm',
  });
  process.off('SIGINT', leaveItToTheCommand);
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs a command in the project's folder beside others, and gives its exit code and all that it printed. */
export function runAside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => printed.push(chunk));
    }
    const end = (status) => resolve({ status, output: Buffer.concat(printed).toString() });
    child.on('close', (status) => end(status ?? 1));
    child.on('error', (error) => {
      printed.push(Buffer.from(error.message));
      end(1);
    });
  });
}

/**
 * As `run`, and ends this program when the command fails. What the command prints is progress, so it
 * goes to standard error: standard output belongs to the program that is made ready.
 */
export function mustRun(command, args) {
  const code = run(command, args, {}, 2);
  if (code !== 0) process.exit(code);
}
