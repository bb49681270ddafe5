// What `npm run train` does: learns from dialogs/reading/router/examples where words lead, and shows from what.
// With --quiet, as the build calls it, it only learns.
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureReady } from './ready.mjs';
import { root } from './run.mjs';
import {
  exampleFiles,
  examplesFolder,
  learnedFrom,
  learnedFromFile,
  modelFile,
  sha256,
} from './trained.mjs';
import { writeWhole } from './write-whole.mjs';

const quiet = process.argv.includes('--quiet');
if (!quiet) ensureReady();
const { parseExamples } = await import('../../dist/dialogs/reading/router/training/examples.js');
const { trainModel } = await import('../../dist/dialogs/reading/router/training/train.js');

const parsed = parseExamples(exampleFiles());
if ('faults' in parsed) {
  const folder = relative(root, examplesFolder);
  for (const { file, line, problem, instead } of parsed.faults) {
    console.error(`${join(folder, file)}:${line}: ${problem}; ${instead}`);
  }
  process.exitCode = 1;
} else {
  const start = performance.now();
  const model = trainModel(parsed.examples);
  mkdirSync(dirname(modelFile), { recursive: true });
  await writeWhole(modelFile, model);
  await writeWhole(learnedFromFile, learnedFrom());
  if (!quiet) show(parsed.examples, model, (performance.now() - start) / 1000);
}

function show(examples, model, seconds) {
  const count = (lang, only) =>
    examples.filter(({ route, lang: said }) => said === lang && (only ?? route) === route).length;
  const row = (name, nl, en) =>
    console.log(`${name.padEnd(28)}${`${nl}`.padStart(6)}${`${en}`.padStart(6)}`);
  row('Examples', 'nl', 'en');
  for (const route of new Set(examples.map((example) => example.route))) {
    row(`  ${route}`, count('nl', route), count('en', route));
  }
  row('', count('nl'), count('en'));
  console.log(
    `\nLearned in ${seconds.toFixed(1)} s, ${model.length} bytes: ${relative(root, modelFile)}`,
  );
  console.log(`sha256 ${sha256(model)}`);
}
