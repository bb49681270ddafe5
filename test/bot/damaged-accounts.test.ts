import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Accounts } from '../../bot/desk/sign-in/accounts.ts';
import { machineClock } from '../../bot/machine-clock.ts';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { staffMember, type StaffMember } from '../support/desk/staff-member.ts';
import { customerOf } from '../support/direct-line/customer.ts';

let app: TestApp;
let mara: StaffMember;
let file: string;

beforeEach(async () => {
  app = await startTestApp({ at: '2026-11-20T10:00:00+01:00' });
  const directory = join(app.dataDir, 'desk');
  file = join(directory, 'staff.json');
  const staff = await LowdbStaff.open({ directory, log: pino({ level: 'silent' }) });
  const accounts = new Accounts(staff, machineClock);
  const person = { name: 'Mara', email: 'mara@example.nl', role: 'manager' as const };
  const account = await accounts.add(person, 'command line');
  mara = staffMember(app.url, account, await accounts.makeToken(account, 'command line'));
});

afterEach(() => app.stop());

test('damaged accounts close the desk and say how to mend it, and customers chat on', async () => {
  await app.restart(() => writeFile(file, '{"accounts": ['));
  expect(new Map(app.summary()).get('')).toMatch(/desk is closed.*desk\/staff\.json/);
  expect(new Map(app.summary()).has('First sign-in')).toBe(false);
  expect(app.complaints.join()).toMatch(/desk is closed/);
  expect(await warnings()).toEqual([expect.stringMatching(/desk is closed/)]);
  const { status, body } = await mara.get('staff');
  expect([status, body.error?.code, body.error?.message]).toEqual([
    503,
    'accounts-unreadable',
    expect.stringMatching(/staff\.json.*Customers can go on/),
  ]);

  const customer = await customerOf(app.url);
  await customer.hears(/automatische assistent/);
  await customer.post({ text: 'medewerker' });
  await customer.hears(/Waar gaat het over\? Dan leg ik het klaar/);
  customer.close();
});

test('the desk opens again as soon as an intact file stands in its place', async () => {
  await copyFile(file, `${file}.backup`);
  await writeFile(file, '{"accounts": [');
  expect((await mara.get('staff')).status).toBe(503);
  await copyFile(`${file}.backup`, file);
  expect((await mara.get('staff')).status).toBe(200);
  expect(await warnings()).toEqual([]);
});

test('accounts that are gone beside an audit log that knows them are told before a new first link', async () => {
  await app.restart(() => rm(file));
  const screen = new Map(app.summary());
  expect(screen.get('')).toMatch(/accounts are gone.*backup/);
  expect(screen.get('First sign-in')).toMatch(/welcome#/);
  // and again, as long as it is so
  await app.restart();
  expect(new Map(app.summary()).get('')).toMatch(/accounts are gone/);
  expect(await warnings()).toEqual([expect.stringMatching(/accounts are gone/)]);
});

async function warnings(): Promise<unknown> {
  const answer = await fetch(`${app.url}/readyz`);
  return ((await answer.json()) as { warnings: unknown }).warnings;
}
