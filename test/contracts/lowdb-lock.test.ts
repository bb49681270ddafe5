import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { DirectoryLock } from '../../bot/stores/lowdb/directory-lock.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { startChild } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a directory in use by a living process is refused to a second one, naming both', async () => {
  const directory = await temporaryFolder();
  const child = await startChild('test/support/children/store-child.ts', [
    directory,
    '8000000',
    '1',
  ]);
  await child.line((line) => line === 'open');

  const refusal: unknown = await open(directory).catch((cause: unknown) => cause);
  expect(refusal).toMatchObject({ code: 'directory-in-use' });
  expect(String(refusal)).toContain(directory);
  expect(String(refusal)).toContain(`process ${child.pid} `);

  await child.kill();
  // what a killed process leaves is in nobody's way
  await (await open(directory)).close();
});

test('the same process cannot open a directory twice, and can once it has closed it', async () => {
  const directory = await temporaryFolder();
  const store = await open(directory);
  await expect(open(directory)).rejects.toMatchObject({ code: 'directory-in-use' });
  await store.close();
  await (await open(directory)).close();
});

test('a process id that was given out again is not taken for the old process', async () => {
  const directory = await temporaryFolder();
  const store = await open(directory);
  const lock = JSON.parse(await readFile(join(directory, 'lock'), 'utf8')) as { started: string };
  await store.close();
  await writeFile(join(directory, 'lock'), JSON.stringify({ ...lock, started: '1' }));
  await (await open(directory)).close();
});

test("a process that was killed, and that its parent has not looked after, is in nobody's way", async () => {
  const directory = await temporaryFolder();
  const store = await open(directory);
  const lock = JSON.parse(await readFile(join(directory, 'lock'), 'utf8')) as object;
  await store.close();
  // the shell becomes a program that never asks what became of its children
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec tail -f /dev/null']);
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(String(line));
  const stat = async (of: number | undefined) =>
    (await readFile(`/proc/${of}/stat`, 'utf8')).split(' ');
  while ((await stat(parent.pid))[1] !== '(tail)');
  process.kill(pid, 'SIGKILL');
  while ((await stat(pid))[2] !== 'Z');

  const started = (await stat(pid))[21];
  await writeFile(join(directory, 'lock'), JSON.stringify({ ...lock, pid, started }));
  const opened = await open(directory).catch((cause: unknown) => cause);
  parent.kill();
  expect(opened).toBeInstanceOf(LowdbStore);
  await (opened as LowdbStore).close();
});

test('of ten that find the lock of a killed process one gets the directory', async () => {
  const directory = await temporaryFolder();
  const store = await open(directory);
  const lock = JSON.parse(await readFile(join(directory, 'lock'), 'utf8')) as { pid: number };
  await store.close();
  await writeFile(join(directory, 'lock'), JSON.stringify({ ...lock, pid: 2 ** 30 }));

  const opening = Array.from({ length: 10 }, () => open(directory));
  const ends = await Promise.allSettled(opening);
  const stores = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  expect(stores).toHaveLength(1);
  for (const one of stores) await one.close();
});

test('a start that was killed while it took over a lock is in nobody’s way', async () => {
  const directory = await temporaryFolder();
  const path = join(directory, 'lock');
  const dead = { pid: 2 ** 30, nonce: 'of-the-killed' };
  const mine = await DirectoryLock.take(directory);
  const lock = JSON.parse(await readFile(path, 'utf8')) as object;
  await mine.release();
  await writeFile(path, JSON.stringify({ ...lock, ...dead }));
  await writeFile(`${path}.${dead.nonce}`, '');

  const next = await DirectoryLock.take(directory, 100);
  expect(await readdir(directory)).toEqual(['lock']);
  await next.release();
});

test('the lock of another machine holds as long as it is touched, and is taken over after', async () => {
  const directory = await temporaryFolder();
  const path = join(directory, 'lock');
  const holder = { pid: 1, place: 'elsewhere', started: '1' };
  let beat = 0;
  const touch = () => {
    beat += 1;
    writeFileSync(path, JSON.stringify({ ...holder, beat }));
  };
  touch();
  const touching = setInterval(touch, 20);
  const refusal = await DirectoryLock.take(directory, 500).catch((cause: unknown) => cause);
  clearInterval(touching);
  expect(refusal).toMatchObject({ code: 'directory-in-use' });

  const lock = await DirectoryLock.take(directory, 500);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
});

function open(directory: string): Promise<LowdbStore> {
  return LowdbStore.open({ directory, log: pino({ level: 'silent' }) });
}
