import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openLog } from '../../bot/log.ts';
import type { Store } from '../../bot/ports/store.ts';
import { headPath } from '../../bot/stores/lowdb/journal-head.ts';
import { journalPath } from '../../bot/stores/lowdb/journal.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { cutInHalf, rewriteAsFormer, storeFile } from '../support/store-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { create, exchange, gathered, heard, opened } from '../support/commits.ts';

let directory: string;
let complaints: { msg: string; file: string; reason?: string }[];

beforeEach(async () => {
  directory = await temporaryFolder();
  complaints = [];
});

describe('a file of the store that was cut in half', () => {
  test('is put aside and named with what to do, and the rest serves', async () => {
    await journalAfter(createTwo);
    const file = await cutFile('conversations', '"id":"c1"');

    const store = await open();
    // a start does not read the conversations
    expect(complaints).toEqual([]);
    expect(await store.conversation('c1')).toBeUndefined();
    expect(await store.log('c2', 0)).toHaveLength(2);
    expect(complaints).toMatchObject([{ file, msg: expect.stringMatching(/backup/) }]);
    expect(await readdir(join(directory, 'quarantine'))).toHaveLength(1);
    await store.commit({ conversation: 'c1', create, append: [heard('daar ben ik weer')] });
    expect(await store.log('c1', 0)).toHaveLength(1);
    await store.close();
  });

  test('is made again from the journal when that has all of it', async () => {
    const journal = await journalAfter(createTwo);
    await cutFile('conversations', '"id":"c1"');
    await put(journal);

    const store = await open();
    expect(await store.log('c1', 0)).toHaveLength(4);
    expect(await store.log('c2', 0)).toHaveLength(2);
    expect(complaints).toHaveLength(1);
    await store.close();
  });

  test('is made again from the cases when it lists the cases of an order', async () => {
    await journalAfter(async (store) => {
      for (const [reference, at] of [
        ['1042', '2026-11-16T12:00:00Z'],
        ['1042-2', '2026-11-16T12:30:00+01:00'],
      ] as const) {
        const cases = [
          { reference, orderNumber: '1042', after: 0, append: [{ ...opened('1042'), at }] },
        ];
        await store.commit({ conversation: reference, create, cases });
      }
    });
    await cutFile('orders', '"1042"');

    // and stays so: the next start finds the file mended
    for (const complained of [1, 1]) {
      const store = await open();
      const references = (await store.casesOfOrder('1042')).map(({ reference }) => reference);
      // the second was opened half an hour before the first
      expect(references).toEqual(['1042-2', '1042']);
      expect(complaints).toHaveLength(complained);
      await store.close();
    }
    expect(await readdir(join(directory, 'quarantine'))).toHaveLength(1);
  });

  test('is made again from the conversations when it lists the unfinished ones', async () => {
    await journalAfter(async (store) => {
      await store.commit({
        conversation: 'c1',
        create,
        append: [heard('hallo', { todo: 'handle' })],
      });
      await store.commit({ conversation: 'c2', create, append: [heard('hallo')] });
    });
    await truncate(join(directory, 'conversation-index.log'), 3);

    const store = await open();
    expect(await store.unfinished()).toEqual(['c1']);
    await store.close();
  });
});

describe('a journal left by a killed process', () => {
  test('may end in the middle of a line, which is dropped without a word', async () => {
    const journal = await journalAfter(createTwo);
    directory = await temporaryFolder();
    await put(journal.slice(0, -20));

    const store = await open();
    // the last commit was the second exchange of c1
    expect(await store.log('c1', 0)).toHaveLength(2);
    expect(complaints).toEqual([]);
    await store.close();
  });

  test('may have a damaged line, which is put aside and named, and the rest is replayed', async () => {
    const journal = await journalAfter(async (store) => {
      await createTwo(store);
      await store.commit(exchange('c2', 9));
    });
    directory = await temporaryFolder();
    const damaged = journal.replace('vraag 2', 'vraag 3');
    expect(damaged).not.toBe(journal);
    await put(damaged);

    const store = await open();
    expect(await store.log('c1', 0)).toHaveLength(2);
    expect(await store.log('c2', 0)).toHaveLength(4);
    expect(complaints).toMatchObject([{ msg: expect.stringMatching(/line 3 is damaged/) }]);
    const [aside = ''] = await readdir(join(directory, 'quarantine'));
    expect(await readFile(join(directory, 'quarantine', aside), 'utf8')).toContain('vraag 3');
    await store.close();
  });

  test('with a damaged line still gives what the same conversation did later', async () => {
    const journal = await journalAfter(async (store) => {
      await createTwo(store);
      await store.commit(exchange('c1', 3));
    });
    directory = await temporaryFolder();
    await put(journal.replace('vraag 2', 'vraag x'));

    const store = await open();
    const texts = (await store.log('c1', 0)).map(({ activity }) => activity.text);
    expect(texts).toEqual(['vraag 1', 'antwoord 1', 'vraag 3', 'antwoord 3']);
    expect(complaints).toHaveLength(2);
    await store.close();
    const file = await storeFile(directory, 'conversations', '"id":"c1"');
    const unsure = expect.stringMatching(/what went before it is missing/);
    expect(complaints[1]).toMatchObject({ msg: unsure, files: [file] });
  });
});

test('a directory of a newer format is refused, and left as it is', async () => {
  await writeFile(join(directory, 'format.json'), '{"format":99}');
  await expect(open()).rejects.toMatchObject({
    code: 'newer-format',
    message: expect.stringMatching(/format 99.*newer/),
  });
  expect(await readdir(directory)).toEqual(['format.json']);
});

test('after a first start that broke off halfway nothing is missed', async () => {
  const beside = `${headPath(directory)}.tmp`; // where the head is written before it takes its place
  await mkdir(beside, { recursive: true });
  await expect(open()).rejects.toMatchObject({ code: 'EISDIR' });
  await rm(beside, { recursive: true });

  const store = await open();
  await store.commit({ create, ...exchange('c1', 1) });
  await store.close();
  await (await open()).close();
  expect(complaints).toEqual([]);
  expect(await readFile(join(directory, 'format.json'), 'utf8')).toBe('{"format":2}');
});

test('a dialog in the shape of another release is begun anew, and the conversation stays', async () => {
  await journalAfter(createTwo);
  const file = await storeFile(directory, 'conversations', '"id":"c1"');
  await rewriteAsFormer(file, (text) => text.replace('"status"', '"dialog":{"step":7},"status"'));

  const store = await open();
  for (const head of await gathered(store.conversations())) {
    expect(head).not.toHaveProperty('dialog');
  }
  expect(await store.conversation('c1')).not.toHaveProperty('dialog');
  expect(await store.log('c1', 0)).toHaveLength(4);
  expect(complaints).toEqual([]);
  await store.close();
});

async function createTwo(store: Store): Promise<void> {
  await store.commit({ create, ...exchange('c1', 1) });
  await store.commit({ create, ...exchange('c2', 1) });
  await store.commit(exchange('c1', 2));
}

/** Closes the store after the work, so that all is in files, and gives the journal they were made from. */
async function journalAfter(work: (store: Store) => Promise<void>): Promise<string> {
  const store = await open();
  await work(store);
  const journal = await readFile(journalPath(directory, 1), 'utf8');
  await store.close();
  return journal;
}

/** As if the process had been killed before it dropped this journal. */
async function put(journal: string): Promise<void> {
  const path = journalPath(directory, 1);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, journal);
}

async function cutFile(kind: string, text: string): Promise<string> {
  const file = await storeFile(directory, kind, text);
  await cutInHalf(file);
  return file;
}

function open(): Promise<LowdbStore> {
  const lines = { write: (line: string) => complaints.push(JSON.parse(line) as never) };
  return LowdbStore.open({ directory, log: openLog(lines) });
}
