import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import {
  openPolicyBook,
  type BookFolderOptions,
} from '../../bot/policy-book/policy-book-folder.ts';
import { readBookApart } from '../../bot/policy-book/read-book-apart.ts';
import { customerIn, read } from '../support/conversation.ts';
import { bookFiles, edited } from '../policies/sample.ts';

const program = resolve('dist/book-reader.cjs');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-book-'));
  await put(bookFiles());
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(files: readonly { name: string; text: string }[]): Promise<void> {
  for (const { name, text } of files) await writeFile(join(folder, name), text);
}

async function open(readApart: BookFolderOptions['readApart'], lines: string[] = []) {
  const log = pino({}, { write: (line: string) => lines.push(line) });
  return openPolicyBook(folder, log, { readApart, lookEvery: 3_600_000 });
}

/** As many versions of each policy as a file may hold, the later ones with a fortnight. */
function manyVersions() {
  return bookFiles().map(({ name, text }) => {
    const [, head = '', first = ''] = /^([^]*?versions:\n)([^]*)$/.exec(text) ?? [];
    const years = Array.from({ length: Math.floor(120_000 / text.length) }, (_, year) => year);
    const versions = years.map((year) =>
      first
        .replace('2024-01-01', `${2024 + year}-01-01`)
        .replace('not-delivered: { days: 7,', `not-delivered: { days: ${year === 0 ? 7 : 14},`),
    );
    return { name, text: head + versions.join('') };
  });
}

test('a customer is answered while a large book is read again', async () => {
  const order: string[] = [];
  const customer = await customerIn({ at: '2026-11-21T12:00:00+01:00' });
  await customer.joins();
  let answered: Promise<unknown> | undefined;
  const book = await open((files) => {
    answered = customer.says('wat zijn de openingstijden?').then((messages) => {
      expect(read(messages)).not.toBe('');
      order.push('answered');
    });
    return readBookApart(program, files).then((found) => {
      order.push('read');
      return found;
    });
  });
  await put(manyVersions());
  await book.check();
  await book.check();
  await answered;
  expect(order).toEqual(['answered', 'read']);
  expect(book.problem()).toBeUndefined();
  expect(book.current().refund.at(-1)?.windows['not-delivered'].days).toBe(14);
  await book.close();
});

test('the book in force stays in force until the new one is read', async () => {
  const seen: (number | undefined)[] = [];
  const days = () => book.current().refund[0]?.windows['not-delivered'].days;
  const book = await open(async (files) => {
    seen.push(days());
    const found = await readBookApart(program, files);
    seen.push(days());
    return found;
  });
  await put(edited('refund.yaml', 'not-delivered: { days: 7,', 'not-delivered: { days: 14,'));
  await book.check();
  await book.check();
  expect([...seen, days()]).toEqual([7, 7, 14]);
  await book.close();
});

test('faults come back from there with their lines', async () => {
  const files = edited('refund.yaml', 'not-delivered: { days: 7,', 'not-delivered: { days: x,');
  expect(await readBookApart(program, files)).toMatchObject({
    faults: [{ file: 'refund.yaml', line: 7, instead: 'write a whole number of days, such as 7' }],
  });
});

test('where no thread can be started the book is read all the same, and why is logged', async () => {
  const lines: string[] = [];
  const book = await open((files) => readBookApart(resolve('dist/none.cjs'), files), lines);
  await put(edited('refund.yaml', 'not-delivered: { days: 7,', 'not-delivered: { days: 14,'));
  await book.check();
  await book.check();
  expect(book.current().refund[0]?.windows['not-delivered'].days).toBe(14);
  expect(lines[0]).toContain('could not be read beside');
  await book.close();
});
