import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DiskCustomerNames } from '../../bot/stores/disk-customer-names.ts';
import { MemoryCustomerNames } from '../../bot/stores/memory/memory-customer-names.ts';
import { codeOf, noon } from '../support/commits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { customerNamesContract } from './customer-names.ts';

customerNamesContract('the memory', () => Promise.resolve(new MemoryCustomerNames()));
customerNamesContract('the disk', async () => DiskCustomerNames.open(await temporaryFolder()));

async function filesIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

test('names on disk are there for the next process', async () => {
  const folder = join(await temporaryFolder(), 'names');
  await (await DiskCustomerNames.open(folder)).bind(['1 31612345678'], 'c1', noon);
  expect(await (await DiskCustomerNames.open(folder)).find('1 31612345678')).toBe('c1');
});

test('no number stands in a file or in the name of one', async () => {
  const folder = await temporaryFolder();
  await (await DiskCustomerNames.open(folder)).bind(['1 31612345678'], 'c1', noon);
  const files = await filesIn(folder);
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  expect([...files, ...contents].join()).not.toMatch(/31612345678/);
});

test('a damaged file leads nowhere until it is bound anew, and a sweep removes it', async () => {
  const folder = await temporaryFolder();
  await (await DiskCustomerNames.open(folder)).bind(['1 NL.77'], 'c1', noon);
  const file = (await filesIn(folder)).find((one) => one.endsWith('.json')) ?? '';
  await writeFile(file, '{"conversation":');
  const names = await DiskCustomerNames.open(folder);
  expect(await names.find('1 NL.77')).toBeUndefined();
  await names.bind(['1 NL.77'], 'c2', noon);
  expect(await names.find('1 NL.77')).toBe('c2');
  await writeFile(file, '{');
  await (await DiskCustomerNames.open(folder)).sweep(noon, () => Promise.resolve(true));
  expect(await filesIn(folder)).toEqual([join(folder, 'salt')]);
});

test('a folder that cannot be written to is an outage', async () => {
  const folder = join(await temporaryFolder(), 'names');
  const names = await DiskCustomerNames.open(folder);
  await rm(folder, { recursive: true });
  await writeFile(folder, 'in the way');
  expect(await codeOf(names.bind(['1 NL.77'], 'c1', noon))).toBe('store-unavailable');
  expect(await codeOf(DiskCustomerNames.open(folder))).toBe('store-unavailable');
});
