import type { Socket } from 'node:net';
import { pino } from 'pino';
import { createWebChat, type WebChatOptions } from '../../../bot/channels/web-chat/web-chat.ts';
import { closeServer, createServer } from '../../../bot/http/server.ts';
import { createTestClock, createTestHost, type TestHost } from '../../support/channel-host.ts';
import { newToken } from '../../support/direct-line/customer.ts';
import { serverTools } from '../../support/server-tools.ts';

export const shopOrigin = 'https://www.shop.example.nl';

export type RunningChat = Awaited<ReturnType<typeof startChat>>;

interface Given extends Partial<WebChatOptions> {
  host?: TestHost;
  clock?: ReturnType<typeof createTestClock>;
  port?: number;
  /** What calls back after a while; the machine's timer when left out. */
  after?: typeof serverTools.after;
}

/** The web chat on a real server at a free port, with a host that echoes. */
export async function startChat({ port = 0, ...given }: Given = {}) {
  const clock = given.clock ?? createTestClock();
  const host = given.host ?? createTestHost(clock.now);
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const chat = createWebChat({
    secret: 'a secret for tests only',
    allowedOrigins: [shopOrigin],
    tools: { host, clock: clock.now, log, after: given.after ?? serverTools.after },
    sentences: {
      fileRefused: (locale) => `Dit bestand kan ik niet aannemen (${String(locale)}).`,
      filesFull: (locale) => `Dat zijn te veel bestanden (${String(locale)}).`,
      fileTooSlow: (locale) => `Dit bestand kwam te langzaam (${String(locale)}).`,
      fileTooLarge: (locale) => `Dit bestand is te groot (${String(locale)}).`,
      messageTooLong: (locale) => `Dit bericht is te lang (${String(locale)}).`,
      notStored: (locale) => `Uw bericht is niet bewaard (${String(locale)}).`,
      tooMany: (locale) => `Dat gaat te snel (${String(locale)}).`,
    },
    ...given,
  });
  host.deliverTo(chat);
  const server = createServer({
    ...serverTools,
    log,
    readiness: () => ({ ready: true, problems: [] }),
  });
  chat.mount(server);
  const connections = new Set<Socket>();
  server.server.on('connection', (connection: Socket) => connections.add(connection));
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });

  const url = `http://127.0.0.1:${server.address().port}`;
  const directLine = `${url}/v3/directline`;
  return {
    url,
    directLine,
    clock,
    host,
    chat,
    log: () => lines.join(''),
    async stop() {
      await chat.stop();
      await closeServer(server, 100);
    },
    /** As when the network goes: every connection is cut, with no word of goodbye. */
    dropSockets() {
      for (const connection of connections) connection.destroy();
    },
    async refresh(token: string) {
      const response = await post(`${directLine}/tokens/refresh`, undefined, bearer(token));
      return (await response.json()) as { conversationId: string; token: string };
    },
    async resume(token: string, conversation: string) {
      const response = await fetch(`${directLine}/conversations/${conversation}`, {
        headers: bearer(token),
      });
      return (await response.json()) as { streamUrl: string };
    },
    newToken: (body?: object) => newToken(url, body),
  };
}

export async function post(url: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Status and error code of a refusal, in one value to compare. */
export async function refusal(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return [response.status, error.message.length > 0 ? error.code : 'no message'];
}
