import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { askerFor, openPage, startServer, type Ask, type DeskServer } from './desk/desk-server.ts';
import { fillDesk, idOf, wordOf, type Size } from './desk/fill-desk.ts';
import { begin, say, visitorAt } from './flood.ts';
import { tell } from './report/figure.ts';

/*
 * What staff wait for in a shop with many conversations and a long queue, over the desk's API of the server as built: a list,
 * a search, opening one, and the first list after a start; and how long a message of a customer in the queue takes to
 * stand on three pages of staff. Arguments: how many conversations, how many of them wait, rounds, starts.
 */
const [conversations = 10_000, waiting = 2_000, rounds = 15, starts = 5] = process.argv
  .slice(2)
  .map(Number);
const size: Size = { conversations, waiting };
const warmUp = 3;
/** More than the API gives one member of staff at once: each asks for a part. */
const agents = 4;
const pages = 3;

const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  print(`${conversations} conversations of staff, ${waiting} of them wait`);
  const filled = join(folder, 'filled');
  const tokens = await fillDesk(filled, size, agents);
  await measureFirstList(filled, tokens);
  const server = await startServer(filled);
  // else, with nobody at the desk, nobody would wait for long
  const page = await openPage(server.url, tokens.at(-1) ?? '');
  try {
    await settle(server);
    print(`memory of the server: ${(server.memory() / 2 ** 20).toFixed(0)} MB`);
    await measureReading(server, tokens);
    await measureMessage(server, tokens);
  } finally {
    page.close();
    await server.stop();
  }
}

async function measureFirstList(filled: string, tokens: string[]): Promise<void> {
  const took: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const copy = join(folder, `start-${start}`);
    await cp(filled, copy, { recursive: true });
    const server = await startServer(copy);
    const ask = askerFor(server.url, tokens[0] ?? '');
    took.push(await timed(() => ask('conversations?holder=all')));
    await server.stop();
    await rm(copy, { recursive: true });
  }
  if (starts === 0) return;
  tellOf('B11 first list', 'the first list after a start', took, 1_000);
}

async function measureReading(server: DeskServer, tokens: string[]): Promise<void> {
  const asks = tokens.map((token) => askerFor(server.url, token));
  const newest = idOf(conversations - 1);
  const kinds: [id: string, what: string, path: (round: number) => string][] = [
    ['B11 list', 'the newest 200', () => 'conversations?holder=all'],
    ['B11 queue', 'the queue, whole', () => 'conversations?holder=queue'],
    ['B11 search', 'a search of one word in all', (round) => `conversations?q=${wordFor(round)}`],
    ['B11 open', 'one that waits, opened', () => `conversations/${newest}`],
  ];
  const took = kinds.map((): number[] => []);
  const cpu = kinds.map(() => 0);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const [index, [, , path]] of kinds.entries()) {
      const ask = asks[round % asks.length] as Ask;
      const cpuBefore = server.cpuMs();
      const milliseconds = await timed(() => ask(path(round)));
      if (round < warmUp) continue;
      took[index]?.push(milliseconds);
      cpu[index] = (cpu[index] ?? 0) + server.cpuMs() - cpuBefore;
    }
  }
  for (const [index, [id, what]] of kinds.entries()) {
    tellOf(id, what, took[index] ?? [], 30);
    print(`  its processor time: ${((cpu[index] ?? 0) / rounds).toFixed(1)} ms`);
  }
}

/** A customer who waits with all the others writes; three pages of staff follow what happens. */
async function measureMessage(server: DeskServer, tokens: string[]): Promise<void> {
  const visitor = visitorAt('127.0.0.1', server.url);
  const talk = await begin(visitor);
  if (!talk) throw new Error('the customer was given no conversation');
  await say(visitor, talk, 'hallo');
  const [token = ''] = tokens;
  const ask = askerFor(server.url, token);
  const path = `conversations/${encodeURIComponent(talk.conversationId)}`;
  await ask(`${path}/claim`, 'POST', {});
  await ask(`${path}/transfer`, 'POST', { to: 'queue' });
  const open = await Promise.all(tokens.slice(0, pages).map((one) => openPage(server.url, one)));
  await setTimeout(500);
  const took: number[] = [];
  const before = server.cpuMs();
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const text = `bericht nummer ${round} van deze klant`;
    const shown = Promise.all(open.map((page) => page.shows(text)));
    const said = async () => {
      const { status } = await say(visitor, talk, text);
      // a page would be waited for that never shows it
      if (status !== 200) throw new Error(`message ${round} was refused with ${status}`);
    };
    took.push(await timed(() => Promise.all([said(), shown])));
    await setTimeout(50);
  }
  for (const page of open) page.close();
  tellOf('B11 message', `a waiting customer's message on ${pages} pages`, took.slice(warmUp), 30);
  print(`  its processor time: ${((server.cpuMs() - before) / took.length).toFixed(1)} ms`);
}

/** Waits until the server does no more than to wait, or a minute. */
async function settle(server: DeskServer): Promise<void> {
  let quiet = 0;
  for (let look = 0; quiet < 4 && look < 120; look += 1) {
    const before = server.cpuMs();
    await setTimeout(500);
    quiet = server.cpuMs() - before <= 20 ? quiet + 1 : 0;
  }
}

function wordFor(round: number): string {
  return wordOf((round * 7_919) % conversations);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function tellOf(id: string, what: string, ours: number[], most: number): void {
  tell({ id, what, unit: 'ms', ours, goal: { most } });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
