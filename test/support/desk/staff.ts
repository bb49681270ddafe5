import { join } from 'node:path';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { Accounts } from '../../../bot/desk/sign-in/accounts.ts';
import type { Account, Role } from '../../../bot/ports/staff-store.ts';
import { LowdbStaff } from '../../../bot/stores/lowdb/lowdb-staff.ts';
import { staffMember, type StaffMember } from './staff-member.ts';
import { cheapPasswords, password } from './test-password.ts';

/** Adds somebody to the staff of a data folder, also while a server runs on it. */
export async function hire(dataDir: string, name: string, role: Role = 'agent'): Promise<Account> {
  const accounts = await accountsOf(dataDir);
  const passwordHash = await cheapPasswords().hash(password);
  const email = `${name.toLowerCase().replace(/\W+/g, '-').replace(/-$/, '')}@example.nl`;
  return accounts.add({ email, name, role, passwordHash }, 'command line');
}

/** The same person at the API, with a token. */
export async function atTheApi(
  at: { url: string; dataDir: string },
  account: Account,
): Promise<StaffMember> {
  const token = await (await accountsOf(at.dataDir)).makeToken(account, 'command line');
  return staffMember(at.url, account, token);
}

async function accountsOf(dataDir: string): Promise<Accounts> {
  const log = pino({ level: 'silent' });
  const store = await LowdbStaff.open({ directory: join(dataDir, 'desk'), log });
  return new Accounts(store, () => Temporal.Instant.from('2026-11-02T09:00:00Z'));
}
