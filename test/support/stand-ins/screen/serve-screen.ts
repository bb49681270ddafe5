import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A file, or what else is read, as a browser gets it. */
export interface Shown {
  contentType: string;
  bytes: Buffer;
}

/** What somebody does on a screen. */
export interface Act {
  body: Buffer;
  contentType: string;
  query: URLSearchParams;
}

/** The screen of a customer: its files by path, how the conversation stands, and what can be done on it. */
export interface Screen {
  files: Record<string, string>;
  state: (query: URLSearchParams) => object;
  read?: (pathname: string, query: URLSearchParams) => Shown | undefined;
  /** By path. Throws for what is not understood. */
  acts: Record<string, (act: Act) => Promise<unknown>>;
}

export interface ServedScreen {
  url: string;
  close(): Promise<void>;
}

const most = 16 * 1024 * 1024;

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** What every screen does in the browser, where their scripts find it from their own folders. */
const common = { '/screen/screen.js': 'test/support/stand-ins/screen/screen.js' };

/**
 * Shows the screen of a customer in the browser, on loopback.
 * Example: `const { url } = await serveScreen({ files: { '/': 'test/…/phone.html' }, state, acts });`
 */
export async function serveScreen(screen: Screen): Promise<ServedScreen> {
  const files: Record<string, string> = { ...common, ...screen.files };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://localhost');
    if (request.method === 'GET') {
      const shown = await read(pathname, query);
      if (shown) send(response, 200, shown);
      else sendJson(response, 404, {});
      return;
    }
    // another page of this browser is no hand on this screen
    const isOwn = request.headers['sec-fetch-site'] === 'same-origin';
    const act = isOwn && request.method === 'POST' ? screen.acts[pathname] : undefined;
    if (!act) {
      sendJson(response, 404, {});
      return;
    }
    const body = await buffer(request);
    if (body.length > most) {
      sendJson(response, 413, {});
      return;
    }
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    await act({ body, contentType, query });
    sendJson(response, 200, {});
  }

  async function read(pathname: string, query: URLSearchParams): Promise<Shown | undefined> {
    const file = files[pathname];
    if (file !== undefined) {
      const contentType = contentTypes[file.split('.').at(-1) ?? ''] ?? 'text/plain';
      return { contentType, bytes: await readFile(file) };
    }
    return pathname === '/state' ? json(screen.state(query)) : screen.read?.(pathname, query);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      sendJson(response, 400, { error: String(error) });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function json(body: unknown): Shown {
  const bytes = Buffer.from(JSON.stringify(body));
  return { contentType: 'application/json; charset=utf-8', bytes };
}

function send(response: ServerResponse, status: number, { contentType, bytes }: Shown): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, json(body));
}
