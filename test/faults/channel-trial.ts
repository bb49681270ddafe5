import { join } from 'node:path';
import { pino } from 'pino';
import type { LogEntry } from '../../bot/ports/conversation/conversation.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { Random } from '../support/random.ts';
import { Server } from './server.ts';
import type { Outcome } from './shop.ts';

/** A channel's own side, which stays up while the server is killed. */
export interface ChannelSide {
  name: string;
  /** Of a server on it. */
  env: Record<string, string>;
  connect: (url: string) => unknown;
  newId: () => string;
  /** Somebody new, who says something under an id; gives how the server answered. */
  arrive: (number: number) => (text: string, id: string) => Promise<{ status: number }>;
  /** What the channel does once the server is gone, and once it is back. */
  isGone?: () => unknown;
  isBack?: () => Promise<void>;
  /** How many messages it took from the server. */
  taken: () => number;
  /** For how many seconds nothing comes any more once all came. */
  silence: number;
  settled?: () => Promise<void>;
  /** What is lost or there twice of what the bot said, by what the channel took. */
  judge: (logs: ReadonlyMap<string, readonly LogEntry[]>) => { lost: number; doubled: number };
  /** What else came of it. */
  tell?: () => string;
  close: () => Promise<void>;
}

const said = ['hoi', 'niet geleverd', '1042', 'menu', 'openingstijden', 'menu'];
const customersAtOnce = 3;

/**
 * Killed amid conversations on a channel, which sends again what the server did not take. Nothing that was said is lost or
 * there twice, and the order stays.
 */
export async function killAmid(
  side: ChannelSide,
  random: Random,
  { isOver }: { isOver: (tries: number) => boolean },
): Promise<Outcome> {
  const server = await Server.on(side.env);
  const ids: string[][] = [];
  let killed = 0;

  async function talk(number: number): Promise<void> {
    const says = side.arrive(number);
    const own = said.map(() => side.newId());
    ids.push(own);
    for (const [index, text] of said.entries()) {
      const post = () => says(text, own[index] ?? '').catch(() => undefined);
      while ((await post())?.status !== 200) await pass(50);
    }
  }

  try {
    await server.start();
    await side.connect(server.url);
    while (!isOver(killed)) {
      const numbers = Array.from({ length: customersAtOnce }, (_, index) => killed * 10 + index);
      const talking = Promise.all(numbers.map(talk));
      await pass(random.below(1500));
      await server.kill();
      killed += 1;
      // what was on its way has come by then
      await pass(200);
      side.isGone?.();
      await server.start();
      await side.isBack?.();
      await talking;
    }
    await hasFallenSilent(side);
    await server.stop();
    const { logs, stuck } = await readLogs(server.dataDir);
    const heard = judgeHeard(logs, ids);
    const { lost, doubled } = side.judge(logs);
    const what = `killed ${killed} times amid conversations on ${side.name}${side.tell?.() ?? ''}`;
    return {
      ...{ what, tries: ids.flat().length, unaudited: 0, stuck },
      ...{ lost: heard.lost + lost, doubled: heard.doubled + doubled },
    };
  } finally {
    await server.dispose();
    await side.close();
  }
}

async function hasFallenSilent({ taken, silence, settled }: ChannelSide): Promise<void> {
  for (let before = -1, quiet = 0; quiet < silence * 10;) {
    quiet = taken() === before ? quiet + 1 : 0;
    before = taken();
    await pass(100);
  }
  await settled?.();
}

async function readLogs(dataDir: string) {
  const directory = join(dataDir, 'store');
  const store = await LowdbStore.open({ directory, log: pino({ level: 'silent' }) });
  try {
    const logs = new Map<string, LogEntry[]>();
    let stuck = 0;
    for await (const { id, toHandle, toDeliver } of store.conversations()) {
      const log = await store.log(id, 0);
      logs.set(id, log);
      const unsent = log.filter(
        ({ sequence, activity }) => toDeliver.includes(sequence) && activity.type === 'message',
      );
      stuck += toHandle.length + unsent.length;
    }
    return { logs, stuck };
  } finally {
    await store.close();
  }
}

/** What customers said, by the ids under which they did, in their order. */
function judgeHeard(logs: ReadonlyMap<string, readonly LogEntry[]>, ids: readonly string[][]) {
  const found = { lost: 0, doubled: 0 };
  const heard = [...logs.values()].map((log) =>
    log.flatMap(({ from, activity }) =>
      from === 'customer' && activity.type === 'message' ? [activity.id ?? ''] : [],
    ),
  );
  for (const own of ids) {
    const log = heard.find((one) => one.includes(own[0] ?? '')) ?? [];
    found.lost += own.filter((id) => !log.includes(id)).length;
    found.doubled += log.length - new Set(log).size;
    // one that stands before another that was said first
    found.lost += Number(own.join() !== log.join());
  }
  return found;
}

/** The numbers of what the bot said. */
export function answersIn(log: readonly LogEntry[]): number[] {
  return log.flatMap(({ from, activity, sequence }) =>
    from === 'bot' && activity.type === 'message' ? [sequence] : [],
  );
}

/** What of these was sent never, more than once, or before what stands before it. */
export function judgeSent(answers: readonly number[], sent: readonly number[]) {
  const isOutOfOrder = sent.some((entry, index) => entry < (sent[index - 1] ?? 0));
  return {
    lost: answers.filter((entry) => !sent.includes(entry)).length + Number(isOutOfOrder),
    doubled: sent.length - new Set(sent).size,
  };
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
