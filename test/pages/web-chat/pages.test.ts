import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { PagesNotBuilt } from '../../../bot/http/built-pages.ts';
import { mountPages } from '../../../bot/channels/web-chat/pages.ts';
import { createServer } from '../../../bot/http/server.ts';
import { startChatServer } from './chat-server.ts';
import { serverTools } from '../../support/server-tools.ts';

let loket: Awaited<ReturnType<typeof startChatServer>>;

beforeAll(async () => {
  loket = await startChatServer({ allowedOrigins: ['https://shop.example.nl'] });
});

afterAll(() => loket.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${loket.url}${path}`, { headers });

const builtName = (pattern: RegExp) =>
  readdirSync('dist/pages').find((name) => pattern.test(name)) ?? '';

describe('what is built', () => {
  test('keeps the script tag of shops under 15 KB', () => {
    expect(readFileSync('dist/pages/widget.js').length).toBeLessThan(15 * 1024);
  });

  test('has each script and style sheet compressed beside it', () => {
    const folder = 'dist/pages';
    const plain = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
    expect(plain).toHaveLength(7);
    for (const name of plain) {
      const read = (suffix: string) => readFileSync(join(folder, name + suffix));
      expect(brotliDecompressSync(read('.br')).equals(read(''))).toBe(true);
      expect(gunzipSync(read('.gz')).equals(read(''))).toBe(true);
    }
  });

  test('must be there before the server starts', () => {
    const log = pino({ level: 'silent' });
    const server = createServer({
      ...serverTools,
      log,
      readiness: () => ({ ready: true, problems: [] }),
    });
    const setup = {
      folder: 'dist/none',
      allowedOrigins: [],
      shopName: 'Winkel',
      about: () => ({}),
      log,
    };
    expect(() => {
      mountPages(server, setup);
    }).toThrow(PagesNotBuilt);
  });
});

describe('what is served', () => {
  test.each(['br', 'gzip', 'identity'])(
    'comes in the encoding that is asked for: %s',
    async (encoding) => {
      const response = await get('/widget.js', { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).toBe(readFileSync('dist/pages/widget.js', 'utf8'));
    },
  );

  test('is not sent again when the browser has it', async () => {
    const etag = (await get('/widget.js')).headers.get('etag') ?? '';
    expect((await get('/widget.js', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/widget.js', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  test('is kept for a year where the name changes with the content, and minutes where it does not', async () => {
    const asset = await get(`/assets/${builtName(/^chat-.*\.js$/)}`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/widget.js')).headers.get('cache-control')).toBe('public, max-age=300');
    expect((await get('/chat')).headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each(['/assets/none.js', '/assets/..%2f..%2fpackage.json', '/assets/chat.html'])(
    'is only what was built: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('lets the chat stand in frames of our own pages and of the shops on the list', async () => {
    const policy = (await get('/chat')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors 'self' https://shop.example.nl`);
    expect(policy).toContain(`default-src 'none'; script-src 'self'`);
    expect(policy).not.toContain('unsafe');
  });

  test('is nothing but a refusal for a shop that is not on the list', async () => {
    const refused = await get('/chat?shop=https://stranger.example.nl');
    expect(await refused.text()).toMatch(/^<!doctype html><title>Loket<\/title><script nonce=/);
    const welcome = await get('/chat?shop=https://shop.example.nl');
    expect(await welcome.text()).toContain('De Demowinkel');
  });

  test('has a nonce of its own each time, the same in page and policy', async () => {
    const nonces = await Promise.all(
      ['/chat', '/chat'].map(async (path) => {
        const response = await get(path);
        const policy = response.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        expect(await response.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });
});
