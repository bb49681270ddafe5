import { createHmac } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { pino } from 'pino';
import { createWhatsApp } from '../../../../bot/channels/whatsapp/whatsapp.ts';
import { webhookPath } from '../../../../bot/channels/whatsapp/webhook.ts';
import { closeServer, createServer } from '../../../../bot/http/server.ts';
import type { LogEntry } from '../../../../bot/ports/conversation/conversation.ts';
import type { CustomerNames } from '../../../../bot/ports/customer-names.ts';
import { MemoryCustomerNames } from '../../../../bot/stores/memory/memory-customer-names.ts';
import { createTestClock, createTestHost, type TestHost } from '../../../support/channel-host.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

export const appSecret = '0123456789abcdef0123456789abcdef';
export const verifyToken = 'token-to-verify-with';
/** The shop's numbers: those of the recorded payloads, and a second one of the shop's own. */
export const numbers = ['1122334455667', '106540352242922', '123456123'];

export type RunningChannel = Awaited<ReturnType<typeof startChannel>>;

interface Given {
  host?: TestHost;
  names?: CustomerNames;
  folder?: string;
  clock?: ReturnType<typeof createTestClock>;
  /** How many times faster than the machine's the channel's timers are. */
  timesFaster?: number;
}

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** What `X-Hub-Signature-256` holds for a body. */
export function sign(body: string | Buffer, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** The channel on a real server at a free port, with a host that keeps what it is handed and says nothing. */
export async function startChannel({ timesFaster = 20, ...given }: Given = {}) {
  const clock = given.clock ?? createTestClock('2026-11-29T12:00:00Z');
  const host = given.host ?? createTestHost(clock.now, () => []);
  const names = given.names ?? new MemoryCustomerNames();
  const folder = given.folder ?? join(await temporaryFolder(), 'whatsapp');
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const after = (milliseconds: number, run: () => void) => {
    setTimeout(run, milliseconds / timesFaster).unref();
  };
  const shelf = await startShelf();
  const channel = createWhatsApp({
    settings: {
      ...{ appSecret, verifyToken, accessToken: 'token' },
      ...{ phoneNumberIds: numbers, graphUrl: shelf.url },
    },
    ...{ folder, names, publicUrl: 'https://loket.example.nl' },
    ...{ wording: { nl: String, en: String }, shopName: () => 'Voorbeeldwinkel' },
    tools: { host, clock: clock.now, log, after },
  });
  const server = createServer({
    ...{ clock: clock.now, after, log, publicUrl: 'https://loket.example.nl' },
    countedElsewhere: [webhookPath],
    readiness: () => ({ ready: true, problems: [] }),
  });
  channel.mount(server);
  await channel.start?.();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}${webhookPath}`;
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    await channel.stop();
    await closeServer(server, 100);
    await shelf.stop();
  };
  stops.push(stop);

  async function post(payload: unknown, headers?: Record<string, string>): Promise<number> {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(headers ?? { 'x-hub-signature-256': sign(body) }),
      },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    ...{ url, host, names, folder, clock, channel, stop, post, shelf },
    log: () => lines.join(''),
    /** Delivers payloads one after the other, and waits until all that came of them is there. */
    async deliver(...payloads: unknown[]) {
      for (const payload of payloads) {
        const status = await post(payload);
        if (status !== 200) throw new Error(`the webhook answered ${status}`);
      }
      await channel.idle?.();
    },
    idle: async () => channel.idle?.(),
    /** All entries of all conversations, in the order in which these began. */
    async entries(): Promise<LogEntry[]> {
      const logs = await Promise.all(host.conversations().map((id) => host.log(id, 0)));
      return logs.flat();
    },
    /** What customers were heard to say. */
    async heard() {
      return (await this.entries()).map(({ activity }) => activity);
    },
  };
}

/** What Meta keeps of files, under their ids; each may fail before it is handed out. */
async function startShelf() {
  const files = new Map<string, Buffer>();
  const failures = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  const asked: string[] = [];
  const server = createHttpServer((request, response) => {
    const [, kind, id = ''] = request.url?.split('/') ?? [];
    const bytes = files.get(id === '' ? (kind ?? '') : id);
    if (id !== '') {
      response.end(bytes);
      return;
    }
    const name = kind ?? '';
    asked.push(name);
    const failure = failures.get(name)?.shift();
    response.statusCode = failure ?? (bytes ? 200 : 400);
    const url = `http://${request.headers.host ?? ''}/file/${name}`;
    const told = { url, mime_type: 'application/octet-stream', file_size: sizes.get(name) ?? 0 };
    const refused = { error: { code: failure === 500 ? 131000 : 100, message: 'no' } };
    response.end(JSON.stringify(response.statusCode === 200 ? told : refused));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  return {
    ...{ files, failures, sizes, asked },
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
