import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runToEnd } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { keptData, stores } from '../privacy/kept-sample.ts';

const lowdb = stores.find(([name]) => name === 'lowdb');

async function stopped(kind: 'refund' | 'complaint') {
  if (!lowdb) throw new TypeError('there is a lowdb store');
  const { talk, opened, store, dataDir } = await keptData(lowdb[1]);
  await talk('c1', 'hallo', [['X-1042', [opened(kind, 'c1', { orderNumber: '1042' })]]]);
  await talk('c2', 'ik ben bo@example.nl');
  await store.close();
  const run = (...args: string[]) =>
    runToEnd('bot/commands/privacy.ts', args, { LOKET_DATA_DIR: dataDir });
  return { run, dataDir };
}

test('a person is exported, erased but for the record of a complaint, and then nobody is found', async () => {
  const { run, dataDir } = await stopped('complaint');
  const exported = await run('export', '--order', '#1042', '--email', 'BO@example.nl');
  expect({ code: exported.code, stderr: exported.stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(exported.stdout)).toMatchObject({
    conversations: [{ id: 'c1' }, { id: 'c2' }],
    cases: [{ reference: 'X-1042' }],
  });

  const erased = await run('erase', '--order', '1042', '--email', 'bo@example.nl');
  expect({ code: erased.code, stderr: erased.stderr }).toEqual({ code: 0, stderr: '' });
  expect(erased.stdout).toMatch(
    /^Erased 2 conversations and 0 cases.*\nKept X-1042: the record of a complaint/,
  );
  const again = await run('export', '--email', 'bo@example.nl');
  expect(JSON.parse(again.stdout)).toMatchObject({ conversations: [], cases: [], files: [] });

  const audit = await readFile(join(dataDir, 'desk', 'audit.jsonl'), 'utf8');
  expect(audit).toMatch(
    /privacy-exported[^\n]*\n[^\n]*privacy-erased[^\n]*2 conversations, 1 case/,
  );
  expect(audit).not.toMatch(/bo@example/);
});

test('what is still open stops an erasure, unless it is meant', async () => {
  const { run } = await stopped('refund');
  const refused = await run('erase', '--order', '1042');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/^Nothing was erased: X-1042 is open/);
  const still = await run('export', '--order', '1042');
  expect(JSON.parse(still.stdout)).toMatchObject({ cases: [{ reference: 'X-1042' }] });
  const meant = await run('erase', '--order', '1042', '--open');
  expect(meant.stdout).toMatch(/^Erased 1 conversation and 1 case/);
});

test('without a person, with a wrong address or without a store it says what to write', async () => {
  const env = { LOKET_DATA_DIR: await temporaryFolder() };
  const run = (...args: string[]) => runToEnd('bot/commands/privacy.ts', args, env);
  expect(await run('erase')).toMatchObject({ code: 2, stderr: expect.stringMatching(/Usage/) });
  expect(await run('export', '--email', 'sanne')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/"sanne" is no e-mail address/),
  });
  expect(await run('export', '--order', '1042')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/LOKET_DATA_DIR/),
  });
});
