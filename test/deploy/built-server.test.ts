import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finish } from '../support/children/child-process.ts';
import { password } from '../support/desk/test-password.ts';
import { freePort } from '../support/free-port.ts';
import { startMailServer } from '../support/stand-ins/mail-server.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-built-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The server as built, with these settings: where it answers, and what else stands on its screen. */
async function openBuilt(settings: NodeJS.ProcessEnv = {}) {
  const server = spawn(process.execPath, ['deploy/scripts/serve.mjs'], {
    env: { ...process.env, PORT: '0', LOKET_DATA_DIR: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const screen: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    screen.push(line);
    if (line.startsWith('Stop it')) break;
  }
  const shown = (pattern: RegExp) => pattern.exec(screen.join('\n'))?.[1] ?? '';
  return {
    shown,
    /** Gives how it ended when it was told to. */
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}

test('what is built opens, answers, and stops when it is told to', async () => {
  const { shown, stop } = await openBuilt();
  const url = shown(/Demo shop +(\S+)/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${url}/chat`)).text()).toContain('Voorbeeldwinkel');
  expect(await stop()).toEqual([0, null]);
});

// packages that the server loads when somebody comes who needs them: a bundle that cannot find one opens all the same
test('passwords, mail, documents and files work in what is built', async () => {
  const post = await startMailServer();
  const port = String(await freePort());
  const { shown, stop } = await openBuilt({
    ...{ LOKET_SMTP_URL: post.url, LOKET_PUBLIC_URL: 'https://balie.example.nl', PORT: port },
  });
  const url = `http://127.0.0.1:${port}`;
  const send = (path: string, body: unknown, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const email = 'beheer@example.nl';
  const token = shown(/welcome#(\S+)/);
  const entered = await send('/desk/api/welcome', { token, email, name: 'Beheer', password });
  expect(entered.status).toBe(201);
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const mailed = post.next();
  expect((await send('/desk/api/forgotten-password', { email })).status).toBe(204);
  expect((await mailed).to).toEqual([expect.objectContaining({ address: email })]);
  const log = await fetch(`${url}/desk/api/complaints-log.pdf`, {
    headers: { cookie },
  });
  expect((await log.text()).slice(0, 5)).toBe('%PDF-');

  const { conversationId, token: chat } = (await (
    await send('/v3/directline/tokens/generate', {})
  ).json()) as { conversationId: string; token: string };
  const form = new FormData();
  form.append('activity', JSON.stringify({ type: 'message', text: 'kijk' }));
  form.append('file', new Blob(['%PDF-1.7 bon']), 'bon.pdf');
  const uploaded = await fetch(`${url}/v3/directline/conversations/${conversationId}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${chat}` },
    body: form,
  });
  expect(uploaded.status).toBe(200);
  expect(await stop()).toEqual([0, null]);
});

test('what the packages need at times is found when they use it', async () => {
  const bundle = await readFile('dist/loket.cjs', 'latin1');
  const paths = [...bundle.matchAll(/require\("(\.\.\/node_modules\/[^"]+)"\)/g)];
  const load = createRequire(join(process.cwd(), 'dist', 'loket.cjs'));
  const loaded = paths.map(([, path = '']) => [path, load(path) as unknown] as const);
  expect(loaded.map(([path]) => path).join('\n')).toMatch(
    /msal-node\/.*\n[^]*botframework-streaming/,
  );
  for (const [path, itself] of loaded)
    expect([path, typeof itself]).not.toEqual([path, 'undefined']);
  const msal = loaded.find(([path]) => path.includes('/msal-node/'))?.[1];
  expect(msal).toHaveProperty('ConfidentialClientApplication');
});

/*
 * The scripts that load what is built, on a bundle as small as can be. The two versions of it are of one length, as V8
 * itself would notice another.
 */
describe('what V8 has compiled of a bundle', () => {
  const scripts = ['load', 'compile', 'serve', 'run', 'map-stack-traces', 'write-whole'];
  const bundleOf = (id: string, says: string) =>
    `/* ${id} */(function (exports) { const say = () => console.log('${says}');` +
    ` exports.programs = { server: async () => say() }; exports.loadServer = async () => {};` +
    ` exports.readShippedYaml = async () => '[]'; })`;
  const [first, second] = [
    bundleOf('0123456789abcdef', 'one'),
    bundleOf('fedcba9876543210', 'two'),
  ];
  const run = (script: string) =>
    finish(process.execPath, [join(folder, `deploy/scripts/${script}.mjs`)]);
  const dist = (name: string) => join(folder, 'dist', name);

  beforeEach(async () => {
    await mkdir(dist(''), { recursive: true });
    for (const name of scripts) {
      const path = `deploy/scripts/${name}.mjs`;
      await cp(path, join(folder, path));
    }
    await writeFile(dist('loket.cjs'), first);
    expect(await run('compile')).toMatchObject({ code: 0, stderr: '' });
  });

  test('is used for that bundle', async () => {
    expect((await readFile(dist('loket.compiled'))).toString('latin1')).toContain(
      '0123456789abcdef',
    );
    expect(await run('serve')).toMatchObject({ code: 0, stdout: 'one\n', stderr: '' });
  });

  test('is left alone when the bundle is another', async () => {
    await writeFile(dist('loket.cjs'), second);
    expect(await run('serve')).toMatchObject({ stdout: 'two\n', stderr: '' });
    // as when times were lost on the way
    const longAgo = new Date(0);
    await utimes(dist('loket.cjs'), longAgo, longAgo);
    expect(await run('serve')).toMatchObject({ stdout: 'two\n', stderr: '' });
  });

  test('is left alone when somebody has edited the bundle in its place', async () => {
    await writeFile(dist('loket.cjs'), first.replace('one', 'two'));
    const before = new Date(0);
    await utimes(dist('loket.compiled'), before, before);
    expect(await run('serve')).toMatchObject({ stdout: 'two\n', stderr: '' });
  });

  test.each(['', 'broken', '/* 0123456789abcdef */broken'])(
    'is left alone when it is no such thing: "%s"',
    async (text) => {
      await writeFile(dist('loket.compiled'), text);
      expect(await run('serve')).toMatchObject({ stdout: 'one\n', stderr: '' });
    },
  );

  test('need not be there', async () => {
    await rm(dist('loket.compiled'));
    expect(await run('serve')).toMatchObject({ stdout: 'one\n', stderr: '' });
  });
});
