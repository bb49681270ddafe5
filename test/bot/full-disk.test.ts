import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { shippedWording } from '../support/book.ts';
import { startChild } from '../support/children/child-process.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const words = shippedWording().nl;

// The system itself refuses to let a file of the process grow: write errors as of a full disk.
test('on a full disk the customer is told, nothing is kept by halves, and it goes on when there is room', async () => {
  const folder = await temporaryFolder();
  const child = await startChild(
    'test/support/children/crashing-app.ts',
    [folder, '0', 'never'],
    ['prlimit', '--fsize=24000:unlimited'],
  );
  const url = await child.line((line) => line.startsWith('http'));
  const readiness = async () => (await fetch(`${url}/readyz`)).status;
  const customer = await customerOf(url);
  await customer.untilSeen(words('menu.question'));

  const accepted: string[] = [];
  const refused = async () => {
    const text = `bericht ${accepted.length} ${'-'.repeat(3_000)}`;
    const failure: unknown = await customer.post({ text }).catch((error: unknown) => error);
    if (typeof failure === 'string') accepted.push(text);
    return typeof failure !== 'string' && failure;
  };
  let refusal = await refused();
  while (!refusal) refusal = await refused();
  expect(refusal).toMatchObject({ status: 424 });
  await customer.untilSeen(words('trouble.not-stored'));
  expect(await readiness()).toBe(503);

  await promisify(execFile)('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
  expect(await readiness()).toBe(200);
  await customer.post({ text: 'is er weer ruimte?' });
  await customer.post({ text: 'openingstijden?' });
  await customer.hears(/We zijn bereikbaar/);
  customer.close();
  await child.kill();

  const store = await LowdbStore.open({
    directory: join(folder, 'store'),
    log: pino({ level: 'silent' }),
  });
  const entries = await store.log(customer.conversationId, 0);
  const head = await store.conversation(customer.conversationId);
  await store.close();
  const messages = entries.filter(({ activity }) => activity.type === 'message');
  const said = messages.filter(({ from }) => from === 'customer').map((one) => one.activity.text);
  expect(said).toEqual([...accepted, 'is er weer ruimte?', 'openingstijden?']);
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
  expect(head?.toHandle).toEqual([]);
  expect(new Set(customer.seen.map(({ id }) => id)).size).toBe(customer.seen.length);
});
