import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openPolicyBook, type PolicyBookFolder } from '../../bot/policy-book/policy-book-folder.ts';
import { bookFiles, edited } from '../policies/sample.ts';

let folder: string;
let lines: string[];
let onLine: (line: string) => void;
let opened: PolicyBookFolder | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-book-'));
  lines = [];
  onLine = () => undefined;
  for (const { name, text } of bookFiles()) await writeFile(join(folder, name), text);
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await rm(folder, { recursive: true });
});

const hour = 3_600_000;

async function open(milliseconds = hour): Promise<PolicyBookFolder> {
  const log = pino(
    {},
    {
      write(line: string) {
        lines.push(line);
        onLine(line);
      },
    },
  );
  opened = await openPolicyBook(folder, log, { lookEvery: milliseconds });
  return opened;
}

async function write(from: string, to: string): Promise<void> {
  await writeFile(join(folder, 'refund.yaml'), textOf(from, to));
}

function textOf(from: string, to: string): string {
  return edited('refund.yaml', from, to).find(({ name }) => name === 'refund.yaml')?.text ?? '';
}

async function lookTwice(book: PolicyBookFolder): Promise<void> {
  await book.check();
  await book.check();
}

const seven = 'not-delivered: { days: 7,';
const fortnight = 'not-delivered: { days: 14,';
const broken = 'not-delivered: { days: seven,';
const daysIn = (book: PolicyBookFolder) => book.current().refund[0]?.windows['not-delivered'].days;

describe('at the start', () => {
  test('a sound book is there at once', async () => {
    const book = await open();
    expect(daysIn(book)).toBe(7);
    expect(book.problem()).toBeUndefined();
  });

  test('a broken book is refused with every fault', async () => {
    await write(seven, broken);
    await rm(join(folder, 'service.yaml'));
    await expect(open()).rejects.toMatchObject({
      code: 'book-faults',
      message: expect.stringMatching(/^refund\.yaml:7: .*\nservice\.yaml:1: .*/),
      faults: [
        { file: 'refund.yaml', line: 7 },
        { file: 'service.yaml', line: 1 },
      ],
    });
  });

  test('a folder that is not there is refused by name', async () => {
    const missing = join(folder, 'nowhere');
    const log = pino({ enabled: false });
    await expect(openPolicyBook(missing, log)).rejects.toMatchObject({
      code: 'book-faults',
      faults: [{ file: missing, problem: 'this cannot be read (ENOENT)' }],
    });
  });

  test("what editors and mounts leave in the folder is not the book's", async () => {
    for (const name of ['.refund.yaml.swp', 'refund.yaml~', 'refund.yaml.tmp', '4913']) {
      await writeFile(join(folder, name), '{');
    }
    expect((await open()).problem()).toBeUndefined();
  });
});

describe('while it runs', () => {
  test('an edit is taken over once two looks have found it the same', async () => {
    const book = await open();
    await write(seven, fortnight);
    await book.check();
    expect(daysIn(book)).toBe(7);
    await book.check();
    expect(daysIn(book)).toBe(14);
  });

  test('a book half written is never taken over, nor called broken', async () => {
    const book = await open();
    const text = textOf(seven, fortnight);
    for (const part of ['', text.slice(0, 900), text.slice(0, 2000)]) {
      await writeFile(join(folder, 'refund.yaml'), part);
      await book.check();
      expect(book.problem()).toBeUndefined();
    }
    await writeFile(join(folder, 'refund.yaml'), text);
    await lookTwice(book);
    expect(daysIn(book)).toBe(14);
    expect(lines).toHaveLength(1);
  });

  test('a file renamed into place is taken over', async () => {
    const book = await open();
    await rename(join(folder, 'refund.yaml'), join(folder, 'refund.yaml~'));
    await book.check();
    await writeFile(join(folder, 'refund.yaml.tmp'), textOf(seven, fortnight));
    await rename(join(folder, 'refund.yaml.tmp'), join(folder, 'refund.yaml'));
    await lookTwice(book);
    expect(daysIn(book)).toBe(14);
  });

  test('a broken edit keeps the good book, is told once, and is over when mended', async () => {
    const book = await open();
    await write(seven, broken);
    await lookTwice(book);
    await lookTwice(book);
    expect(daysIn(book)).toBe(7);
    expect(book.problem()).toMatchObject([{ file: 'refund.yaml', line: 7 }]);
    expect(lines).toEqual([expect.stringContaining('write a whole number of days, such as 7')]);

    await write(seven, fortnight);
    await lookTwice(book);
    expect(daysIn(book)).toBe(14);
    expect(book.problem()).toBeUndefined();
  });

  test('a file of fifty million bytes is not read, and the good book stays', async () => {
    const book = await open();
    await writeFile(join(folder, 'refund.yaml'), Buffer.alloc(50_000_000, 'x'));
    await lookTwice(book);
    expect(daysIn(book)).toBe(7);
    const problem = 'the file has 50000000 bytes, and no more than 131072 characters are read';
    expect(book.problem()).toMatchObject([{ file: 'refund.yaml', line: 1, problem }]);
  });

  test('a file that refers to itself is a fault, and the good book stays', async () => {
    const book = await open();
    await writeFile(join(folder, 'refund.yaml'), 'versions: &all\n  - *all\n');
    await lookTwice(book);
    expect(daysIn(book)).toBe(7);
    const problem = '*all refers to what it stands in';
    expect(book.problem()).toMatchObject([{ file: 'refund.yaml', line: 2, problem }]);
  });

  test('a broken edit taken back leaves no problem', async () => {
    const book = await open();
    await write(seven, broken);
    await lookTwice(book);
    for (const { name, text } of bookFiles()) await writeFile(join(folder, name), text);
    await lookTwice(book);
    expect(book.problem()).toBeUndefined();
  });

  test('a folder that goes away is a problem, and the book stays', async () => {
    const book = await open();
    const aside = `${folder}-aside`;
    await rename(folder, aside);
    await lookTwice(book);
    expect(daysIn(book)).toBe(7);
    expect(book.problem()).toMatchObject([{ problem: 'this cannot be read (ENOENT)' }]);
    await rename(aside, folder);
    await lookTwice(book);
    expect(book.problem()).toBeUndefined();
  });

  test('it looks by itself, without being asked', async () => {
    const book = await open(5);
    const readAgain = new Promise<string>((resolve) => (onLine = resolve));
    await write(seven, fortnight);
    expect(await readAgain).toContain('policy book read again');
    expect(daysIn(book)).toBe(14);
  });
});
