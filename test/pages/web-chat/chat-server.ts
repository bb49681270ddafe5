import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pino } from 'pino';
import { createWebChat } from '../../../bot/channels/web-chat/web-chat.ts';
import { mountPages } from '../../../bot/channels/web-chat/pages.ts';
import { closeServer, createServer } from '../../../bot/http/server.ts';
import { createTestClock, createTestHost } from '../../support/channel-host.ts';
import { serverTools } from '../../support/server-tools.ts';

type Reply = NonNullable<Parameters<typeof createTestHost>[1]>;

export interface ChatServerOptions {
  reply?: Reply;
  allowedOrigins?: string[];
  orders?: unknown;
  about?: () => object;
  identitySecret?: string;
}

/** Our pages and the Direct Line beneath them, with a bot that answers as the test says. */
export async function startChatServer(options: ChatServerOptions = {}) {
  const { reply, allowedOrigins = [], orders = [], about = () => ({}) } = options;
  const { identitySecret } = options;
  const log = pino({ level: 'silent' });
  const clock = createTestClock();
  const host = createTestHost(clock.now, reply);
  const webChat = createWebChat({
    secret: 'a secret of the tests, long enough to sign with',
    allowedOrigins,
    identitySecret,
    tools: { ...serverTools, host, clock: clock.now, log },
    sentences: {
      fileRefused: () => 'geweigerd',
      filesFull: () => 'te veel bestanden',
      fileTooLarge: () => 'te groot',
      fileTooSlow: () => 'te langzaam',
      messageTooLong: () => 'te lang',
      notStored: () => 'niet bewaard',
      tooMany: () => 'te veel',
    },
  });
  host.deliverTo(webChat);

  const server = createServer({
    ...serverTools,
    log,
    readiness: () => ({ ready: true, problems: [] }),
  });
  mountPages(server, {
    folder: 'dist/pages',
    allowedOrigins,
    shopName: 'De Demowinkel',
    about,
    log,
  });
  webChat.mount(server);
  server.get('/demo/orders.json', (_request, response, next) => {
    response.send(200, orders);
    next();
  });

  const sockets = new Set<Socket>();
  server.server.on('upgrade', (_request, socket: Socket) => sockets.add(socket));
  server.listen(0);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  function dropSockets() {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }

  return {
    url: `http://localhost:${port}`,
    host,
    clock,
    dropSockets,
    /** As a server that is being restarted: nothing listens until `comeBack`. */
    async goAway() {
      const closed = once(server.server, 'close');
      server.server.close();
      server.server.closeAllConnections();
      dropSockets();
      await closed;
    },
    async comeBack() {
      server.listen(port);
      await once(server.server, 'listening');
    },
    async stop() {
      await webChat.stop();
      await closeServer(server, 500);
    },
  };
}

/** A page of somebody's shop, on an origin of its own, that carries our script tag. */
export async function startShop(html: () => string, policy?: () => string) {
  const server = createHttpServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy) response.setHeader('content-security-policy', policy());
    response.end(html());
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
