import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../support/free-port.ts';

export type DeskServer = Awaited<ReturnType<typeof startServer>>;

/** The server as built, in a process of its own, on this data folder. */
export async function startServer(folder: string) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), LOKET_DATA_DIR: folder };
  const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...options, resolve('deploy/scripts/serve.mjs')], {
    ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('Loket is open')) break;
  }
  child.stdout.resume();
  return {
    url: `http://127.0.0.1:${port}`,
    /** Milliseconds of processor that it took so far, all its threads together. */
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    /** Bytes that it holds. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(statusOf(child.pid ?? 0))?.[1]) * 1024,
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Asks the desk as a member of staff; gives the body. */
export type Ask = (path: string, method?: string, body?: unknown) => Promise<string>;

export function askerFor(url: string, token: string): Ask {
  const agent = new Agent({ keepAlive: true });
  return (path, method = 'GET', body?: unknown) =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        authorization: `Bearer ${token}`,
        ...(sent !== undefined && { 'content-type': 'application/json' }),
      };
      const asked = request(`${url}/desk/api/${path}`, { agent, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`the desk answered ${response.statusCode}: ${text}`));
        });
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(sent);
    });
}

/** A page of staff that follows the stream. `shows` resolves once it was sent a text. */
export async function openPage(url: string, token: string) {
  const asked = request(`${url}/desk/api/stream`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
  });
  asked.end();
  const [response] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
  response.setEncoding('utf8');
  let text = '';
  let look = (): void => undefined;
  response.on('data', (chunk: string) => {
    text += chunk;
    look();
  });
  return {
    shows: (wanted: string) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (!text.includes(wanted)) return;
          text = '';
          look = () => {
            text = text.slice(-200_000);
          };
          resolve();
        };
        look();
      }),
    close: () => {
      asked.destroy();
    },
  };
}

/** Of all its threads that are left, as the system counts it. */
function cpuMsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const ran = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return ran.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}

function statusOf(pid: number): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}
