import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { codeOf, create, evidence, exchange, gathered, heard, opened } from '../support/commits.ts';
import { storeFile } from '../support/store-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let store: LowdbStore;
let complaints: { msg: string; files?: string[] }[];

beforeEach(() => {
  complaints = [];
});

function open(directory: string): Promise<LowdbStore> {
  const write = (line: string) => void complaints.push(JSON.parse(line) as { msg: string });
  return LowdbStore.open({ directory, log: pino({ level: 'warn' }, { write }) });
}

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
  // nor is any of it missed
  await store.close();
  await (await open(directory)).close();
  expect(complaints).toEqual([]);
});

/** Two more customers, whose cases are on orders of their own. */
async function fillOthers(): Promise<void> {
  for (const conversation of ['c2', 'c3']) {
    const orderNumber = `order-${conversation}`;
    const cases = [
      { reference: `R-${conversation}`, orderNumber, after: 0, append: [opened(orderNumber)] },
    ];
    await store.commit({ ...exchange(conversation, 1), create, cases });
  }
}

/** Files of c1, its case and its order, as a checkpoint finds them. */
async function filesOfWhole(directory: string): Promise<string[]> {
  return [
    await storeFile(directory, 'conversations', '"id":"c1"'),
    await storeFile(directory, 'cases', 'R-77'),
    await storeFile(directory, 'orders', 'R-77'),
  ];
}

/** Opened and closed twice, so that what the first start counted is what the second looks for. */
async function complaintsOfTwoStarts(directory: string): Promise<string[]> {
  for (let start = 1; start <= 2; start += 1) {
    store = await open(directory);
    expect(await store.conversation('c1')).toBeUndefined();
    expect(await gathered(store.cases())).toHaveLength(2);
    await store.close();
  }
  return complaints.map(({ msg }) => msg);
}

test.each([
  ['before its files went', 0],
  ['when one of them had gone', 1],
  ['when all of them had gone', 3],
])('what was erased is not missed after a kill %s', async (_, gone) => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await fillOthers();
  await store.purge(); // from here on the journal has no more than what follows
  await store.commit(exchange('c1', 41));
  const cases = [{ reference: 'R-77', after: 1, append: [evidence('kanarie')] }];
  await store.commit({ conversation: 'c1', cases });
  await store.erase({
    conversations: [{ id: 'c1', lastSequence: 83 }],
    cases: [{ reference: 'R-77', orderNumber: '77', after: 2, keep: [] }],
    orders: [],
  });
  const killed = await copied(directory);
  await store.close();
  for (const file of (await filesOfWhole(killed)).slice(0, gone)) await rm(file);

  expect(await complaintsOfTwoStarts(killed)).toEqual([]);
  expect(await textsIn(killed)).not.toMatch(/kanarie|antwoord 41|R-77/);
  // one that is really missing still is, and it alone
  const missing = await storeFile(killed, 'cases', 'R-c2');
  await rm(missing);
  await (await open(killed)).close();
  expect(complaints).toMatchObject([
    { msg: expect.stringMatching(/^1 file is missing/), files: [missing] },
  ]);
});

test('what is missing is told by name, and what was erased is not among it', async () => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await fillOthers();
  await store.purge();
  await store.erase(whole);
  const killed = await copied(directory);
  await store.close();
  const missing = [await storeFile(killed, 'cases', 'R-c2')];
  missing.push(await storeFile(killed, 'orders', 'order-c3'));
  for (const file of missing) await rm(file);

  store = await open(killed);
  const told = expect.stringMatching(/^1 file is missing/);
  expect(complaints).toMatchObject(missing.map((file) => ({ msg: told, files: [file] })));
  expect(await store.casesOfOrder('77')).toEqual([]);
  await store.close();
  expect(await textsIn(killed)).not.toMatch(/R-77/);
});

test('a kill when the files are written and the journal is not dropped mixes nothing of old and new', async () => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await store.purge();
  await store.commit(exchange('c1', 41));
  await store.erase({ ...whole, conversations: [{ id: 'c1', lastSequence: 83 }] });
  await store.commit({ conversation: 'c1', create, append: [heard('nieuw')] });
  const killed = await copied(directory);
  await store.purge();
  for (const folder of ['conversations', 'cases', 'orders', 'logs']) {
    await rm(join(killed, folder), { recursive: true });
    await cp(join(directory, folder), join(killed, folder), { recursive: true });
  }
  await store.close();

  for (let start = 1; start <= 2; start += 1) {
    store = await open(killed);
    expect((await store.log('c1', 0)).map(({ activity }) => activity.text)).toEqual(['nieuw']);
    await store.close();
  }
  expect(complaints).toEqual([]);
  expect(await textsIn(killed)).not.toMatch(/kanarie|antwoord|R-77/);
});

test('what is begun anew and goes on while its files are written keeps all of its log', async () => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await store.purge();
  await store.erase(whole);
  await store.commit({ ...exchange('c1', 1), create });
  for (let number = 2; number <= 40; number += 1) await store.commit(exchange('c1', number));
  await Promise.all([store.purge(), store.commit(exchange('c1', 41))]);
  await store.purge();
  expect(await store.log('c1', 0)).toHaveLength(82);
  expect(complaints).toEqual([]);
  await store.close();
});

test('nor is any of its log lost when its files could only be written the second time', async () => {
  const directory = await temporaryFolder();
  store = await open(directory);
  await fill();
  await store.purge();
  const file = await storeFile(directory, 'conversations', '"id":"c1"');
  await store.erase(whole);
  await store.commit({ ...exchange('c1', 1), create });
  for (let number = 2; number <= 40; number += 1) await store.commit(exchange('c1', number));
  await mkdir(`${file}.tmp`); // where it is written before it takes its place
  expect(await codeOf(store.purge())).toBe('store-unavailable');
  await rm(`${file}.tmp`, { recursive: true });
  await store.purge();
  expect(await store.log('c1', 0)).toHaveLength(80);
  expect(complaints).toMatchObject([{ msg: expect.stringMatching(/checkpoint .* failed/) }]);
  await store.close();
});
