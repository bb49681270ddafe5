import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { openConnector, refundOf } from './load/connector.ts';
import { talkAll, type Script, type Talk } from './load/talk.ts';
import { openWebChats, refundInDutch } from './load/web-chat.ts';
import { tell } from './report/figure.ts';
import { startLoket } from './servers/loket.ts';
import type { Measured } from './servers/measured.ts';
import { peers, startPeer, type Peer } from './servers/peer.ts';

/*
 * What a message of a customer costs, in a conversation about a refund that customers have side by side: with us over
 * HTTP and a socket, on the store as a shop has it, so that each message is on the disk before it is answered; with the
 * peers by the SDK's own route, each with its state in memory. Servers have processes of their own, and all of them take
 * turns within a round. `npm run bench:turn -- 2 40` takes two rounds of 40 conversations; with `Loket` after it,
 * of ours alone, for whoever looks for what costs time (`LOKET_BENCH_NODE="--cpu-prof --cpu-prof-dir=/tmp/profiles"`).
 */
const [, , rounds = 6, conversations = 200] = process.argv.map(Number);
const isAlone = process.argv[4] === 'Loket';
const ourselves = 'Loket';
const warmUps = 2;
const atOnce = 32;
/** Peers are quicker, and the system tells processor time in hundredths of a second. */
const peersMore = 3;
/** For what a server does after it has answered. */
const restMs = 200;

interface Side {
  server: Measured;
  script: Script;
  open: () => Promise<Talk[]>;
}

interface Cost {
  perSecond: number;
  /** Microseconds a message. */
  cpu: number;
}

const connector = await openConnector();
const sides = new Map<string, Side>();
try {
  const ours = await startLoket();
  sides.set(ourselves, {
    server: ours,
    script: refundInDutch,
    open: () => openWebChats(ours.url, conversations),
  });
  for (const peer of isAlone ? [] : (Object.keys(peers) as Peer[])) {
    const server = await startPeer(peer);
    // a plain echo knows no connector to send to
    const ways = peer === 'restify-echo' ? [false] : [true, false];
    for (const sends of ways) {
      sides.set(`${peers[peer]}, ${sends ? 'reply sent out' : 'reply in the response'}`, {
        server,
        script: refundOf[peer],
        open: () =>
          Promise.resolve(
            Array.from({ length: conversations * peersMore }, () =>
              connector.talk(server.url, sends),
            ),
          ),
      });
    }
  }
  report(await measure());
} finally {
  for (const { server } of sides.values()) await server.stop();
  await connector.close();
}

/** By turns, the order reversed each round; the first rounds only warm up. */
async function measure(): Promise<Map<string, Cost[]>> {
  const costs = new Map([...sides.keys()].map((name) => [name, [] as Cost[]]));
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const order = [...sides].sort(() => (round % 2 === 0 ? 1 : -1));
    for (const [name, side] of order) {
      const cost = await measureOnce(side);
      process.stdout.write(
        `${round <= 0 ? 'warm-up' : `round ${round}`}: ${name}: ${cost.cpu.toFixed(0)} µs CPU, ${cost.perSecond.toFixed(0)} msg/s\n`,
      );
      if (round > 0) costs.get(name)?.push(cost);
    }
  }
  return costs;
}

async function measureOnce({ server, script, open }: Side): Promise<Cost> {
  const talks = await open();
  await setTimeout(restMs);
  const before = server.cpuMs();
  const begun = performance.now();
  const messages = await talkAll(talks, script, atOnce);
  const seconds = (performance.now() - begun) / 1_000;
  await setTimeout(restMs);
  const cpu = ((server.cpuMs() - before) * 1_000) / messages;
  for (const talk of talks) talk.end();
  return { perSecond: messages / seconds, cpu };
}

/** The peers answer in two ways: the goals hold against both, the dearer one and the cheaper. */
function report(costs: Map<string, Cost[]>): void {
  const of = (name: string, what: keyof Cost) => costs.get(name)?.map((cost) => cost[what]) ?? [];
  for (const name of costs.keys()) {
    if (name === ourselves) continue;
    const against = (what: keyof Cost) => ({
      ours: of(ourselves, what),
      peer: { name, values: of(name, what) },
    });
    const isGoal = (peer: Peer) => name.startsWith(peers[peer]);
    if (isGoal('waterfall')) {
      tell({
        id: 'B1',
        what: 'a durable turn',
        unit: 'msg/s',
        ...against('perSecond'),
        goal: { least: 1 },
      });
    }
    tell({
      ...{ id: 'B2', what: 'a durable turn, CPU', unit: 'µs', ...against('cpu') },
      ...(isGoal('cloud-adapter-echo') && { goal: { most: 2.5 } }),
    });
  }
}
