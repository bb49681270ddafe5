import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';

/** A server in a process of its own, whose processor time and memory the operating system tells. Linux alone does. */
export interface Measured {
  url: string;
  /** From the start of the process until it answered that it is ready. */
  readyMs: number;
  /** Processor time of all its threads until now, in milliseconds. */
  cpuMs(): number;
  /** Memory that it holds now, in bytes. */
  rss(): number;
  /** What it has written last. */
  said(): string;
  stop(): Promise<void>;
}

/** The kernel counts in hundredths of a second, on every machine that Node runs on. */
const tickMs = 10;
const patienceMs = 20_000;

/**
 * Starts a server that listens at `PORT` and answers `/readyz`, as shops run it. Throws what it wrote when it ends before
 * it is ready.
 */
export async function startMeasured(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Measured> {
  if (process.platform !== 'linux')
    throw new Error('this bench reads /proc, which Linux alone has');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
    });
  }
  await untilReady(child, `${url}/readyz`, () => said);
  const readyMs = performance.now() - begun;
  return {
    url,
    readyMs,
    cpuMs() {
      // the name of the program may hold spaces; what follows its bracket does not
      const fields = readProc(child, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * tickMs;
    },
    rss: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(readProc(child, 'status'))?.[1]) * 1024,
    said: () => said,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // gently, so that a profile that was asked for is written
      child.kill('SIGTERM');
      const late = globalThis.setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await once(child, 'exit');
      clearTimeout(late);
    },
  };
}

async function untilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`the server ended before it was ready:\n${said()}`);
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await setTimeout(tickMs);
  }
}

function readProc({ pid }: ChildProcess, name: string): string {
  return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
}
