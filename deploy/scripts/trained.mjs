import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { mustRun, root } from './run.mjs';

export const routeExamples = join(root, 'dialogs/reading/router/examples');
export const answerExamples = join(root, 'dialogs/reading/answers/examples');
export const learnedFolder = join(root, 'dist/reading');
export const routesModel = join(learnedFolder, 'routes.model');
export const answersFolder = join(learnedFolder, 'answers');
export const learnedFromFile = join(learnedFolder, 'learned.from');
const learnedAtFile = join(learnedFolder, 'learned.at');
const trainingCode = join(root, 'dist/training');

/** Trains anew when the examples, or the code that learns from them, are not those of the last time. */
export function ensureTrained() {
  const now = fingerprint([routeExamples, answerExamples, trainingCode]);
  if (read(learnedAtFile) === now) return;
  if (read(learnedFromFile) !== learnedFrom()) {
    console.error('Learning from the examples…');
    mustRun(process.execPath, ['deploy/scripts/train.mjs', '--quiet']);
  }
  writeFileSync(learnedAtFile, now);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What the weights rest on, by its content: a checkout changes times, and a training takes seconds. */
export function learnedFrom() {
  const learning = textsIn(trainingCode, '.js').map(({ text }) => text);
  const examples = [routeExamples, answerExamples].map(examplesIn);
  return sha256(JSON.stringify([examples, learning]));
}

export function examplesIn(folder) {
  return textsIn(folder, '.yaml');
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function textsIn(path, ending) {
  const names = readdirSync(path, { recursive: true }).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}
