import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowShippedYaml, readShippedYaml } from '../../bot/shipped-yaml.ts';
import { readYaml } from '../../policies/book-file/yaml-tree.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-yaml-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const path = ['versions', 0, 'openingHours', 'monday'];

test('what the build has read is what reading gives, and each has it for themselves', async () => {
  const text = await readFile('policies/book/service.yaml', 'utf8');
  const read = readYaml(text);
  const file = join(folder, 'shipped.json');
  await writeFile(file, await readShippedYaml('.'));
  await knowShippedYaml(file);

  const known = readYaml(text);
  expect(known.tree).toEqual(read.tree);
  expect(known).toMatchObject({ readable: true, mistakes: [] });
  expect(known.lineOf(path)).toBe(read.lineOf(path));
  expect(known.lineOf(path)).toBeGreaterThan(1);
  (known.tree as { versions: unknown[] }).versions.length = 0;
  expect(readYaml(text).tree).toEqual(read.tree);
});

test('what a shop has changed is read', async () => {
  const file = join(folder, 'shipped.json');
  await writeFile(file, JSON.stringify([['a: 1', { a: 1 }]]));
  await knowShippedYaml(file);
  expect(readYaml('a: 1').tree).toEqual({ a: 1 });
  expect(readYaml('a: 2').tree).toEqual({ a: 2 });
});

test.each(['', '[[', '{"a":', '[["a: 5", {', '{"a: 5":1}', '["a"]'])(
  'a damaged file holds up nothing: %j',
  async (text) => {
    const file = join(folder, 'shipped.json');
    await writeFile(file, text);
    await knowShippedYaml(file);
    await knowShippedYaml(join(folder, 'none.json'));
    expect(readYaml('a: 5').tree).toEqual({ a: 5 });
  },
);
