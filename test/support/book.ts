import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAnswers, type AnswerReader } from '../../dialogs/reading/answers/answer-reader.ts';
import { questionNames } from '../../dialogs/reading/answers/questions.ts';
import { openRouter, type Router } from '../../dialogs/reading/router/router.ts';
import { parseWording } from '../../dialogs/wording.ts';
import { parseBook, type PolicyBook } from '../../policies/policy-book.ts';

// tests and the programs they start run in the project's folder
const root = process.cwd();

let book: PolicyBook | undefined;

/** The policy book that comes with Loket, read once; not to be changed. */
export function shippedBook(): PolicyBook {
  book ??= readShippedBook();
  return book;
}

function readShippedBook(): PolicyBook {
  const folder = join(root, 'policies', 'book');
  const files = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const read = parseBook(files);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.book;
}

let wording: ReturnType<typeof parseWording> | undefined;

/** The wording that comes with Loket, read once; not to be changed. */
export function shippedWording() {
  wording ??= readShippedWording();
  return wording;
}

function readShippedWording() {
  const read = (language: string) =>
    readFileSync(join(root, 'dialogs', 'wording', `${language}.yaml`), 'utf8');
  return parseWording({ nl: read('nl'), en: read('en') });
}

let router: Router | undefined;

/** The rules and the model by which words are led; the build has trained it. */
export function shippedRouter(): Router {
  router ??= openRouter(readFileSync(join(root, 'dist', 'reading', 'routes.model')));
  return router;
}

let answers: AnswerReader | undefined;

/** What was learned of answers; the build has trained it. */
export function shippedAnswers(): AnswerReader {
  answers ??= openAnswers(
    new Map(
      questionNames.map((name) => [
        name,
        readFileSync(join(root, 'dist', 'reading', 'answers', `${name}.model`)),
      ]),
    ),
  );
  return answers;
}
