import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { parse } from 'yaml';
import type { Review } from '../../bot/commands/examples-review.ts';
import type { Store } from '../../bot/ports/store.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { finish, runToEnd } from '../support/children/child-process.ts';
import { keepRouted, routed, tuesday } from '../support/routed.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('npm run examples:review', () => {
  const command = (args: string[], dataDir = '') =>
    runToEnd('bot/commands/examples.ts', args, { LOKET_DATA_DIR: dataDir });

  // the second stands among the examples that come with Loket
  const twoMessages = ['hij hapert zodra het regent', 'Ik wil een medewerker spreken!'];

  async function stored(said = twoMessages): Promise<{ dataDir: string; store: Store }> {
    const dataDir = await temporaryFolder();
    const log = pino({ level: 'silent' });
    const store = await LowdbStore.open({ directory: join(dataDir, 'store'), log });
    await keepRouted(
      store,
      said.map((text) => routed(text, { confirmed: 'support.in_scope' })),
    );
    return { dataDir, store };
  }

  test('shows what is in the data directory', async () => {
    const { dataDir, store } = await stored();
    await store.close();
    const { code, stdout, stderr } = await command([], dataDir);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parse(stdout)).toEqual({ nl: ['hij hapert zodra het regent'] });
    expect(stdout).toContain('# Left out: 1 that stand in the examples already.');
  });

  test('prints one object with --json, since a day, and through npm', async () => {
    const { dataDir, store } = await stored();
    await keepRouted(store, [routed('nog iets', { confirmed: 'none' })], tuesday);
    await store.close();
    const args = ['run', '-s', 'examples:review', '--', '--json', '--since', '2026-11-17'];
    const { code, stdout } = await finish('npm', args, { LOKET_DATA_DIR: dataDir });
    expect(code).toBe(0);
    const { candidates, all } = JSON.parse(stdout) as Review;
    expect(candidates).toEqual([
      { ...routed('nog iets', { confirmed: 'none' }), at: tuesday, times: 1 },
    ]);
    expect(all).toEqual({ routed: 1, confirmed: 0, corrected: 0, declined: 1 });
  });

  test('says how it can be read while the server runs on it', async () => {
    const { dataDir, store } = await stored();
    const { code, stdout, stderr } = await command([], dataDir);
    await store.close();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/while Loket is running on them\. Stop it first, or set LOKET_DATA_DIR/);
  });

  test('finds nothing where nobody has said anything yet', async () => {
    const { dataDir, store } = await stored([]);
    await store.close();
    const { code, stdout } = await command([], dataDir);
    expect([code, stdout]).toEqual([0, '# Nothing to review: no message was led anywhere.\n']);
  });

  test('says so of a folder that the server never had, and leaves it as it is', async () => {
    const dataDir = await temporaryFolder();
    const { code, stdout, stderr } = await command([], dataDir);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      `There are no conversations and cases in ${dataDir}. Set LOKET_DATA_DIR`,
    );
    expect(await readdir(dataDir)).toEqual([]);
  });

  test.each([
    ['a day that there is not', ['--since', '2026-02-30'], /^--since is "2026-02-30"; write a day/],
    ['no day', ['--since'], /--since/],
    ['an unknown option', ['--fast'], /--fast/],
    ['a word', ['refund'], /refund/],
  ])('refuses %s with 2 and the usage', async (_, args, fault) => {
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(fault);
    expect(stderr).toContain('Usage:');
  });
});
