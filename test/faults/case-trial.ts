import type { Temporal } from 'temporal-polyfill';
import { machineClock } from '../../bot/machine-clock.ts';
import { instants, type Instant } from '../support/children/die-at.ts';
import type { Random } from '../support/random.ts';
import { CaseWorker } from './case-worker.ts';
import { examineCases, lettersOf, linesOf, mailIdsIn, untold } from './examine-cases.ts';
import { openCases, type OpenedCase } from './opened-cases.ts';
import { Server } from './server.ts';
import { patience } from './shop.ts';
import type { Trial } from './trials.ts';

/** Killed at each instant of work on late cases, and then at any, while two of the staff go on. */
export const caseKills: Trial = async (random, { isOver }) => {
  const server = await Server.on();
  try {
    const workers = [await CaseWorker.hire(server, 'Mara'), await CaseWorker.hire(server, 'Noor')];
    await server.start();
    const today = machineClock();
    const cases = await openCases(server, 8, today.subtract({ hours: 21 * 24 }));
    let ending = false;
    const day = today
      .add({ hours: 5 * 24 })
      .toString()
      .slice(0, 10);
    const working = Promise.all(
      workers.map(async (worker) => {
        while (!ending) await worker.workOn(random.pick(cases).reference, day, random);
      }),
    );
    let killed = 0;
    for (; killed < instants.length || !isOver(killed); killed += 1) {
      const instant = instants[killed] ?? random.pick([undefined, ...instantsOfStaff]);
      const kill = instant ? dieAt(server, instant, random) : killAtRandom(server, random);
      await Promise.race([working, kill]);
    }
    await server.start();
    const now = machineClock();
    ending = true;
    await working;
    await settle(server, cases, workers, now);
    await server.stop();
    const { unfinished, ...found } = await examineCases(server.dataDir, cases, workers, now);
    const tries = workers.flatMap(({ entered }) => entered).filter((one) => one.isAcknowledged);
    const what = `killed ${killed} times while staff work on cases`;
    return { what, tries: tries.length, stuck: unfinished, ...found };
  } finally {
    await server.dispose();
  }
};

// the alarms are raised once
const instantsOfStaff = instants.filter((one) => !one.endsWith('alarm'));

function dieAt(server: Server, instant: Instant, random: Random): Promise<void> {
  const most = instantsOfStaff.includes(instant) ? 10 : 3;
  return server.startToDie(instant, 1 + random.below(most));
}

async function killAtRandom(server: Server, random: Random): Promise<void> {
  await server.start();
  await server.line.hasBegun(1 + random.below(60));
  await server.kill();
}

/** Resolves when all that is due is told, mailed and audited, or nobody waits for it any longer. */
async function settle(
  { dataDir }: Server,
  cases: readonly OpenedCase[],
  [worker]: readonly CaseWorker[],
  now: Temporal.Instant,
): Promise<void> {
  const end = performance.now() + patience;
  while (worker && performance.now() < end) {
    const read = cases.map(async ({ reference }) => ({
      reference,
      events: await worker.eventsOf(reference),
    }));
    const all = await Promise.all(read);
    const entries = all.flatMap(({ events }) => events.filter(({ by }) => by));
    const letters = all.flatMap(lettersOf);
    const mails = (await mailIdsIn(dataDir)).filter((id) =>
      cases.some(({ conversation }) => id.startsWith(`<${conversation}.`)),
    );
    const isTold = all.every((one) => untold(one, now) === 0);
    const isMailed = mails.length >= letters.length;
    if (isTold && isMailed && (await linesOf(dataDir)).length >= entries.length) return;
  }
}
