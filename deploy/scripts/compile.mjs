// Keeps what V8 compiles of the bundle while the server's modules load, so that a start need not do it again.
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { compiled, idOf, loadPrograms } from './load.mjs';
import { root } from './run.mjs';
import { writeWhole } from './write-whole.mjs';

const { loadServer, readShippedYaml, source, script } = loadPrograms(null);
await writeWhole(join(root, 'dist/shipped-yaml.json'), await readShippedYaml(root));
await loadServer();
await writeWhole(compiled, Buffer.concat([Buffer.from(idOf(source)), script.createCachedData()]));
