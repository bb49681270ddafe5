import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { PagesNotBuilt } from '../../../bot/http/built-pages.ts';
import { mountDeskPages } from '../../../bot/desk/mount-pages.ts';
import { closeServer, createServer } from '../../../bot/http/server.ts';
import { serverTools } from '../../support/server-tools.ts';

const log = pino({ level: 'silent' });
const folder = 'dist/desk';
const server = createServer({
  ...serverTools,
  log,
  readiness: () => ({ ready: true, problems: [] }),
});
let url: string;

beforeAll(async () => {
  mountDeskPages(server, { folder, shopName: 'De <Demowinkel>', log });
  server.listen(0);
  await once(server.server, 'listening');
  url = `http://localhost:${(server.server.address() as AddressInfo).port}`;
});

afterAll(() => closeServer(server, 500));

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { headers });

/** What the page itself asks for: `index-….js` and so on. */
const firstLoaded = async () =>
  [...(await (await get('/desk')).text()).matchAll(/\/desk\/assets\/([\w.-]+)/g)].map(
    ([, name = '']) => name,
  );

describe('what is built', () => {
  test('has each script and style sheet compressed beside it', () => {
    const plain = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
    for (const name of plain) {
      const read = (suffix: string) => readFileSync(join(folder, name + suffix));
      expect(brotliDecompressSync(read('.br')).equals(read(''))).toBe(true);
      expect(gunzipSync(read('.gz')).equals(read(''))).toBe(true);
    }
  });

  test('loads under 160 KB at first, and the rest once it stands', async () => {
    const names = await firstLoaded();
    const bytes = names.map((name) => statSync(join(folder, `${name}.br`)).size);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(160 * 1024);
    for (const late of ['audit', 'staff-list', 'member-panel', 'teams-sign-in']) {
      expect(names.some((name) => name.startsWith(late))).toBe(false);
      expect(readdirSync(folder).some((name) => name.startsWith(late))).toBe(true);
    }
  });

  test('is not built anew when nothing changed', () => {
    const built = () => readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    const before = built();
    execFileSync(process.execPath, ['deploy/scripts/build-desk.mjs']);
    expect(built()).toEqual(before);
  });

  test('is built anew when a rule changes that it shares with the server', () => {
    expect(readFileSync(join(folder, '.from'), 'utf8')).toContain('\nbot/handoff/rules.ts');
  });

  test('must be there before the server starts', () => {
    expect(() => {
      mountDeskPages(server, { folder: 'dist/none', shopName: 'Winkel', log });
    }).toThrow(PagesNotBuilt);
  });
});

describe('what is served', () => {
  test.each(['/desk', '/desk/c/some-id', '/desk/welcome', '/desk/audit', '/desk/staff'])(
    'is the one page on each of its addresses: %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(await response.text()).toContain('De &#60;Demowinkel&#62;');
    },
  );

  test.each(['/desk/other', '/desk/c', '/desk/assets/none.js', '/desk/assets/index.html'])(
    'is nothing else: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('is kept for a year where the name changes with the content', async () => {
    const [name] = await firstLoaded();
    const asset = await get(`/desk/assets/${name}`, { 'accept-encoding': 'br' });
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toBe('br');
  });

  test('runs no script of others, and stands in no frame', async () => {
    for (const path of ['/desk', '/desk?in=teams', '/desk/c/some-id?in=teams']) {
      const policy = (await get(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`default-src 'none'; script-src 'self';`);
      expect(policy).toContain(`connect-src 'self';`);
      expect(policy).toMatch(/frame-ancestors 'none'$/);
      expect(policy).not.toContain('unsafe');
    }
  });

  test('may stand in a tab of Teams where that is set up, and nowhere else', async () => {
    const tabs = createServer({
      ...{ ...serverTools, log },
      readiness: () => ({ ready: true, problems: [] }),
    });
    mountDeskPages(tabs, { folder, shopName: 'Winkel', inTeams: true, log });
    tabs.listen(0);
    await once(tabs.server, 'listening');
    const { port } = tabs.server.address() as AddressInfo;
    const policyOf = async (path: string) => {
      const { headers } = await fetch(`http://localhost:${port}${path}`);
      return headers.get('content-security-policy') ?? '';
    };
    for (const path of ['/desk?in=teams', '/desk/c/some-id?in=teams']) {
      const policy = await policyOf(path);
      expect(policy).toContain(`default-src 'none'; script-src 'self';`);
      expect(policy).toContain(`connect-src 'self' https://res.cdn.office.net;`);
      expect(policy).toMatch(
        /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft https:\/\/\*\.microsoft365\.com https:\/\/\*\.office\.com https:\/\/outlook\.office365\.com$/,
      );
    }
    for (const path of ['/desk', '/desk/c/some-id', '/desk?in=other', '/desk/welcome?in=']) {
      expect(await policyOf(path)).toMatch(/frame-ancestors 'none'$/);
    }
    await closeServer(tabs, 500);
  });

  test('has a nonce of its own each time, the same in page and policy', async () => {
    const nonces = await Promise.all(
      ['/desk', '/desk'].map(async (path) => {
        const response = await get(path);
        const policy = response.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        expect(await response.text()).toContain(`property="csp-nonce" nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });
});
