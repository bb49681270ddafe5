import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openLog } from '../../bot/log.ts';
import type { Store } from '../../bot/ports/store.ts';
import { headPath } from '../../bot/stores/lowdb/journal-head.ts';
import { journalPath } from '../../bot/stores/lowdb/journal.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { create, exchange, opened } from '../support/commits.ts';
import { rewriteAsFormer, storeFile } from '../support/store-file.ts';
import { copyOfFolder, temporaryFolder } from '../support/temporary-folder.ts';

let directory: string;
let complaints: { msg: string; file: string; files?: string[] }[];

beforeEach(async () => {
  directory = await temporaryFolder();
  complaints = [];
});

describe('a file that is gone', () => {
  test.each([
    ['conversations', '"id":"c1"', /held one conversation/],
    ['cases', '"reference":"R-1"', /held one case/],
  ])(
    'of the %s is missed at the next start, by name, and the rest serves',
    async (kind, text, told) => {
      await closedAfter(threeCustomers);
      const file = await storeFile(directory, kind, text);
      await rm(file);

      const store = await open();
      expect(complaints).toMatchObject([
        { file: join(directory, kind), msg: expect.stringMatching(told), files: [file] },
      ]);
      expect(complaints[0]?.msg).toMatch(/1 file is missing.*backup/);
      expect(store.problems()).toEqual([expect.stringContaining(`${kind}: 1 file is missing`)]);
      expect(await store.log('c2', 0)).toHaveLength(2);
      expect(await store.case('R-2')).toBeDefined();
      expect(await store.held()).toEqual([]);
      await store.close();
      await expectNothingMore();
    },
  );

  test('is missed though nothing else names it', async () => {
    await closedAfter(threeCustomers);
    await rm(await storeFile(directory, 'conversations', '"id":"c3"'));
    const store = await open();
    expect(complaints).toHaveLength(1);
    await store.close();
    await expectNothingMore();
  });

  test('of an order is made again from its cases', async () => {
    await closedAfter(threeCustomers);
    await rm(await storeFile(directory, 'orders', '"number":"order-R-1"'));

    const store = await open();
    expect(complaints).toMatchObject([{ msg: expect.stringMatching(/made again/) }]);
    expect((await store.casesOfOrder('order-R-1')).map(({ reference }) => reference)).toEqual([
      'R-1',
    ]);
    await store.close();
    await expectNothingMore();
  });

  test('with a page of a long log is told to whoever reads that far', async () => {
    await closedAfter(async (store) => {
      await store.commit({ create, ...exchange('c1', 1) });
      for (let number = 2; number <= 30; number += 1) await store.commit(exchange('c1', number));
    });
    await rm(await storeFile(directory, 'logs', 'vraag 1"'));

    const store = await open();
    expect(await store.log('c1', 16)).toHaveLength(44);
    expect(complaints).toEqual([]);
    for (let times = 0; times < 2; times += 1) expect(await store.log('c1', 0)).toHaveLength(44);
    expect(complaints).toMatchObject([{ msg: expect.stringMatching(/older messages/) }]);
    await store.close();
  });

  test('is missed after a kill too', async () => {
    directory = await killedAfter(threeCustomers);
    await (await open()).close();
    const file = await storeFile(directory, 'conversations', '"id":"c2"');
    await rm(file);
    await (await open()).close();
    expect(complaints).toMatchObject([{ files: [file] }]);
  });
});

test('a file of which one letter was changed is told and put aside', async () => {
  await closedAfter(threeCustomers);
  const file = await storeFile(directory, 'conversations', '"id":"c1"');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('antwoord 1', 'antwoord 7'));

  const store = await open();
  expect(await store.conversation('c1')).toBeUndefined();
  expect(complaints).toMatchObject([
    { file, msg: expect.stringMatching(/put aside/), reason: expect.stringMatching(/checksum/) },
  ]);
  expect(await readdir(join(directory, 'quarantine'))).toHaveLength(1);
  await store.close();
  await expectNothingMore();
});

describe('of the journals that a killed process left', () => {
  test('a deleted one is told, and what the files have is served', async () => {
    directory = await killedAfter(threeCustomers);
    await rm(journalPath(directory, 1));

    const store = await open();
    expect(complaints).toMatchObject([
      { file: journalPath(directory, 1), msg: expect.stringMatching(/missing.*4 changes.*backup/) },
    ]);
    expect(store.problems()).toHaveLength(1);
    await store.commit({ create, ...exchange('c4', 1) });
    await store.close();
    await expectNothingMore();
  });

  test('one that was cut off between two lines is told, and the rest is replayed', async () => {
    directory = await killedAfter(threeCustomers);
    const path = journalPath(directory, 1);
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, lines.slice(0, 2).join('\n') + '\n');

    const store = await open();
    expect(complaints).toMatchObject([{ msg: expect.stringMatching(/ends too early: 2 changes/) }]);
    expect(await store.log('c1', 0)).toHaveLength(2);
    await store.close();
    await expectNothingMore();
  });

  test('all are told to be unsure when their head is damaged or gone', async () => {
    const killed = await killedAfter(threeCustomers);
    for (const damage of [
      (path: string) => rm(path),
      (path: string) => writeFile(path, 'x'.repeat(512)),
    ]) {
      directory = await copyOfFolder(killed);
      complaints = [];
      await damage(headPath(directory));
      const store = await open();
      expect(complaints.at(-1)?.msg).toMatch(
        /Whether a journal or a file is missing cannot be told/,
      );
      expect(await store.log('c1', 0)).toHaveLength(4);
      await store.close();
      await expectNothingMore();
    }
  });
});

test('a folder of a former release opens without a word, and gets checksums as it is written', async () => {
  await closedAfter(threeCustomers);
  for (const kind of ['conversations', 'cases', 'orders']) {
    for (const file of await filesIn(kind)) await rewriteAsFormer(file);
  }
  await writeFile(join(directory, 'format.json'), '{"format":1}');
  await rm(headPath(directory));

  const store = await open();
  expect(await store.log('c1', 0)).toHaveLength(4);
  await store.commit(exchange('c1', 9));
  await store.close();
  const [changed, same] = await Promise.all(
    ['c1', 'c2'].map(async (id) =>
      readFile(await storeFile(directory, 'conversations', `"id":"${id}"`), 'utf8'),
    ),
  );
  expect(changed).toMatch(/^\{"checksum":/);
  expect(same).toMatch(/^\{"revision":/);
  expect(await readFile(join(directory, 'format.json'), 'utf8')).toBe('{"format":2}');
  expect(complaints).toEqual([]);
  // counted by now
  await rm(await storeFile(directory, 'conversations', '"id":"c2"'));
  await (await open()).close();
  expect(complaints).toHaveLength(1);
});

test('all that is kept is for nobody else on the machine, whoever made the folder', async () => {
  await chmod(directory, 0o755);
  await mkdir(join(directory, 'journal'), { mode: 0o755 });
  directory = await killedAfter(threeCustomers);
  await chmod(directory, 0o755);
  await closedAfter((store) => store.commit(exchange('c1', 3)).then(() => undefined));
  const names = await readdir(directory, { recursive: true });
  expect(names.length).toBeGreaterThan(10);
  for (const path of [directory, ...names.map((name) => join(directory, name))]) {
    expect([path, (await stat(path)).mode & 0o077]).toEqual([path, 0]);
  }
});

/** One with two exchanges and a case, one with a case, and one whom the bot settles alone. */
async function threeCustomers(store: Store): Promise<void> {
  for (const [conversation, reference] of [
    ['c1', 'R-1'],
    ['c2', 'R-2'],
  ] as const) {
    const orderNumber = `order-${reference}`;
    const cases = [{ reference, orderNumber, after: 0, append: [opened(orderNumber)] }];
    await store.commit({ create, ...exchange(conversation, 1), cases });
  }
  await store.commit({ create, ...exchange('c3', 1) });
  await store.commit(exchange('c1', 2));
}

async function closedAfter(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await open();
  await work(store);
  await store.close();
}

/** The folder as a process leaves it that is killed right after the work. */
async function killedAfter(work: (store: Store) => Promise<void>): Promise<string> {
  const store = await open();
  await work(store);
  const left = await copyOfFolder(directory);
  await rm(join(left, 'lock'));
  await store.close();
  return left;
}

/** What was told once is mended or known, and the next start finds nothing else wrong. */
async function expectNothingMore(): Promise<void> {
  const told = complaints.length;
  const store = await open();
  expect(complaints).toHaveLength(told);
  expect(store.problems()).toEqual([]);
  await store.close();
}

async function filesIn(kind: string): Promise<string[]> {
  const names = await readdir(join(directory, kind), { recursive: true });
  return names.filter((name) => name.endsWith('.json')).map((name) => join(directory, kind, name));
}

function open(): Promise<LowdbStore> {
  const lines = { write: (line: string) => complaints.push(JSON.parse(line) as never) };
  return LowdbStore.open({ directory, log: openLog(lines) });
}
