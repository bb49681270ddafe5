import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { bundle, root } from './bundle.ts';

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
 * `under` is a command that runs it, and `env` is added to the environment.
 */
export async function spawnChild(
  path: string,
  args: string[],
  under: string[],
  env: Record<string, string> = {},
): Promise<Child> {
  const [command = process.execPath, ...rest] = [
    ...under,
    process.execPath,
    '--enable-source-maps',
    await bundle(path),
    ...args,
  ];
  const child = spawn(command, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return follow(child);
}

function follow(child: ChildProcess): Child {
  const { stdout, stdin, pid } = child;
  if (!stdout || !stdin || pid === undefined) throw new Error('The child did not start.');
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
