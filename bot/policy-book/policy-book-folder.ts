import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { describeFault, type BookFault } from '../../policies/book-file/book-fault.ts';
import { longestFile } from '../../policies/book-file/yaml-walk.ts';
import { parseBook, type BookFile, type PolicyBook } from '../../policies/policy-book.ts';
import type { ReadBook } from './read-book-apart.ts';

/** The policy book of a folder, kept up with while its files are edited. */
export interface PolicyBookFolder {
  /** The latest book without a fault. Take it once per turn: it may be another the next time. */
  current(): PolicyBook;
  /** What is wrong in the folder as it is now; `undefined` when `current` is what it holds. */
  problem(): BookFault[] | undefined;
  /** Looks at the folder. A change counts when two looks in a row find the same. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The book cannot be used; `faults` says where and what to write instead. */
export class BookFaults extends Error {
  readonly code = 'book-faults';
  override name = 'BookFaults';
  readonly faults: BookFault[];

  constructor(faults: BookFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}

export interface BookFolderOptions {
  /**
   * Reads a book that has changed while customers are served; the one at the start is read here. Left out, or rejected,
   * each is.
   */
  readApart?: ((files: readonly BookFile[]) => Promise<ReadBook>) | undefined;
  /** Between two looks, in milliseconds. Two make a change count, so an edit is in force within a second and a half. */
  lookEvery?: number;
}

/**
 * Reads the book, and again whenever its files change. Throws `BookFaults` when it is broken at the
 * start; broken later, the book that was good stays, and the faults are logged once.
 *
 * The files are read and compared each time: a watch misses changes on network mounts, and a time
 * stamp of whole seconds hides the second of two quick edits. It costs a few small reads.
 */
export async function openPolicyBook(
  folder: string,
  log: Logger,
  { readApart, lookEvery = 700 }: BookFolderOptions = {},
): Promise<PolicyBookFolder> {
  let judged = await look(folder);
  const opened = bookOf(judged);
  if ('faults' in opened) throw new BookFaults(opened.faults);

  let current = opened.book;
  let problem: BookFault[] | undefined;
  let seen = judged;

  async function round() {
    const previous = seen;
    seen = await look(folder);
    // Editors empty a file and write it, or write beside it and rename: wait until it is still.
    if (same(seen, judged) || !same(seen, previous)) return;
    judged = seen;
    const read = await readAgain(judged);
    if ('faults' in read) {
      problem = read.faults;
      log.error(
        { faults: problem.map(describeFault) },
        'policy book has faults, the last good one stays',
      );
    } else {
      problem = undefined;
      current = read.book;
      log.info('policy book read again');
    }
  }

  async function readAgain(found: Look): Promise<ReadBook> {
    if (readApart === undefined || found.unreadable.length > 0) return bookOf(found);
    try {
      return await readApart(found.files);
    } catch (error) {
      log.error(
        error,
        'the policy book could not be read beside, and is read between two messages',
      );
      return bookOf(found);
    }
  }

  // One look at a time, however slow the mount.
  let looking: Promise<void> | undefined;
  const check = () => (looking ??= round().finally(() => (looking = undefined)));
  const timer = setInterval(() => void check(), lookEvery).unref();

  return {
    current: () => current,
    problem: () => problem,
    check,
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** The folder read once, with the text of its files. Throws `BookFaults`. */
export async function readPolicyBook(
  folder: string,
): Promise<{ files: BookFile[]; book: PolicyBook }> {
  const found = await look(folder);
  const read = bookOf(found);
  if ('faults' in read) throw new BookFaults(read.faults);
  return { files: found.files, book: read.book };
}

/** What the folder held at one look; `unreadable` says what could not be read, and why. */
interface Look {
  files: BookFile[];
  unreadable: BookFault[];
}

/** Reads the YAML files; hidden ones and those under other names belong to editors and mounts. */
async function look(folder: string): Promise<Look> {
  const found: Look = { files: [], unreadable: [] };
  const names = await readdir(folder).catch((error: unknown) => {
    found.unreadable.push(cannotBeRead(folder, error));
    return [];
  });
  for (const name of names.filter((candidate) => /^[^.].*\.ya?ml$/.test(candidate)).sort()) {
    try {
      // what is too long to be read is not fetched at every look either: it is a fault by its size
      const { size } = await stat(join(folder, name));
      if (size > longestFile * longestCharacter) found.unreadable.push(tooLong(name, size));
      else found.files.push({ name, text: await readFile(join(folder, name), 'utf8') });
    } catch (error) {
      found.unreadable.push(cannotBeRead(name, error));
    }
  }
  return found;
}

// in UTF-8
const longestCharacter = 3;

function tooLong(file: string, size: number): BookFault {
  const problem = `the file has ${size} bytes, and no more than ${longestFile} characters are read`;
  return { file, line: 1, problem, instead: 'leave out what does not belong in it' };
}

function cannotBeRead(file: string, error: unknown): BookFault {
  const { code = 'for an unknown reason' } = error as NodeJS.ErrnoException;
  const instead = 'let Loket read the folder of the policy book and the files in it';
  return { file, line: 1, problem: `this cannot be read (${code})`, instead };
}

function bookOf({ files, unreadable }: Look): ReadBook {
  return unreadable.length > 0 ? { faults: unreadable } : parseBook(files);
}

function same(a: Look, b: Look): boolean {
  const isSameFile = (file: BookFile, index: number) =>
    file.name === b.files[index]?.name && file.text === b.files[index].text;
  return (
    a.files.length === b.files.length &&
    a.files.every(isSameFile) &&
    JSON.stringify(a.unreadable) === JSON.stringify(b.unreadable)
  );
}
