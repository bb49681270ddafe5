import { setTimeout } from 'node:timers/promises';
import { tell } from './report/figure.ts';
import { startLoket } from './servers/loket.ts';
import type { Measured } from './servers/measured.ts';
import { peers, startPeer } from './servers/peer.ts';

/*
 * How long a server takes until it answers that it is ready, what that costs, and the memory it holds when nobody has
 * asked it anything: with us on an empty data folder, beside the SDK's echo bot, by turns. The first round reads the
 * programs from the disk and is not counted. `npm run bench:ready -- 3` takes three rounds.
 */
const [, , rounds = 7] = process.argv.map(Number);
const idleMs = 5_000;

const starts = { ours: () => startLoket(), peer: () => startPeer('cloud-adapter-echo') };
const taken = { ours: noStarts(), peer: noStarts() };

for (let round = 0; round <= rounds; round += 1) {
  for (const side of round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
    const server = await starts[side]();
    const start = await judge(server).finally(() => server.stop());
    process.stdout.write(
      `${round === 0 ? 'warm-up' : `round ${round}`}: ${side}: ready in ${start.wall.toFixed(0)} ms, CPU ${start.cpu} ms, idle ${start.memory.toFixed(0)} MB\n`,
    );
    if (round === 0) continue;
    taken[side].wall.push(start.wall);
    taken[side].cpu.push(start.cpu);
    taken[side].memory.push(start.memory);
  }
}
const against = (what: keyof ReturnType<typeof noStarts>) => ({
  ours: taken.ours[what],
  peer: { name: peers['cloud-adapter-echo'], values: taken.peer[what] },
});
tell({ id: 'B9', what: 'start to ready', unit: 'ms', ...against('wall'), goal: { most: 1.3 } });
tell({ id: 'B9', what: 'start to ready, CPU', unit: 'ms', ...against('cpu') });
tell({ id: 'B9', what: 'idle memory', unit: 'MB', ...against('memory'), goal: { most: 1.5 } });

async function judge(server: Measured) {
  const cpu = server.cpuMs();
  await setTimeout(idleMs);
  return { wall: server.readyMs, cpu, memory: server.rss() / 2 ** 20 };
}

function noStarts() {
  return { wall: [] as number[], cpu: [] as number[], memory: [] as number[] };
}
