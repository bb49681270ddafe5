import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { mapStackTraces } from './map-stack-traces.mjs';
import { root } from './run.mjs';

/** The programs as the build has bundled them, and what V8 had compiled of them. */
export const bundle = join(root, 'dist/loket.cjs');
export const compiled = join(root, 'dist/loket.compiled');

/**
 * Runs the program of this name in bot/programs.ts; resolves once it has loaded, the server once it is ready. What loads
 * stays, and so the space for what is young stays small until then: to grow it and copy all within costs time, and
 * 20 MB for as long as nobody comes.
 */
export async function runProgram(name) {
  await loadPrograms().programs[name]();
  letYoungSpaceGrow(true);
}

function letYoungSpaceGrow(may) {
  setFlagsFromString(`--semi-space-growth-factor=${may ? 2 : 1}`);
}

/** The programs of bot/programs.ts, by name, and the script that they are. */
export function loadPrograms(cachedData = readCompiled()) {
  // before anything is compiled: code that was compiled under other flags is not taken
  letYoungSpaceGrow(false);
  const source = readFileSync(bundle, 'latin1');
  const script = new Script(source, {
    filename: bundle,
    cachedData: cachedData?.of === idOf(source) ? cachedData.code : undefined,
  });
  mapStackTraces(bundle);
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return { ...module.exports, source, script };
}

/** Of this very bundle: V8 itself tells only whether it is of another length, or was compiled by another Node. */
function readCompiled() {
  if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(bundle).mtimeMs)
    return undefined;
  const bytes = readFileSync(compiled);
  return { of: bytes.toString('latin1', 0, idLength), code: bytes.subarray(idLength) };
}

const idLength = '/* 0123456789abcdef */'.length;

/** The comment that a bundle begins with, which is another for each. */
export function idOf(source) {
  return source.slice(0, idLength);
}
