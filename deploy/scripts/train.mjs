// What `npm run train` does: learns from the examples where words lead and what answers mean, and shows from what.
// With --quiet, as the build calls it, it only learns.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureReady } from './ready.mjs';
import { root } from './run.mjs';
import {
  answerExamples,
  answersFolder,
  examplesIn,
  learnedFolder,
  learnedFrom,
  learnedFromFile,
  routeExamples,
  routesModel,
  sha256,
} from './trained.mjs';
import { writeWhole } from './write-whole.mjs';

const quiet = process.argv.includes('--quiet');
if (!quiet) ensureReady();
const { parseExamples } = await import('../../dist/training/router/training/examples.js');
const { trainModel } = await import('../../dist/training/router/training/train.js');
const { parseAnswerExamples, trainAnswers } =
  await import('../../dist/training/answers/training/answer-examples.js');

const routes = examplesOf(routeExamples, parseExamples);
const answers = examplesOf(answerExamples, parseAnswerExamples);
if (routes && answers) {
  const start = performance.now();
  const model = trainModel(routes);
  const models = trainAnswers(answers);
  rmSync(answersFolder, { recursive: true, force: true });
  mkdirSync(answersFolder, { recursive: true });
  await writeWhole(routesModel, model);
  for (const [question, learned] of models) {
    await writeWhole(join(answersFolder, `${question}.model`), learned);
  }
  await writeWhole(learnedFromFile, learnedFrom());
  if (!quiet) show(model, models, (performance.now() - start) / 1000);
} else {
  process.exitCode = 1;
}

/** The examples in a folder; without any where one is wrong, of which it tells. */
function examplesOf(folder, parse) {
  const parsed = parse(examplesIn(folder));
  for (const { file, line, problem, instead } of parsed.faults ?? []) {
    console.error(`${join(relative(root, folder), file)}:${line}: ${problem}; ${instead}`);
  }
  return parsed.examples;
}

function show(model, models, seconds) {
  row('Examples of where words lead', 'nl', 'en');
  showCounts(routes, 'route');
  row('Examples of answers', 'nl', 'en');
  showCounts(answers, 'question');
  const bytes = [model, ...models.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `\nLearned in ${seconds.toFixed(1)} s, ${bytes} bytes: ${relative(root, learnedFolder)}`,
  );
  console.log(`sha256 ${sha256(model)}`);
}

function showCounts(examples, key) {
  const count = (lang, of) =>
    examples.filter((one) => one.lang === lang && (of === undefined || one[key] === of)).length;
  for (const name of new Set(examples.map((example) => example[key]))) {
    row(`  ${name}`, count('nl', name), count('en', name));
  }
  row('', count('nl'), count('en'));
}

function row(name, nl, en) {
  console.log(`${name.padEnd(30)}${`${nl}`.padStart(6)}${`${en}`.padStart(6)}`);
}
