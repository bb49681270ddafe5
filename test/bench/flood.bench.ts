import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { freePort } from '../support/free-port.ts';
import { tell } from './report/figure.ts';
import { begin, flood, floods, say, visitorAt, type Talk, type Visitor } from './flood.ts';

/*
 * What a visitor notices while another one floods the server as built: the time from a message to its answer, beside
 * the same in quiet, in turns. Machines differ, so that the ratios of one run say more than its milliseconds.
 */

const rounds = 5;
const roundMs = 2_500;
const pauseMs = 30;
/** Fewer than a conversation takes at once. */
const messagesEach = 20;

const [, , flooding, base = ''] = process.argv;
if (flooding === undefined) await measure();
else await flood(flooding, visitorAt('127.0.0.2', base));

async function measure(): Promise<void> {
  let addresses = 0;
  for (const name of Object.keys(floods)) {
    const server = await startServer();
    const { url } = server;
    const quiet: number[] = [];
    const flooded: number[] = [];
    let counts = {};
    const flooder = await startFlood(name, url);
    for (let round = 0; round <= rounds; round += 1) {
      const next = (): Visitor => visitorAt(`127.0.1.${(addresses = (addresses % 250) + 1)}`, url);
      const before = await talkFor(roundMs, next);
      flooder.send('go');
      const during = await talkFor(roundMs, next);
      counts = await pause(flooder);
      // the first round warms up, and takes what a visitor may do at once
      if (round === 0) continue;
      quiet.push(quantile(before, 0.95));
      flooded.push(quantile(during, 0.95));
    }
    tell({
      ...{ id: 'B6', what: `p95 of an answer during a flood of ${name}`, unit: 'ms' },
      ours: flooded,
      peer: { name: 'in quiet', values: quiet },
      goal: { most: 2 },
    });
    const answers = Object.entries(counts).map(([status, count]) => `${String(count)}x ${status}`);
    print(`  the flood was answered ${answers.join(', ')}`);
    flooder.kill('SIGKILL');
    await once(flooder, 'exit');
    await server.stop();
  }
}

/** One visitor after the other says something and waits for the answer. Gives how long each answer took. */
async function talkFor(milliseconds: number, next: () => Visitor): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const visitor = next();
    const talk = await begin(visitor);
    if (!talk) throw new Error('a visitor was given no conversation');
    const ear = await listen(visitor, talk);
    for (let said = 0; said < messagesEach && performance.now() < end; said += 1) {
      const start = performance.now();
      const heard = ear.next();
      // a whole sentence: after a greeting, the bot waits a moment for more
      await say(visitor, talk, 'waar blijft mijn bestelling');
      await heard;
      took.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    ear.close();
  }
  return took;
}

async function listen(visitor: Visitor, talk: Talk) {
  const socket = new WebSocket(talk.streamUrl, { localAddress: visitor.address });
  let hear = (): void => undefined;
  const next = () => new Promise<void>((resolve) => (hear = resolve));
  const welcomed = next();
  socket.on('message', (data: Buffer) => {
    if (data.toString().includes('"role":"bot"')) hear();
  });
  await once(socket, 'open');
  await welcomed;
  // the rest of the welcome
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return {
    next,
    close: () => {
      socket.close();
    },
  };
}

async function startServer() {
  const directory = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), LOKET_DATA_DIR: directory };
  const main = resolve('deploy/scripts/serve.mjs');
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(server.stdout, 'data');
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL');
      await once(server, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function startFlood(name: string, url: string): Promise<ChildProcess> {
  const flooder = fork(process.argv[1] ?? '', [name, url]);
  await once(flooder, 'message');
  return flooder;
}

async function pause(flooder: ChildProcess): Promise<object> {
  const counted = once(flooder, 'message');
  flooder.send('pause');
  const [counts] = (await counted) as [object];
  return counts;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
