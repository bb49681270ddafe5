import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { answered, create, heard, opened } from '../support/commits.ts';
import { sideBySide } from './filled-store.ts';
import { tell } from './report/figure.ts';

/*
 * How long a start takes after many kills under load: each life begins with what the one before left, commits
 * to many conversations, each with a case and an order, and is killed after a second and a half.
 */
const [directory] = process.argv.slice(2);
const lives = 50;
const lifeMs = 1_500;
const callers = 64;
const conversations = 50_000;

if (directory === undefined) await measure();
else await live(directory);

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const starts: number[] = [];
  try {
    for (let life = 1; life <= lives; life += 1) {
      starts.push(await start(folder, life < lives));
      const { files, bytes } = await journals(folder);
      const left = `${files} journals, ${(bytes / 2 ** 20).toFixed(1)} MB`;
      say(`life ${life}: opened in ${starts.at(-1)?.toFixed(0)} ms; left ${left}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  tell({
    ...{ id: 'B5', what: `opening the store after each of ${lives} kills under load`, unit: 'ms' },
    // the first one found nothing
    ours: starts.slice(1),
  });
}

/** Gives how long the store took to open, in milliseconds. */
async function start(folder: string, works: boolean): Promise<number> {
  const [program = ''] = process.argv.slice(1);
  const child = spawn(process.execPath, ['--enable-source-maps', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  if (works) await setTimeout(lifeMs);
  child.kill('SIGKILL');
  await exit;
  return Number(line);
}

async function live(folder: string): Promise<void> {
  const begun = performance.now();
  const store = await LowdbStore.open({
    directory: folder,
    log: pino({ level: 'warn' }, pino.destination(2)),
  });
  say(String(performance.now() - begun));
  const busy = new Set<number>();
  await sideBySide(callers, async () => {
    for (;;) {
      let number: number;
      do number = Math.floor(Math.random() * conversations);
      while (busy.has(number));
      busy.add(number);
      await turn(store, number);
      busy.delete(number);
    }
  });
}

async function turn(store: LowdbStore, number: number): Promise<void> {
  const [conversation, reference, orderNumber] = [
    `c${number}`,
    `case-${number}`,
    `order-${number}`,
  ];
  const isNew = (await store.conversation(conversation)) === undefined;
  await store.commit({
    conversation,
    ...(isNew && {
      create,
      cases: [{ reference, orderNumber, after: 0, append: [opened(orderNumber)] }],
    }),
    append: [heard('-'.repeat(500)), answered('goed')],
  });
}

async function journals(folder: string): Promise<{ files: number; bytes: number }> {
  const names = await readdir(join(folder, 'journal'));
  const sizes = await Promise.all(names.map((name) => stat(join(folder, 'journal', name))));
  return { files: names.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
