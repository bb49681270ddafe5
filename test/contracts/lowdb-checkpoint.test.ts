import { beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { create, exchange } from '../support/commits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let directory: string;
let store: LowdbStore;

beforeEach(async () => {
  directory = await temporaryFolder();
});

function open(folder: string): Promise<LowdbStore> {
  return LowdbStore.open({ directory: folder, log: pino({ level: 'silent' }) });
}

/** So many customers whose files are still to be written. */
async function customers(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `c${index + 1}`);
  await Promise.all(ids.map((id) => store.commit({ ...exchange(id, 1), create })));
  return ids;
}

test('what is erased while its file is written does not come back from memory', async () => {
  store = await open(directory);
  const ids = await customers(100);
  const writing = store.purge();
  const conversations = ids.map((id) => ({ id, lastSequence: 2 }));
  await store.erase({ conversations, cases: [], orders: [] });
  await writing;
  await store.purge();
  const found = await Promise.all(ids.map((id) => store.conversation(id)));
  expect(found.filter((one) => one !== undefined)).toEqual([]);
  await store.close();
});
