import { readFile } from 'node:fs/promises';
import { lintBook } from '../../policies/lint/lint.ts';
import { whatIf, whatIfKinds } from '../../policies/what-if.ts';
import { Misfit, printAnswer, readArguments } from './command.ts';
import { readConfig } from '../config.ts';
import { storedDecisions } from './policies-diff.ts';
import { bookReport, diffReport, usage, whatIfReport } from './policies-report.ts';
import { readPolicyBook } from '../policy-book-folder.ts';

/*
 * What `npm run policies` does. It ends with 0; with 1 when a book has faults or the decisions cannot
 * be read; and with 2 when it was asked in a way that does not fit.
 */

await printAnswer(answer, usage);

async function answer(args: string[]): Promise<string> {
  const { values, positionals } = argumentsIn(args);
  const [command, subject, ...more] = positionals;
  const asked = Object.keys(values).length > 0;
  if (command === undefined && !asked) return check();
  if (command === 'diff' && subject !== undefined && more.length === 0 && !asked) {
    return diff(subject);
  }
  const kind = whatIfKinds.find((name) => name === subject);
  const { facts, at, json = false } = values;
  if (
    command === 'what-if' &&
    kind &&
    more.length === 0 &&
    facts !== undefined &&
    at !== undefined
  ) {
    const { book } = await readPolicyBook(readConfig().bookDir);
    const found = whatIf(book, kind, await jsonIn(facts), at);
    if ('faults' in found) throw new Misfit(found.faults.join('\n'));
    return json ? JSON.stringify(found.answer) : whatIfReport(book, kind, found.answer);
  }
  throw new Misfit(usage);
}

async function check(): Promise<string> {
  const { files, book } = await readPolicyBook(readConfig().bookDir);
  return bookReport(book, lintBook(files, book));
}

async function diff(otherFolder: string): Promise<string> {
  const other = await readPolicyBook(otherFolder);
  return diffReport(await storedDecisions(readConfig(), other.book));
}

function argumentsIn(args: string[]) {
  const options = {
    facts: { type: 'string' },
    at: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  return readArguments({ args, options, allowPositionals: true }, usage);
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Misfit(`${path} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
}
