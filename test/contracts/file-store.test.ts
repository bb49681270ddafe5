import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DiskFiles } from '../../bot/stores/disk-files.ts';
import { MemoryFiles } from '../../bot/stores/memory/memory-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { codeOf, gathered, noon } from '../support/commits.ts';
import { fileStoreContract } from './file-store.ts';

const key = 'a1'.repeat(32);
const text = {
  name: 'brief.txt',
  contentType: 'text/plain',
  bytes: Buffer.from('hallo'),
  at: noon,
};

fileStoreContract('the memory file store', () => Promise.resolve(new MemoryFiles()));
fileStoreContract('the disk file store', async () => DiskFiles.open(await temporaryFolder()));
fileStoreContract('the disk file store with a key', async () =>
  DiskFiles.open(await temporaryFolder(), key),
);

test('files on disk are there for the next process', async () => {
  const folder = join(await temporaryFolder(), 'files');
  const { id } = await (await DiskFiles.open(folder)).keep(text);
  expect(Buffer.from((await (await DiskFiles.open(folder)).read(id))?.bytes ?? []).toString()).toBe(
    'hallo',
  );
});

test('a file that was not kept to the end is not there', async () => {
  const folder = await temporaryFolder();
  const files = await DiskFiles.open(folder);
  const { id } = await files.keep(text);
  await rm(join(folder, id.slice(0, 2), `${id.slice(2)}.json`));
  expect(await files.read(id)).toBeUndefined();
  // but told, so that what there is of it can be erased
  await writeFile(join(folder, id.slice(0, 2), `${id.slice(2)}.json.tmp`), '{');
  expect(await gathered(files.keptBefore('2100-01-01T00:00:00Z'))).toEqual([id]);
  await files.erase([id]);
  expect(await readdir(join(folder, id.slice(0, 2)))).toEqual([]);
});

test('a file that could be kept in part only leaves no part', async () => {
  const folder = await temporaryFolder();
  // JSON has no way to write this name down, so the second part of the file fails
  const name = { toString: () => 'x', toJSON: () => fail() } as unknown as string;
  const fail = () => {
    throw new TypeError('no space left on device');
  };
  expect(await codeOf((await DiskFiles.open(folder)).keep({ ...text, name }))).toBe(
    'file-store-unavailable',
  );
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((entry) => entry.includes('.'))).toEqual([]);
});

test('a folder that cannot be written to is an outage, and leaves nothing behind', async () => {
  const folder = join(await temporaryFolder(), 'files');
  const files = await DiskFiles.open(folder);
  await writeFile(folder, 'in the way');
  expect(await codeOf(files.keep(text))).toBe('file-store-unavailable');
  expect(await readdir(join(folder, '..'))).toEqual(['files']);
});

describe('with a key', () => {
  const secret = { ...text, name: 'paspoort.txt', bytes: Buffer.from('geheim') };
  const contents = async (folder: string) => {
    const paths = await readdir(folder, { recursive: true, withFileTypes: true });
    const kept = paths.filter((one) => one.isFile());
    return Promise.all(kept.map((one) => readFile(join(one.parentPath, one.name), 'latin1')));
  };

  test('neither a file nor its name can be read on the disk, and the next process reads both', async () => {
    const folder = await temporaryFolder();
    const { id } = await (await DiskFiles.open(folder, key)).keep(secret);
    expect((await contents(folder)).join()).not.toMatch(/geheim|paspoort/);
    const found = await (await DiskFiles.open(folder, key)).read(id);
    expect(found?.file.name).toBe('paspoort.txt');
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('geheim');
  });

  test('files from before there was one are read as they are', async () => {
    const folder = await temporaryFolder();
    // as a sealed file begins: what a customer sends decides nothing
    const odd = { ...secret, bytes: Buffer.from('LOKET\u0001, zei hij') };
    const { id } = await (await DiskFiles.open(folder)).keep(odd);
    const found = await (await DiskFiles.open(folder, key)).read(id);
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('LOKET\u0001, zei hij');
  });

  test.each([
    ['another key', 'b2'.repeat(32), /another key/],
    ['none', undefined, /not set/],
  ])('the folder does not open with %s, and says so', async (_, other, said) => {
    const folder = await temporaryFolder();
    await DiskFiles.open(folder, key);
    await expect(DiskFiles.open(folder, other)).rejects.toMatchObject({
      code: 'wrong-files-key',
      message: expect.stringMatching(said),
    });
  });

  test('a file that was changed, or stands in the place of another, is not handed out', async () => {
    const folder = await temporaryFolder();
    const files = await DiskFiles.open(folder, key);
    const [one, other] = [await files.keep(secret), await files.keep(secret)];
    const path = ({ id }: { id: string }) => join(folder, id.slice(0, 2), `${id.slice(2)}.bin`);
    await copyFile(path(one), path(other));
    expect(await codeOf(files.read(other.id))).toBe('file-store-unavailable');
    const bytes = await readFile(path(one));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(path(one), bytes);
    expect(await codeOf(files.read(one.id))).toBe('file-store-unavailable');
  });
});
