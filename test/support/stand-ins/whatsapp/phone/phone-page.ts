import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { Clock } from '../../../../../bot/ports/clock.ts';
import type { WhatsAppStandIn } from '../whatsapp.ts';
import { Thread } from './thread.ts';

const folder = 'test/support/stand-ins/whatsapp/phone';
const files: Record<string, [name: string, contentType: string]> = {
  '/': ['phone.html', 'text/html; charset=utf-8'],
  '/phone.css': ['phone.css', 'text/css; charset=utf-8'],
  '/phone.js': ['phone.js', 'text/javascript; charset=utf-8'],
};

const saidSchema = z.object({ text: z.string().trim().min(1).max(4096) });
const pressedSchema = z.object({ label: z.string(), messageId: z.string() });
const most = 16 * 1024 * 1024;

export interface PhonePage {
  url: string;
  close(): Promise<void>;
}

/**
 * A phone with WhatsApp in the browser, on loopback, for one customer of the stand-in: what they type, press and send
 * goes to the shop, and what the shop sent is shown as WhatsApp would.
 * Example: `const { url } = await servePhone(meta, sanne, { shopName, clock });`
 */
export async function servePhone(
  meta: WhatsAppStandIn,
  customer: ReturnType<WhatsAppStandIn['customer']>,
  { shopName, clock }: { shopName: string; clock: Clock },
): Promise<PhonePage> {
  const thread = new Thread(meta, customer, clock);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const file = files[pathname];
    if (request.method === 'GET' && file) {
      send(response, 200, file[1], await readFile(`${folder}/${file[0]}`));
      return;
    }
    if (request.method === 'GET' && pathname === '/state') {
      sendJson(response, 200, { shopName, ...thread.state() });
      return;
    }
    if (request.method === 'GET' && pathname === '/media') {
      const { contentType, bytes } = meta.media.find(searchParams.get('id') ?? '');
      send(response, 200, contentType, Buffer.from(bytes));
      return;
    }
    // another page of this browser is no hand on this phone
    const isOwn = request.headers['sec-fetch-site'] === 'same-origin';
    if (request.method !== 'POST' || !isOwn) {
      sendJson(response, 404, {});
      return;
    }
    const body = await buffer(request);
    if (body.length > most) {
      sendJson(response, 413, {});
      return;
    }
    if (pathname === '/says') await thread.says(saidSchema.parse(JSON.parse(body.toString())).text);
    if (pathname === '/presses') {
      const { label, messageId } = pressedSchema.parse(JSON.parse(body.toString()));
      await thread.presses(label, messageId);
    }
    if (pathname === '/sends') {
      const contentType = request.headers['content-type'] ?? 'application/octet-stream';
      await thread.sends({ bytes: body, contentType, name: searchParams.get('name') ?? 'bestand' });
    }
    sendJson(response, 200, {});
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

function send(response: ServerResponse, status: number, contentType: string, body: Buffer): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(body)));
}
