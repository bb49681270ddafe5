// Keeps what V8 compiles of the bundle while a start is rehearsed, so that a start need not do it again.
import { Buffer } from 'node:buffer';
import { compiled, idOf, loadPrograms } from './load.mjs';
import { writeWhole } from './write-whole.mjs';

const { programs, source, script } = loadPrograms(null);
await programs.rehearsal();
await writeWhole(compiled, Buffer.concat([Buffer.from(idOf(source)), script.createCachedData()]));
