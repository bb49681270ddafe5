import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { sideBySide, turnsOn } from './filled-store.ts';
import { bulkFill } from './many/bulk-fill.ts';
import { watchLoop } from './many/loop-stalls.ts';
import { tell } from './report/figure.ts';

/*
 * Turns of the store with a million conversations, all of which concern staff, beside the same with a thousand, by turns,
 * each in a process of its own; and the longest stall of the event loop meanwhile. Arguments: how many conversations instead
 * of a million, rounds, milliseconds of a round. A million take 5 GB below the folder for temporary files.
 */
const callers = 64;
const warmUp = 1;

interface Round {
  perSecond: number;
  /** Microseconds of processor for a turn. */
  cpu: number;
  stall: number;
}

const [role = '', ...rest] = process.argv.slice(2);
if (role === 'serve') await serve(rest[0] ?? '', Number(rest[1]), Number(rest[2]));
else await measure([role, ...rest].filter(Boolean).map(Number));

async function measure([many = 1_000_000, rounds = 7, roundMs = 5_000]: number[]): Promise<void> {
  const few = 1_000;
  const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const children: ChildProcess[] = [];
  try {
    const found: Record<'few' | 'many', Round[]> = { few: [], many: [] };
    const [ofFew, ofMany] = [await start(few), await start(many)];
    for (let round = 0; round < rounds + warmUp; round += 1) {
      const atFew = await roundOf(ofFew);
      const atMany = await roundOf(ofMany);
      print(`round ${round}: at ${few} ${show(atFew)}; at ${many} ${show(atMany)}`);
      if (round < warmUp) continue;
      found.few.push(atFew);
      found.many.push(atMany);
    }
    const peer = (values: number[]) => ({ name: `with ${few} conversations`, values });
    const what = `with ${many} conversations`;
    const of = (key: keyof Round, of: Round[]) => of.map((one) => one[key]);
    tell({
      ...{ id: 'B3 turns', what: `turns of the store ${what}`, unit: 'turns/s' },
      ...{ ours: of('perSecond', found.many), peer: peer(of('perSecond', found.few)) },
      goal: { least: 0.85 },
    });
    tell({
      ...{ id: 'B3 stall', what: `longest stall of a round ${what}`, unit: 'ms' },
      ...{ ours: of('stall', found.many), goal: { most: 30 } },
    });
    tell({
      ...{ id: 'B3 CPU', what: `a turn of the store ${what}`, unit: 'µs CPU' },
      ...{ ours: of('cpu', found.many), peer: peer(of('cpu', found.few)) },
      goal: { most: 1.2 },
    });
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }

  async function start(conversations: number): Promise<ChildProcess> {
    const directory = join(folder, String(conversations));
    const begun = performance.now();
    await bulkFill(directory, conversations, (done) => {
      print(`filling: ${done} of ${conversations}`);
    });
    print(`filled in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
    const child = fork(process.argv[1] ?? '', [
      'serve',
      directory,
      String(conversations),
      String(roundMs),
    ]);
    children.push(child);
    const [opened] = (await once(child, 'message')) as [string];
    print(opened);
    return child;
  }
}

async function roundOf(child: ChildProcess): Promise<Round> {
  const done = once(child, 'message');
  child.send('go');
  const [round] = (await done) as [Round];
  return round;
}

/** In a process of its own: a round for each message. */
async function serve(directory: string, conversations: number, roundMs: number): Promise<void> {
  const begun = performance.now();
  const store = await LowdbStore.open({ directory, log: pino({ level: 'warn' }) });
  const { turn } = turnsOn(store);
  const loop = watchLoop();
  const took = ((performance.now() - begun) / 1_000).toFixed(1);
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  process.on('disconnect', () => process.exit(0));
  process.on('message', () => {
    void runRound().then((round) => process.send?.(round));
  });
  process.send?.(`opened in ${took} s, ${memory} MB`);

  async function runRound(): Promise<Round> {
    loop.longest();
    const busy = new Set<number>();
    const start = performance.now();
    const cpu = process.cpuUsage();
    let turns = 0;
    await sideBySide(callers, async () => {
      while (performance.now() - start < roundMs) {
        // one turn at a time in a conversation, as in the bot
        let conversation: number;
        do conversation = Math.floor(Math.random() * conversations);
        while (busy.has(conversation));
        busy.add(conversation);
        await turn(conversation);
        busy.delete(conversation);
        turns += 1;
      }
    });
    const { user, system } = process.cpuUsage(cpu);
    const perSecond = (turns / (performance.now() - start)) * 1_000;
    return { perSecond, cpu: (user + system) / turns, stall: loop.longest() };
  }
}

function show({ perSecond, cpu, stall }: Round): string {
  return `${perSecond.toFixed(0)} turns/s, ${cpu.toFixed(0)} µs CPU, stall ${stall.toFixed(0)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
