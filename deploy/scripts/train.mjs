// What `npm run train` does: learns from the examples where words lead and what answers mean, and shows from what.
// With --quiet, as the build calls it, it only learns.
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
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
const { parseAnswerExamples } =
  await import('../../dist/training/answers/training/answer-examples.js');
const { questionNames } = await import('../../dist/training/answers/questions.js');

const routes = examplesOf(routeExamples, parseExamples);
const answers = examplesOf(answerExamples, parseAnswerExamples);
if (routes && answers) {
  const start = performance.now();
  const { model, models } = await learn(routes, answers);
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

/** Learns everything, on each processor one thing at a time: the routes first, as they take longest. */
async function learn(routes, answers) {
  const left = [undefined, ...questionNames];
  const learned = new Map();
  const processors = Math.min(availableParallelism(), left.length);
  const learnOnOne = async () => {
    const workerData = { routes, answers };
    const worker = new Worker(new URL('train-part.mjs', import.meta.url), { workerData });
    while (left.length > 0) {
      const question = left.shift();
      worker.postMessage(question);
      const [bytes] = await once(worker, 'message');
      learned.set(question, bytes);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: processors }, learnOnOne));
  const models = questionNames.map((question) => [question, learned.get(question)]);
  return { model: learned.get(undefined), models: new Map(models) };
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
