import { open as openFile, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { codeOf, create, exchange, heard } from '../support/commits.ts';
import { copyOfFolder, temporaryFolder } from '../support/temporary-folder.ts';

let directory: string;
let store: LowdbStore;

beforeEach(async () => {
  directory = await temporaryFolder();
});

function open(folder: string, journalBytes?: number): Promise<LowdbStore> {
  const log = pino({ level: 'silent' });
  const bytes = journalBytes === undefined ? {} : { journalBytes };
  return LowdbStore.open({ directory: folder, log, ...bytes });
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

test('a purge waits for a checkpoint of its own while a commit waits for the one that runs', async () => {
  store = await open(directory, 100_000);
  await store.commit({ conversation: 'gone', create, append: [heard('kanarie')] });
  await customers(100);
  const writing = store.purge();
  const conversations = [{ id: 'gone', lastSequence: 1 }];
  await store.erase({ conversations, cases: [], orders: [] });
  await store.commit({ conversation: 'c1', append: [heard('x'.repeat(45_000))] });
  const waiting = store.commit(exchange('c2', 2)); // as long as most files are not written
  await setImmediate();
  await store.purge();
  expect((await textsIn(directory)).includes('kanarie')).toBe(false);
  await Promise.all([writing, waiting]);
  await store.close();
});

test('what is committed after the disk refused a new journal once is there after a kill', async () => {
  store = await open(directory);
  await customers(1);
  await refuseOnce();
  expect(await codeOf(store.purge())).toBe('store-unavailable');
  await store.purge();
  await store.commit(exchange('c1', 2));
  const killed = await copyOfFolder(directory);
  await rm(join(killed, 'lock'));
  await store.close();

  store = await open(killed);
  expect(await store.log('c1', 0)).toHaveLength(4);
  await store.close();
});

/** The system refuses once to make a file durable, whichever comes first. */
async function refuseOnce(): Promise<void> {
  const file = await openFile(join(directory, 'format.json'));
  const handles = Object.getPrototypeOf(file) as FileHandle;
  await file.close();
  const datasync = Reflect.get(handles, 'datasync');
  handles.datasync = () => {
    handles.datasync = datasync;
    return Promise.reject(new Error('EIO: i/o error'));
  };
}

async function textsIn(folder: string): Promise<string> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile() && one.name !== 'lock');
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
