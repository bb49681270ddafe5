import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMeasured, type Measured } from './measured.ts';

/** The server as built, on an empty data folder of its own, with the settings that it has unless the bench changes them. */
export async function startLoket({
  node = [],
  env = {},
}: {
  /** Options of Node. */
  node?: string[];
  env?: Record<string, string>;
} = {}): Promise<Measured & { dataDir: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const program = join('deploy', 'scripts', 'serve.mjs');
    const server = await startMeasured([...nodeOptions(), ...node, program], {
      cwd: process.cwd(),
      env: { LOKET_DATA_DIR: directory, ...env },
    });
    return {
      ...{ ...server, dataDir: directory },
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** For whoever looks for what costs time, such as `LOKET_BENCH_NODE="--cpu-prof --cpu-prof-dir=/tmp/profiles"`. */
function nodeOptions(): string[] {
  return process.env['LOKET_BENCH_NODE']?.split(' ') ?? [];
}
