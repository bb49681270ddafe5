import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { UsageError, printAnswer, readArguments } from './command.ts';
import { readConfig } from '../config.ts';
import { formatReview, usage } from './examples-report.ts';
import { reviewRouting, readRoutedMessages } from './examples-review.ts';
import { walkStoppedStore } from './stopped-store.ts';

/*
 * What `npm run examples:review` does. It ends with 0, also when there is nothing to review; with 1
 * when the conversations cannot be read; and with 2 when the arguments are wrong.
 */

void printAnswer(answer, usage);

async function answer(args: string[]): Promise<string> {
  const options = { since: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { since, json = false } = readArguments({ args, options }, usage).values;
  if (since !== undefined && !z.iso.date().safeParse(since).success) {
    throw new UsageError(`--since is "${since}"; write a day, such as 2026-11-01\n\n${usage}`);
  }
  const config = readConfig();
  const examples = await readSentences(config.examplesDir);
  const messages = walkStoppedStore(config, (store) => readRoutedMessages(store, since));
  const review = await reviewRouting(messages, examples);
  return json ? JSON.stringify(review) : formatReview(review);
}

// whether a file has faults is for those to say who learn from it
async function readSentences(folder: string): Promise<string[]> {
  const sentences: string[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.yaml')) continue;
    visit(parseDocument(await readFile(join(folder, name), 'utf8')), {
      Scalar: (key, { value }) => {
        if (key !== 'key') sentences.push(String(value));
      },
    });
  }
  return sentences;
}
