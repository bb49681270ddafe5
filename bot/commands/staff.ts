import { UsageError, printAnswer, readArguments } from './command.ts';
import { readConfig, type Config } from '../config.ts';
import { openStaff } from '../data-folder.ts';
import { openLog } from '../log.ts';
import { machineClock } from '../machine-clock.ts';
import { emailSchema, newStaffSchema } from '../desk/sign-in/schemas.ts';
import { Accounts, UnknownAccount } from '../desk/sign-in/accounts.ts';
import { argon2Passwords, passwordFault } from '../desk/sign-in/passwords.ts';
import { sentence } from '../desk/sign-in/sentences.ts';
import { welcomeLink } from '../desk/sign-in/staff-routes.ts';
import { EmailTaken, type Account, type StaffStore } from '../ports/staff-store.ts';
import { readPassword } from './read-password.ts';
import { toListing, formatStaffTable, usage } from './staff-report.ts';

/*
 * What `npm run staff` does, also beside a running server. It ends with 0; with 1 when it cannot be done
 * (no such account, the address is taken, the last administrator); and with 2 when the arguments are
 * wrong.
 */

const by = 'command line';
const commands = ['add', 'list', 'disable', 'enable', 'link', 'token'];

void printAnswer(answer, usage);

async function answer(args: string[]): Promise<string> {
  const { values, positionals } = parseArguments(args);
  const [command, given, ...more] = positionals;
  const options = Object.keys(values).toSorted().join(' ');
  const isAsked = (name: string, ...allowed: string[]) =>
    command === name && more.length === 0 && allowed.includes(options);

  if (command !== undefined && !commands.includes(command)) {
    throw new UsageError(`"${command}" is none of ${commands.join(', ')}\n\n${usage}`);
  }
  if (isAsked('list', '', 'json') && given === undefined) return list(values.json === true);
  if (given === undefined || command === 'list') throw new UsageError(usage);
  if (isAsked('add', '', 'name', 'role', 'name role')) return add(given, values);
  const email = emailSchema.safeParse(given).data;
  if (email === undefined) throw new UsageError(`"${given}" is no e-mail address\n\n${usage}`);
  if (isAsked('disable', '')) return setDisabled(email, true);
  if (isAsked('enable', '')) return setDisabled(email, false);
  if (isAsked('link', '')) return link(email);
  if (isAsked('token', 'revoke')) return revokeTokens(email);
  if (isAsked('token', 'scope')) {
    if (values.scope === 'desk') return makeToken(email);
    throw new UsageError(`--scope is "${values.scope ?? ''}"; write desk`);
  }
  throw new UsageError(usage);
}

async function add(
  givenEmail: string,
  given: { name?: string | undefined; role?: string | undefined },
): Promise<string> {
  const read = newStaffSchema.safeParse({ name: '', role: '', ...given, email: givenEmail });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => {
      const field = String(path[0]);
      return `${field === 'email' ? 'E-MAIL' : `--${field}`}: ${message}`;
    });
    throw new UsageError(faults.join('\n'));
  }
  const { email, name, role } = read.data;
  const { store, accounts } = await open();
  if (await store.accountByEmail(email)) {
    throw new EmailTaken(`There is an account with ${email} already; list shows it.`);
  }
  const password = await readPassword();
  const fault = await passwordFault(password, email);
  if (fault !== undefined) throw new UsageError(sentence(fault, 'en'));
  const passwordHash = await argon2Passwords().hash(password);
  await accounts.add({ email, name, role, passwordHash }, by);
  return `Added ${name} (${email}) as ${role}.`;
}

async function list(asJson: boolean): Promise<string> {
  const { store } = await open();
  const staff = await Promise.all(
    (await store.accounts()).map(async (one) => toListing(one, await store.grantsOf(one.id))),
  );
  return asJson ? JSON.stringify({ staff }) : formatStaffTable(staff);
}

async function setDisabled(email: string, disabled: boolean): Promise<string> {
  const { store, accounts } = await open();
  const { id } = await requireAccount(store, email);
  await accounts.change(id, { disabled }, by);
  return disabled
    ? `Disabled ${email}; sessions and tokens have ended.`
    : `Enabled ${email}; they sign in anew, and tokens are made anew.`;
}

async function link(email: string): Promise<string> {
  const { config, store, accounts } = await open();
  const base = findBaseUrl(config);
  return welcomeLink(base, await accounts.invite(await requireAccount(store, email), by));
}

async function makeToken(email: string): Promise<string> {
  const { store, accounts } = await open();
  return accounts.makeToken(await requireAccount(store, email), by);
}

async function revokeTokens(email: string): Promise<string> {
  const { store, accounts } = await open();
  const revoked = await accounts.withdrawTokens(await requireAccount(store, email), by);
  return `Revoked ${revoked} token${revoked === 1 ? '' : 's'} of ${email}.`;
}

async function open(): Promise<{ config: Config; store: StaffStore; accounts: Accounts }> {
  const config = readConfig();
  const store = await openStaff(config, openLog());
  return { config, store, accounts: new Accounts(store, machineClock) };
}

async function requireAccount(store: StaffStore, email: string): Promise<Account> {
  const account = await store.accountByEmail(email);
  if (account) return account;
  throw new UnknownAccount(`There is no account with ${email}; list shows those there are.`);
}

function findBaseUrl({ publicUrl, port }: Config): string {
  if (publicUrl !== undefined) return publicUrl;
  if (port !== 0) return `http://localhost:${port}`;
  throw new UsageError(
    'PORT is 0, which says nothing of where the server is; set LOKET_PUBLIC_URL.',
  );
}

function parseArguments(args: string[]) {
  const options = {
    name: { type: 'string' },
    role: { type: 'string' },
    scope: { type: 'string' },
    revoke: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  return readArguments({ args, options, allowPositionals: true }, usage);
}
