import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { tell } from './report/figure.ts';
import { filledStore, sideBySide, type FilledStore } from './filled-store.ts';

const callers = 64;
const roundMs = 3_000;
const rounds = 5;
const commitRounds = 5;

const few = await filled(1_000);
const many = await filled(100_000);
try {
  await measureTurns();
  await measureSingleCommit();
} finally {
  await few.remove();
  await many.remove();
}

async function measureTurns(): Promise<void> {
  const rates: Record<'few' | 'many', number[]> = { few: [], many: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const atFew = await turns(few, 1_000);
    const atMany = await turns(many, 100_000);
    // the first round only warms up
    const label = round === 0 ? 'warm-up' : `round ${round}`;
    say(`${label}: at 1,000 ${show(atFew)}; at 100,000 ${show(atMany)}`);
    if (round === 0) continue;
    rates.few.push(atFew.perSecond);
    rates.many.push(atMany.perSecond);
  }
  tell({
    ...{ id: 'B3', what: `turns of ${callers} callers on 100,000 conversations`, unit: 'turns/s' },
    ours: rates.many,
    peer: { name: 'on 1,000', values: rates.few },
  });
}

interface Turns {
  perSecond: number;
  p50: number;
  p99: number;
}

async function turns(store: FilledStore, conversations: number): Promise<Turns> {
  const took: number[] = [];
  const busy = new Set<number>();
  const start = performance.now();
  await sideBySide(callers, async () => {
    for (;;) {
      const begun = performance.now();
      if (begun - start > roundMs) break;
      // one turn at a time in a conversation, as in the bot
      let conversation: number;
      do conversation = Math.floor(Math.random() * conversations);
      while (busy.has(conversation));
      busy.add(conversation);
      await store.turn(conversation);
      busy.delete(conversation);
      took.push(performance.now() - begun);
    }
  });
  const perSecond = (took.length / (performance.now() - start)) * 1_000;
  return { perSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** One caller's commit beside the least it could cost: the same bytes appended and synced, in turns. */
async function measureSingleCommit(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const file = await open(join(directory, 'raw'), 'a');
  const bytes = Buffer.alloc(2_500, 'x');
  const p50: Record<'commit' | 'raw', number[]> = { commit: [], raw: [] };
  for (let round = 0; round < commitRounds; round += 1) {
    const [commits, raw]: [number[], number[]] = [[], []];
    for (let index = 0; index < 400; index += 1) {
      commits.push(await timed(() => few.answer(index)));
      raw.push(
        await timed(async () => {
          await file.appendFile(bytes);
          await file.datasync();
        }),
      );
    }
    p50.commit.push(quantile(commits, 0.5));
    p50.raw.push(quantile(raw, 0.5));
  }
  await file.close();
  await rm(directory, { recursive: true });
  tell({
    ...{ id: 'B4', what: 'one caller, a durable commit of 2.5 KB, p50', unit: 'ms' },
    ours: p50.commit,
    peer: { name: 'one append with fdatasync', values: p50.raw },
    goal: { most: 1.5 },
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function filled(conversations: number): Promise<FilledStore> {
  const start = performance.now();
  const store = await filledStore(conversations, (done) => {
    say(`filling: ${done} of ${conversations}`);
  });
  say(`filled ${conversations} in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  return store;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function show({ perSecond, p50, p99 }: Turns): string {
  return `${perSecond.toFixed(0)} turns/s (p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms)`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
