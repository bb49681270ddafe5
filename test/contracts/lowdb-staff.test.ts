import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { startChild } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { anna, done, session } from './staff-store.ts';

const staffChild = 'test/support/children/staff-child.ts';

test('another one on the same folder sees each change at once', async () => {
  const directory = await temporaryFolder();
  const [server, commandLine] = [await open(directory), await open(directory)];
  await commandLine.saveAccount(anna);
  await server.saveGrant(session);
  expect(await server.account('anna')).toEqual(anna);
  for (const disabled of [true, false, true]) {
    await commandLine.saveAccount({ ...anna, disabled });
    expect(await server.account('anna')).toEqual({ ...anna, disabled });
  }
  await commandLine.removeGrants(['hash-1']);
  expect(await server.grant('hash-1')).toBeUndefined();
});

test('processes that write at once lose nothing of each other', async () => {
  const directory = await temporaryFolder();
  const names = ['a', 'b', 'c'];
  const children = await Promise.all(
    names.map((name) => startChild(staffChild, [directory, name, '10'])),
  );
  await Promise.all(children.map((child) => child.line((line) => line === 'open')));
  for (const child of children) child.tell('begin');
  await Promise.all(children.map(({ ended }) => ended));

  const expected = names.flatMap((name) => Array.from({ length: 10 }, (_, i) => `${name}-${i}`));
  const staff = await open(directory);
  expect((await staff.accounts()).map(({ id }) => id).toSorted()).toEqual(expected);
  const audited = await staff.audited(1000);
  expect(audited.map((entry) => entry.staff).toSorted()).toEqual(expected);
});

test('killed amid its writing, all that it kept is there, and the next one goes on at once', async () => {
  const directory = await temporaryFolder();
  for (const name of ['a', 'b', 'c']) {
    const child = await startChild(staffChild, [directory, name]);
    await child.line((line) => line === 'open');
    child.tell('begin');
    await child.line((line) => line === `kept ${name.charCodeAt(0) % 5}`);
    await child.kill();

    const staff = await open(directory);
    const kept = child.lines.filter((line) => line.startsWith('kept')).length;
    const ids = (await staff.accounts()).map(({ id }) => id);
    const audited = (await staff.audited(1000)).map((entry) => entry.staff);
    for (let number = 0; number < kept; number += 1) {
      expect(ids).toContain(`${name}-${number}`);
      expect(audited).toContain(`${name}-${number}`);
    }
    await staff.saveAccount({ ...anna, name });
  }
});

test('a line of the audit log that was cut off is told once, and takes no other with it', async () => {
  const directory = await temporaryFolder();
  const said: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void said.push(line) });
  const staff = await LowdbStaff.open({ directory, log });
  await staff.audit(done(1));
  await appendFile(join(directory, 'audit.jsonl'), '{"at":"2026-11-21T11:00:02Z","act');
  expect(await staff.audited(10)).toEqual([done(1)]);
  await staff.audit(done(3));
  expect(await staff.audited(10)).toEqual([done(3), done(1)]);
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({
    file: join(directory, 'audit.jsonl'),
    line: '{"at":"2026-11-21T11:00:02Z","act',
  });
});

test('a log longer than it is read in one go is read whole, with every letter', async () => {
  const staff = await open(await temporaryFolder());
  const entries = Array.from({ length: 60 }, (_, second) => ({
    ...done(second),
    detail: 'é€😀'.repeat(500 + second),
  }));
  for (const entry of entries) await staff.audit(entry);
  expect(await staff.audited(100)).toEqual(entries.toReversed());
});

test('its files are for nobody else on the machine, whoever made the folder', async () => {
  const directory = join(await temporaryFolder(), 'desk');
  await mkdir(directory, { mode: 0o755 });
  const staff = await open(directory);
  await staff.saveAccount(anna);
  await staff.audit(done(1));
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await mode(directory)).toBe('700');
  expect(await mode(join(directory, 'staff.json'))).toBe('600');
  expect(await mode(join(directory, 'audit.jsonl'))).toBe('600');
});

test('what a newer release added to an account survives a change', async () => {
  const directory = await temporaryFolder();
  const accounts = [{ ...anna, signature: 'Groet, Anna' }];
  await writeFile(join(directory, 'staff.json'), JSON.stringify({ accounts, grants: [] }));
  const staff = await open(directory);
  await staff.changeAccounts((now) => now.map((account) => ({ ...account, disabled: true })));
  const kept = JSON.parse(await readFile(join(directory, 'staff.json'), 'utf8')) as unknown;
  expect(kept).toEqual({ accounts: [{ ...accounts[0], disabled: true }], grants: [] });
});

test.each([
  ['what is no JSON', '{"accounts": ['],
  ['accounts that are none', '{"accounts": [{"id": "anna"}], "grants": []}'],
])('%s is refused by name, and not written over', async (_, text) => {
  const directory = await temporaryFolder();
  const path = join(directory, 'staff.json');
  await writeFile(path, text);
  const staff = await open(directory);
  const refusal: unknown = await staff.accounts().catch((cause: unknown) => cause);
  expect(refusal).toMatchObject({ code: 'accounts-unreadable' });
  await expect(staff.saveAccount(anna)).rejects.toMatchObject({ code: 'accounts-unreadable' });
  expect(String(refusal)).toContain(path);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('where nothing can be written it says so, and keeps what it had', async () => {
  const directory = await temporaryFolder();
  const staff = await open(directory);
  await staff.saveAccount(anna);
  await mkdir(join(directory, 'staff.json.tmp'));
  const change = staff.saveAccount({ ...anna, disabled: true });
  await expect(change).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(await staff.account('anna')).toEqual(anna);
});

function open(directory: string): Promise<LowdbStaff> {
  return LowdbStaff.open({ directory, log: pino({ level: 'silent' }) });
}
