import { stat } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Store } from '../../bot/ports/store.ts';
import { journalNumbers, journalPath } from '../../bot/stores/lowdb/journal.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { startChild } from '../support/children/child-process.ts';
import type { Child } from '../support/children/follow.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const storeChild = 'test/support/children/store-child.ts';
const large = '8000000';
const small = '200000';
const writers = 50;

test('killed before its first commit, the store opens empty', async () => {
  const directory = await temporaryFolder();
  const child = await startChild(storeChild, [directory, large, '1']);
  await child.line((line) => line === 'open');
  await child.kill();

  const store = await open(directory);
  expect(await store.conversation('c0')).toBeUndefined();
  expect(await store.unfinished()).toEqual([]);
  await store.close();
});

test('killed amid many commits, every acknowledged one is there, whole', async () => {
  for (let life = 1; life <= 3; life += 1) {
    const directory = await temporaryFolder();
    const child = await startWriting(directory, large);
    await child.line(kept(15 * life));
    await child.kill();
    await expectWhole(directory, child);
  }
});

test('killed in the middle of a checkpoint, every acknowledged commit is there, whole', async () => {
  for (let life = 1; life <= 4; life += 1) {
    const directory = await temporaryFolder();
    const child = await startWriting(directory, small, String(life));
    await child.ended;
    expect((await journalNumbers(directory)).length).toBeGreaterThan(1);
    await expectWhole(directory, child);
  }
});

test('lives too short for a checkpoint leave no more journal than one of them may fill', async () => {
  const directory = await temporaryFolder();
  const [bytes, lives, commits] = [800_000, 16, 100];
  let written = 0;
  for (let life = 1; life <= lives; life += 1) {
    const child = await startChild(storeChild, [directory, String(bytes), '400']);
    await child.line((line) => line === 'open');
    child.tell('begin');
    await child.line(() => child.lines.filter(isKept).length >= commits);
    await child.kill();
    written += child.lines.filter(isKept).length;
  }
  const numbers = await journalNumbers(directory);
  const sizes = await Promise.all(
    numbers.map(async (number) => (await stat(journalPath(directory, number))).size),
  );
  expect(written).toBeGreaterThanOrEqual(lives * commits);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2 * bytes);
});

async function startWriting(
  directory: string,
  journalBytes: string,
  ...lastCheckpoint: string[]
): Promise<Child> {
  const args = [directory, journalBytes, String(writers), ...lastCheckpoint];
  const child = await startChild(storeChild, args);
  await child.line((line) => line === 'open');
  child.tell('begin');
  return child;
}

function isKept(line: string): boolean {
  return line.startsWith('kept ');
}

function kept(number: number): (line: string) => boolean {
  return (line) => isKept(line) && Number(line.split(' ')[2]) >= number;
}

async function expectWhole(directory: string, child: Child): Promise<void> {
  const store = await open(directory);
  for (let writer = 0; writer < writers; writer += 1) {
    const acknowledged = child.lines.filter((line) => line.startsWith(`kept ${writer} `)).length;
    const commits = await commitsOf(store, writer);
    expect(commits).toBeGreaterThanOrEqual(acknowledged);
  }
  await store.close();
}

/** How many commits of a writer are there, each with both its entries and its event. */
async function commitsOf(store: Store, writer: number): Promise<number> {
  const entries = await store.log(`c${writer}`, 0);
  const commits = (await store.case(`case-${writer}`))?.events.length ?? 0;
  expect(entries.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 2 * commits }, (_, index) => index + 1),
  );
  expect(await store.casesOfOrder(`order-${writer}`)).toHaveLength(commits === 0 ? 0 : 1);
  expect((await store.conversation(`c${writer}`))?.lastSequence ?? 0).toBe(2 * commits);
  return commits;
}

function open(directory: string): Promise<LowdbStore> {
  return LowdbStore.open({ directory, log: pino({ level: 'silent' }) });
}
