import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openLog } from '../../bot/log.ts';
import type { Commit } from '../../bot/ports/store.ts';
import { IndexFile } from '../../bot/stores/lowdb/index/index-file.ts';
import type { IndexEntry } from '../../bot/stores/lowdb/index/index-lines.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { create, heard, noon, opened } from '../support/commits.ts';
import { copyOfFolder, temporaryFolder } from '../support/temporary-folder.ts';

let directory: string;
let complaints: string[];

beforeEach(async () => {
  directory = await temporaryFolder();
  complaints = [];
});

const former = ['unfinished.json', 'held.json', 'concerning-staff.json'];

describe('the index of conversations', () => {
  test('is there after a stop and after a kill', async () => {
    const store = await filled();
    const known = await told(store);
    expect(known).toEqual({
      unfinished: ['waiting'],
      held: ['waiting'],
      staff: ['case', 'waiting'],
    });
    await store.commit({ conversation: 'waiting', handled: [1] });
    const killed = await copyOfFolder(directory);
    await rm(join(killed, 'lock'));
    await store.close();
    for (const folder of [directory, killed]) {
      const again = await open(folder);
      expect(await told(again)).toEqual({ ...known, unfinished: [] });
      expect(await again.concerningStaff()).toContainEqual({
        ...{ id: 'case', lastAt: Date.parse(noon), cases: ['R-1042'] },
      });
      await again.close();
    }
    expect(complaints).toEqual([]);
  });

  test('is taken from the conversations in a folder of a release that kept lists', async () => {
    await (await filled()).close();
    await rm(indexOf(directory));
    for (const name of former) await writeFile(join(directory, name), '["gone"]');

    const upgraded = await open();
    expect(await told(upgraded)).toEqual({
      ...{ unfinished: ['waiting'], held: ['waiting'], staff: ['case', 'waiting'] },
    });
    await upgraded.close();
    // a former release would believe them again
    expect((await readdir(directory)).filter((name) => former.includes(name))).toEqual([]);
    const again = await open();
    expect((await told(again)).staff).toEqual(['case', 'waiting']);
    await again.close();
    expect(complaints).toEqual([]);
  });

  test('may go on with what was not written to its end, which the journal has still', async () => {
    await (await filled()).close();
    const whole = (await stat(indexOf(directory))).size;
    await appendFile(indexOf(directory), '0123abcd [["wait');

    const again = await open();
    expect((await told(again)).held).toEqual(['waiting']);
    await again.commit({ conversation: 'waiting', append: [heard('nog iets')] });
    await again.close();
    expect((await stat(indexOf(directory))).size).toBeGreaterThan(whole);
    const last = await open();
    expect((await told(last)).held).toEqual(['waiting']);
    await last.close();
    expect(complaints).toEqual([]);
  });

  test('is made again where a line is damaged, and that is told', async () => {
    await (await filled()).close();
    await addOne();
    const text = await readFile(indexOf(directory), 'utf8');
    await writeFile(indexOf(directory), text.replace('waiting', 'wanting'));

    const mended = await open();
    expect(await told(mended)).toEqual({
      ...{ unfinished: ['bot', 'waiting'], held: ['waiting'], staff: ['case', 'waiting'] },
    });
    await mended.close();
    expect(complaints).toEqual([expect.stringMatching(/made again from all conversations/)]);
  });

  test('is made again where its end is missing', async () => {
    await (await filled()).close();
    await addOne();
    const [head = '', first = ''] = (await readFile(indexOf(directory), 'utf8')).split('\n');
    await writeFile(indexOf(directory), `${head}\n${first}\n`);

    const mended = await open();
    expect((await told(mended)).unfinished).toEqual(['bot', 'waiting']);
    await mended.close();
    expect(complaints).toEqual([expect.stringMatching(/made again from all conversations/)]);
  });

  test('names nobody any more who was erased', async () => {
    const store = await filled();
    await store.purge();
    expect(await readFile(indexOf(directory), 'utf8')).toContain('waiting');
    const conversations = [{ id: 'waiting', lastSequence: 1 }];
    await store.erase({ conversations, cases: [], orders: [] });
    await store.purge();
    expect(await readFile(indexOf(directory), 'utf8')).not.toContain('waiting');
    expect((await told(store)).staff).toEqual(['case']);
    await store.close();
  });
});

describe('the file of an index', () => {
  const many = 1_500;
  const ids = Array.from({ length: many }, (_, number) => `c${number}`);

  test('does not grow without end, and has what was last said of each', async () => {
    const path = join(directory, 'index');
    const { indexed, now } = listed();
    const file = new IndexFile(path, indexed);
    for (let round = 1; round <= 40; round += 1) {
      for (const id of ids) now.set(id, [id, 's', round, []]);
      now.delete(`c${round}`);
      await file.save(new Set(ids), { anew: false });
      // what writes it anew gets on meanwhile
      for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    }
    await file.close();
    expect(linesIn(await readFile(path, 'utf8'))).toBeLessThan(40 * 2);
    const read = await readBack(path);
    expect(read).toEqual(now);
    expect(await readdir(directory)).toEqual(['index']);
  });

  test('keeps what changes while it is written anew', async () => {
    const path = join(directory, 'index');
    const { indexed, now } = listed();
    const file = new IndexFile(path, indexed);
    for (const id of ids) now.set(id, [id, 'u', 1, []]);
    const saving = file.save(new Set(ids), { anew: true });
    now.set('c0', [`c0`, 's', 2, ['R-1']]);
    now.delete('c1');
    now.set('new', ['new', 'h', 3, []]);
    await saving;
    await file.save(new Set(['c0', 'c1', 'new']), { anew: false });
    await file.close();
    expect(await readBack(path)).toEqual(now);
  });
});

function listed() {
  const now = new Map<string, IndexEntry>();
  const indexed = {
    size: () => now.size,
    all: () => now.values(),
    entryOf: (id: string): IndexEntry => now.get(id) ?? [id, '', 0, []],
  };
  return { now, indexed };
}

async function readBack(path: string): Promise<Map<string, IndexEntry>> {
  const { indexed } = listed();
  const found = new Map<string, IndexEntry>();
  const file = new IndexFile(path, indexed);
  await file.read((entry) => {
    if (entry[1] === '') found.delete(entry[0]);
    else found.set(entry[0], entry);
  });
  await file.close();
  return found;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function indexOf(folder: string): string {
  return join(folder, 'conversation-index.log');
}

function open(folder = directory): Promise<LowdbStore> {
  const log = openLog({ write: (line) => void complaints.push(line) });
  return LowdbStore.open({ directory: folder, log });
}

/** A store with a conversation of the bot's, one that waits for staff, and one with a case. */
async function filled(): Promise<LowdbStore> {
  const store = await open();
  const handoff = { since: noon, reason: '', gathered: '' };
  const commits: Commit[] = [
    { conversation: 'bot', create, append: [heard('hallo')] },
    {
      ...{ conversation: 'waiting', create, append: [heard('medewerker', { todo: 'handle' })] },
      replace: { version: 0, status: 'waiting-for-staff', reference: {}, handoff },
    },
    {
      ...{ conversation: 'case', create, append: [heard('niet geleverd')] },
      cases: [{ reference: 'R-1042', after: 0, append: [opened('1042')] }],
    },
  ];
  for (const commit of commits) await store.commit(commit);
  return store;
}

/** Adds a line to what a stopped store has. */
async function addOne(): Promise<void> {
  const store = await open();
  await store.commit({ conversation: 'bot', append: [heard('hoi', { todo: 'handle' })] });
  await store.close();
}

async function told(store: LowdbStore) {
  return {
    unfinished: (await store.unfinished()).sort(),
    held: await store.held(),
    staff: (await store.concerningStaff()).map(({ id }) => id).sort(),
  };
}
