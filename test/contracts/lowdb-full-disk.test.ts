import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { startChild } from '../support/children/child-process.ts';
import type { Child } from '../support/children/follow.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// The system itself refuses to let a file of the child grow: write errors as of a full disk.
const run = promisify(execFile);

test('when the journal cannot grow, commits fail whole, and go on when there is room', async () => {
  await fillAndGoOn({ journalBytes: 8_000_000, fileLimit: 65_536 });
});

test('when files cannot be written, commits fail once the journal is full, and go on', async () => {
  await fillAndGoOn({ journalBytes: 30_000, fileLimit: 20_480 });
});

async function fillAndGoOn(size: { journalBytes: number; fileLimit: number }): Promise<void> {
  const directory = await temporaryFolder();
  const child = await startChild(
    'test/support/children/store-child.ts',
    [directory, String(size.journalBytes), '1'],
    ['prlimit', `--fsize=${size.fileLimit}:unlimited`],
  );
  await child.line((line) => line === 'open');
  child.tell('begin');
  await child.line((line) => line.startsWith('failed '));
  await run('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
  const keptSoFar = numbers(child, 'kept').length;
  await child.line(
    (line) => line.startsWith('kept ') && numbers(child, 'kept').length > keptSoFar + 50,
  );
  await child.kill();

  const [kept, failed] = [numbers(child, 'kept'), numbers(child, 'failed')];
  expect(failed.length).toBeGreaterThan(0);
  expectUnseen(child);

  const store = await LowdbStore.open({ directory, log: pino({ level: 'silent' }) });
  const entries = await store.log('c0', 0);
  const found = entries.flatMap(({ key }) => (key === undefined ? [] : Number(key.slice(4))));
  expect(found.slice(0, kept.length)).toEqual(kept);
  expect(found.filter((number) => failed.includes(number))).toEqual([]);
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
  await store.close();
}

/** Each time a commit failed, log and listener had what was acknowledged before, and no more. */
function expectUnseen(child: Child): void {
  let kept = 0;
  for (const line of child.lines) {
    if (line.startsWith('kept ')) kept += 1;
    if (!line.startsWith('failed ')) continue;
    const [entries, told] = line.split(' ').slice(3).map(Number);
    expect({ entries, told }).toEqual({ entries: 2 * kept, told: kept });
  }
}

function numbers(child: Child, outcome: 'kept' | 'failed'): number[] {
  const lines = child.lines.filter((line) => line.startsWith(`${outcome} `));
  return lines.map((line) => Number(line.split(' ')[2]));
}
