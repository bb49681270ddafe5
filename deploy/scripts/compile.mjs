// Keeps what V8 compiles of the bundle while the server's modules load, so that a start need not do it again.
import { Buffer } from 'node:buffer';
import { compiled, idOf, loadPrograms } from './load.mjs';
import { writeWhole } from './write-whole.mjs';

const { loadServer, source, script } = loadPrograms(null);
await loadServer();
await writeWhole(compiled, Buffer.concat([Buffer.from(idOf(source)), script.createCachedData()]));
