import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finish } from '../support/children/child-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-built-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('what is built opens, answers, and stops when it is told to', async () => {
  const env = { ...process.env, PORT: '0', LOKET_DATA_DIR: join(folder, 'data') };
  const server = spawn(process.execPath, ['deploy/scripts/serve.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  let url: string | undefined;
  for await (const line of createInterface({ input: server.stdout })) {
    url = /Demo shop +(\S+)/.exec(line)?.[1] ?? url;
    if (line.startsWith('Stop it')) break;
  }
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${url}/chat`)).text()).toContain('Voorbeeldwinkel');
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

/*
 * The scripts that load what is built, on a bundle as small as can be. The two versions of it are of one length, as V8
 * itself would notice another.
 */
describe('what V8 has compiled of a bundle', () => {
  const scripts = ['load', 'compile', 'serve', 'run', 'map-stack-traces', 'write-whole'];
  const bundleOf = (id: string, says: string) =>
    `/* ${id} */(function (exports) { const say = () => console.log('${says}');` +
    ` exports.programs = { server: async () => say() }; exports.loadServer = async () => {}; })`;
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
