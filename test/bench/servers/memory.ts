import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Measured } from './measured.ts';

/** What a server must be started with to be asked for its memory. */
export const inspected = ['--inspect=127.0.0.1:0'];

export interface Memory {
  /** What is in use: objects, and what they hold outside of the heap. */
  used: number;
  /** What the process holds of the machine's memory, in use or not. */
  rss: number;
}

/** Memory of a server, in bytes, right after its garbage was collected: asked by the protocol of Node's own debugger. */
export async function memoryOf(server: Measured): Promise<Memory> {
  const address = /ws:\/\/127\.0\.0\.1:\S+/.exec(server.said())?.[0] ?? '';
  const debug = new WebSocket(address);
  await once(debug, 'open');
  try {
    let asked = 0;
    const ask = async (method: string, params = {}): Promise<unknown> => {
      asked += 1;
      debug.send(JSON.stringify({ id: asked, method, params }));
      const [answer] = (await once(debug, 'message')) as [Buffer];
      return JSON.parse(answer.toString());
    };
    // the first leaves what its finalizers let go of
    for (let round = 0; round < 2; round += 1) await ask('HeapProfiler.collectGarbage');
    const expression = 'process.memoryUsage()';
    const answer = await ask('Runtime.evaluate', { expression, returnByValue: true });
    const { value } = (answer as { result: { result: { value: NodeJS.MemoryUsage } } }).result
      .result;
    return { used: value.heapUsed + value.external, rss: value.rss };
  } finally {
    debug.terminate();
  }
}
