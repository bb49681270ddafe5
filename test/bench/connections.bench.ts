import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { sideBySide } from './filled-store.ts';
import { hireStaff, openDeskStream, type DeskStream } from './load/desk-streams.ts';
import { beginAll, openSocket } from './load/web-chat.ts';
import { tell } from './report/figure.ts';
import { startLoket } from './servers/loket.ts';
import { inspected, memoryOf, type Memory } from './servers/memory.ts';

/*
 * What a connection takes of the server's memory while nothing is said: a socket of the web chat, each of a conversation of
 * its own that had begun before, and a stream of the desk, ten for each member of staff who was there before. Of a server
 * as built, freshly started for each round, after its garbage was collected.
 * `npm run bench:connections -- 1 200` takes one round of 200 connections.
 */
const [, , rounds = 3, connections = 2_000] = process.argv.map(Number);
const streamsEach = 10;
const atOnce = 16;
/** In which the server lets go of what opening took. */
const restMs = 3_000;

const kilobytes = { socket: [] as Memory[], stream: [] as Memory[] };
for (let round = 1; round <= rounds; round += 1) {
  for (const [name, measure] of [
    ['socket', measureSockets],
    ['stream', measureStreams],
  ] as const) {
    const server = await startLoket({ node: inspected });
    const each = await measure(server).finally(() => server.stop());
    kilobytes[name].push(each);
    process.stdout.write(
      `round ${round}: a ${name}: ${each.used.toFixed(1)} KB in use, ${each.rss.toFixed(1)} KB of the process\n`,
    );
  }
}
for (const [name, what] of [
  ['socket', 'a socket of the web chat'],
  ['stream', 'a stream of the desk'],
] as const) {
  const ours = (of: keyof Memory) => kilobytes[name].map((memory) => memory[of]);
  tell({ ...{ id: 'B8', what, unit: 'KB', ours: ours('used') }, goal: { most: 15 } });
  tell({ ...{ id: 'B8', what: `${what}, of the whole process`, unit: 'KB', ours: ours('rss') } });
}

type Server = Awaited<ReturnType<typeof startLoket>>;

async function measureSockets(server: Server): Promise<Memory> {
  const begun = await beginAll(server.url, connections);
  const hangUp = () => {
    for (const { visitor } of begun) visitor.hangUp();
  };
  hangUp();
  const before = await memoryAtRest(server);
  const left = [...begun];
  const open: WebSocket[] = [];
  await sideBySide(atOnce, async () => {
    for (let one = left.pop(); one; one = left.pop()) open.push(await openSocket(one));
  });
  hangUp();
  const after = await memoryAtRest(server);
  const stayed = open.filter(({ readyState }) => readyState === WebSocket.OPEN);
  for (const socket of open) socket.terminate();
  return perConnection(before, after, stayed.length);
}

/** The first stream of each member of staff is there before: what one more of them takes is theirs, not the stream's. */
async function measureStreams(server: Server): Promise<Memory> {
  const tokens = await hireStaff(server.dataDir, Math.ceil(connections / streamsEach));
  const first = await openStreams(server.url, tokens);
  const before = await memoryAtRest(server);
  const others = tokens.flatMap((token) => Array<string>(streamsEach - 1).fill(token));
  const more = await openStreams(server.url, others);
  const after = await memoryAtRest(server);
  // the desk ends a stream after a minute, and its page comes back
  const isOpen = (stream: DeskStream) => stream.isOpen();
  const closed = first.length - first.filter(isOpen).length;
  const stayed = more.filter(isOpen).length - closed;
  for (const stream of [...first, ...more]) stream.end();
  return perConnection(before, after, stayed);
}

async function openStreams(url: string, tokens: string[]): Promise<DeskStream[]> {
  const streams: DeskStream[] = [];
  const left = [...tokens];
  await sideBySide(atOnce, async () => {
    for (let token = left.pop(); token !== undefined; token = left.pop()) {
      streams.push(await openDeskStream(url, token));
    }
  });
  return streams;
}

async function memoryAtRest(server: Server): Promise<Memory> {
  await setTimeout(restMs);
  return memoryOf(server);
}

/** In kilobytes. */
function perConnection(before: Memory, after: Memory, count: number): Memory {
  const each = (of: keyof Memory) => (after[of] - before[of]) / count / 1024;
  return { used: each('used'), rss: each('rss') };
}
