import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Accounts } from '../../bot/desk/sign-in/accounts.ts';
import { machineClock } from '../../bot/machine-clock.ts';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { startChild } from '../support/children/child-process.ts';
import { staffMember } from '../support/desk/staff-member.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('what staff did right before a kill stands in the audit log after the next start', async () => {
  const folder = await temporaryFolder();
  const directory = join(folder, 'desk');
  const staff = await LowdbStaff.open({ directory, log: pino({ level: 'silent' }) });
  const accounts = new Accounts(staff, machineClock);
  const person = { name: 'Mara', email: 'mara@example.nl', role: 'manager' as const };
  const mara = await accounts.add(person, 'command line');
  const token = await accounts.makeToken(mara, 'command line');

  const first = await start('after-close');
  const customer = await customerOf(first.url);
  await customer.hears(/automatische assistent/);
  customer.close();
  const { conversationId: id } = customer;
  const before = staffMember(first.url, mara, token);
  expect((await before.claim(id)).status).toBe(200);
  // the answer is cut off with the process
  void before.post(`conversations/${id}/close`, { result: 'solved' }).catch(() => undefined);
  await first.child.ended;
  const actions = async () =>
    (await staff.audited(100)).filter(({ subject }) => subject === id).map(({ action }) => action);
  expect(await actions()).toEqual(['claimed']);

  await start('never');
  while ((await actions()).length < 2) await new Promise(setImmediate);
  const [closed] = await staff.audited(1);
  expect(closed).toMatchObject({ staff: mara.id, action: 'closed', subject: id, detail: 'solved' });

  async function start(point: string) {
    const child = await startChild('test/support/children/crashing-app.ts', [folder, '0', point]);
    return { child, url: await child.line((line) => line.startsWith('http')) };
  }
});
