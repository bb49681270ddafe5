import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { mapStackTraces } from './map-stack-traces.mjs';
import { root } from './run.mjs';

/** The programs as the build has bundled them, and what V8 had compiled of them. */
export const bundle = join(root, 'dist/loket.cjs');
export const compiled = join(root, 'dist/loket.compiled');

/** The programs of bot/programs.ts, by name, and the script that they are. */
export function loadPrograms(cachedData = readCompiled()) {
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
