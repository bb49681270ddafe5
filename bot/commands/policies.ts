import { readFile } from 'node:fs/promises';
import { lintBook } from '../../policies/lint/lint.ts';
import { compareUnder, replay } from '../../policies/replay.ts';
import { decidingPolicies, type DecidingPolicy } from '../../policies/topics.ts';
import { whatIf } from '../../policies/what-if.ts';
import { readConfig } from '../config.ts';
import { readPolicyBook } from '../policy-book/policy-book-folder.ts';
import { printAnswer, readArguments, UsageError, type Answer } from './command.ts';
import {
  formatBook,
  formatDiff,
  formatReplay,
  usage,
  formatWhatIf,
  type ComparedDecision,
} from './policies-report.ts';
import { receiptsOfCase, storedDecisions } from './stored-decisions.ts';

/*
 * What `npm run policies` does. It ends with 0; with 1 when a book has faults, the decisions cannot be
 * read, or a replay is not the same; and with 2 when the arguments or the facts are wrong.
 */

void printAnswer(answer, usage);

async function answer(args: string[]): Promise<string | Answer> {
  const { values, positionals } = parseArguments(args);
  const [command, subject, ...more] = positionals;
  const { facts, at, json = false } = values;
  const options = Object.keys(values).join(' ');
  if (command === undefined && options === '') return check();
  if (!subject || more.length > 0) throw new UsageError(usage);
  if (command === 'diff' && options === '') return diff(subject);
  if (command === 'replay' && (options === '' || options === 'json')) {
    return replayCase(subject, json);
  }
  const policy = decidingPolicies.find((name) => name === subject);
  if (command === 'what-if' && policy && facts !== undefined && at !== undefined) {
    return decideOn(policy, await readJson(facts), at, json);
  }
  throw new UsageError(usage);
}

async function check(): Promise<string> {
  const { files, book } = await readPolicyBook(readConfig().bookDir);
  return formatBook(book, lintBook(files, book));
}

async function diff(otherFolder: string): Promise<string> {
  const other = await readPolicyBook(otherFolder);
  const decisions: ComparedDecision[] = [];
  for await (const { reference, receipt } of storedDecisions(readConfig())) {
    const { policy } = receipt;
    decisions.push({ reference, policy, compared: compareUnder(other.book, receipt) });
  }
  return formatDiff(decisions);
}

async function replayCase(reference: string, json: boolean): Promise<Answer> {
  const config = readConfig();
  const { book } = await readPolicyBook(config.bookDir);
  const receipts = await receiptsOfCase(config, reference);
  const decisions = (receipts ?? []).map(({ inputs, ...receipt }) => ({
    ...receipt,
    replay: replay(book, { inputs, ...receipt }),
  }));
  const found = receipts !== undefined;
  const same = found && decisions.every((decision) => decision.replay.result === 'same');
  const replayed = { reference, found, same, decisions };
  return {
    text: json ? JSON.stringify(replayed) : formatReplay(replayed, config),
    exitCode: same ? 0 : 1,
  };
}

async function decideOn(
  policy: DecidingPolicy,
  facts: unknown,
  at: string,
  json: boolean,
): Promise<string> {
  const { book } = await readPolicyBook(readConfig().bookDir);
  const found = whatIf(book, policy, facts, at);
  if ('faults' in found) throw new UsageError(found.faults.join('\n'));
  return json ? JSON.stringify(found.answer) : formatWhatIf(book, policy, found.answer);
}

function parseArguments(args: string[]) {
  const options = {
    facts: { type: 'string' },
    at: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  return readArguments({ args, options, allowPositionals: true }, usage);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new UsageError(`${path} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
}
