import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMeasured, type Measured } from './measured.ts';

/** What Loket is measured against; each a program in `test/bench/peers`. */
export const peers = {
  'restify-echo': 'restify echo',
  'cloud-adapter-echo': 'CloudAdapter echo',
  'agents-app': 'Agents SDK, three steps',
  waterfall: 'waterfall on memory',
};

export type Peer = keyof typeof peers;

const folder = join(process.cwd(), 'test', 'bench', 'peers');

export function startPeer(peer: Peer): Promise<Measured> {
  ensureInstalled();
  return startMeasured([`${peer}.mjs`], { cwd: folder });
}

/** Installs their packages beside them, unless npm has done so for this lock file; the product never has them. */
function ensureInstalled(): void {
  const mark = join(folder, 'node_modules', '.package-lock.json');
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(mark) && isWhole(wanted, readFileSync(mark, 'utf8'))) return;
  process.stdout.write('Installing the peers; this takes half a minute…\n');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    ...{ cwd: folder, stdio: 'inherit' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm could not install the peers of the bench');
}

/** Whether what npm noted as installed has each package of the lock file in its version. */
function isWhole(wanted: string, installed: string): boolean {
  const [all, has] = [wanted, installed].map((text) => (JSON.parse(text) as Lock).packages);
  return Object.entries(all ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || has?.[path]?.version === version,
  );
}

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean }>;
}
