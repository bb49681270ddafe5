import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../dialogs/language.ts';
import { openAnswers, type AnswerModels } from '../dialogs/reading/answers/answer-reader.ts';
import { questionNames } from '../dialogs/reading/answers/questions.ts';
import { openRouter } from '../dialogs/reading/router/router.ts';
import { parseWording, type Words } from '../dialogs/wording.ts';
import type { Config } from './config.ts';

/** The sentences of the bot, and what it has learned to read, from their files. */
export async function openReading({ wordingDir, learnedDir }: Config) {
  return {
    wording: await readWording(wordingDir),
    route: openRouter(await readFile(join(learnedDir, 'routes.model'))),
    readAnswer: openAnswers(await readAnswerModels(join(learnedDir, 'answers'))),
  };
}

/** The sentences of the bot alone. */
export async function readWording(folder: string): Promise<Record<Language, Words>> {
  const read = (language: Language) => readFile(join(folder, `${language}.yaml`), 'utf8');
  return parseWording({ nl: await read('nl'), en: await read('en') });
}

async function readAnswerModels(folder: string): Promise<AnswerModels> {
  const read = questionNames.map(
    async (name) => [name, await readFile(join(folder, `${name}.model`))] as const,
  );
  return new Map(await Promise.all(read));
}
