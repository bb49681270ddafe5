import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { create, exchange, gathered, heard, opened } from '../support/commits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const log = pino({ level: 'silent' });
const open = (directory: string) => LowdbStore.open({ directory, log });

let store: LowdbStore;

async function fill(): Promise<void> {
  await store.commit({ conversation: 'c1', create, append: [heard('kanarie')] });
  for (let number = 1; number <= 40; number += 1) await store.commit(exchange('c1', number));
  const cases = [
    { reference: 'R-77', orderNumber: '77', after: 0, append: [opened('77', 'kanarie')] },
  ];
  await store.commit({ conversation: 'c1', cases });
}

const whole = {
  conversations: [{ id: 'c1', lastSequence: 81 }],
  cases: [{ reference: 'R-77', orderNumber: '77', after: 1, keep: [] }],
  orders: [],
};

/** What a process finds that starts on the disk as it is now. */
async function copied(directory: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'store');
  await cp(directory, copy, { recursive: true });
  await rm(join(copy, 'lock'), { force: true, recursive: true });
  return copy;
}

async function textsIn(directory: string): Promise<string> {
  const all = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile() && one.name !== 'lock');
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

test('a process that is killed right after it leaves nothing that comes back', async () => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await store.purge(); // the files have it, as they would after a while
  await store.erase(whole);
  const killed = await copied(directory);
  await store.close();

  store = await open(killed);
  expect(await store.conversation('c1')).toBeUndefined();
  expect(await gathered(store.cases())).toEqual([]);
  expect(await store.concerningStaff()).toEqual([]);
  await store.close();
});

test('what is begun anew under its name is there after a kill, and nothing from before', async () => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await store.erase(whole);
  const cases = [
    { reference: 'R-77', orderNumber: '77', after: 0, append: [opened('77', 'nieuw')] },
  ];
  await store.commit({ conversation: 'c1', create, append: [heard('nieuw')], cases });
  const killed = await copied(directory);
  await store.close();

  // opened twice: what the first start replayed, the second finds in files and perhaps in a journal
  for (let start = 1; start <= 2; start += 1) {
    store = await open(killed);
    expect((await store.log('c1', 0)).map(({ activity }) => activity.text)).toEqual(['nieuw']);
    expect(await store.casesOfOrder('77')).toEqual([
      { reference: 'R-77', events: [opened('77', 'nieuw')] },
    ]);
    await store.close();
  }
});

test.each([
  ['from the journal', false],
  ['from the files', true],
])('after the purge no byte of it is on the disk: %s', async (_, written) => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  if (written) await store.purge();
  expect(await textsIn(directory)).toMatch(/kanarie/);
  await store.erase(whole);
  await store.purge();
  expect(await textsIn(directory)).not.toMatch(/kanarie|antwoord|R-77/);
});
