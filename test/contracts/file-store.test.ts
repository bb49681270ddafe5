import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DiskFiles } from '../../bot/stores/disk-files.ts';
import { MemoryFiles } from '../../bot/stores/memory/memory-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { codeOf } from '../support/commits.ts';
import { fileStoreContract } from './file-store.ts';

const text = { name: 'brief.txt', contentType: 'text/plain', bytes: Buffer.from('hallo') };

fileStoreContract('the memory file store', () => Promise.resolve(new MemoryFiles()));
fileStoreContract('the disk file store', async () => new DiskFiles(await temporaryFolder()));

test('files on disk are there for the next process', async () => {
  const folder = join(await temporaryFolder(), 'files');
  const { id } = await new DiskFiles(folder).keep(text);
  expect(Buffer.from((await new DiskFiles(folder).read(id))?.bytes ?? []).toString()).toBe('hallo');
});

test('a file that was not kept to the end is not there', async () => {
  const folder = await temporaryFolder();
  const files = new DiskFiles(folder);
  const { id } = await files.keep(text);
  await rm(join(folder, id.slice(0, 2), `${id.slice(2)}.json`));
  expect(await files.read(id)).toBeUndefined();
});

test('a file that could be kept in part only leaves no part', async () => {
  const folder = await temporaryFolder();
  // JSON has no way to write this name down, so the second part of the file fails
  const name = { toString: () => 'x', toJSON: () => fail() } as unknown as string;
  const fail = () => {
    throw new TypeError('no space left on device');
  };
  expect(await codeOf(new DiskFiles(folder).keep({ ...text, name }))).toBe(
    'file-store-unavailable',
  );
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((entry) => entry.includes('.'))).toEqual([]);
});

test('a folder that cannot be written to is an outage, and leaves nothing behind', async () => {
  const folder = join(await temporaryFolder(), 'files');
  await writeFile(folder, 'in the way');
  expect(await codeOf(new DiskFiles(folder).keep(text))).toBe('file-store-unavailable');
  expect(await readdir(join(folder, '..'))).toEqual(['files']);
});
