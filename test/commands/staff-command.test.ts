import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { Accounts } from '../../bot/desk/sign-in/accounts.ts';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { finish, runToEnd, type Finished } from '../support/children/child-process.ts';
import { password } from '../support/desk/test-password.ts';
import { openTestSignIn, visit } from '../support/desk/test-sign-in.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const anna = ['add', 'anna@example.nl', '--name', 'Anna de Wit', '--role', 'admin'];

async function inFolder() {
  const dataDir = await temporaryFolder();
  const env = { LOKET_DATA_DIR: dataDir, PORT: '3978', LOKET_PUBLIC_URL: '' };
  const log = pino({ level: 'silent' });
  const store = await LowdbStaff.open({ directory: join(dataDir, 'desk'), log });
  return {
    dataDir,
    store,
    accounts: new Accounts(store, () => Temporal.Instant.from('2026-11-21T12:00:00Z')),
    staff: (args: string[], input: string | Buffer = ''): Promise<Finished> =>
      runToEnd('bot/commands/staff.ts', args, env, input),
  };
}

test('an account is added, listed, disabled and enabled', async () => {
  const { staff } = await inFolder();
  const run = async (args: string[], input?: string) => {
    const { code, stdout, stderr } = await staff(args, input);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };
  expect(await run(['list'])).toBe('There are no accounts yet.\n');
  expect(await run(anna, `${password}\n`)).toBe('Added Anna de Wit (anna@example.nl) as admin.\n');
  await run(['add', 'Bo@Example.nl', '--name', 'Bo', '--role', 'agent'], `${password}\r\n`);
  expect(await run(['disable', 'BO@example.nl'])).toMatch(/^Disabled bo@example\.nl;/);
  expect((await run(['list'])).replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY')).toBe(
    [
      'name         e-mail           role   state     tokens  since',
      'Anna de Wit  anna@example.nl  admin  active    0       DAY',
      'Bo           bo@example.nl    agent  disabled  0       DAY',
      '',
    ].join('\n'),
  );
  expect(await run(['enable', 'bo@example.nl'])).toMatch(/^Enabled bo@example\.nl;/);
  const { staff: rows } = JSON.parse(await run(['list', '--json'])) as { staff: object[] };
  expect(rows).toEqual([
    expect.objectContaining({
      email: 'anna@example.nl',
      disabled: false,
      hasPassword: true,
      tokens: 0,
    }),
    expect.objectContaining({ email: 'bo@example.nl', disabled: false, role: 'agent' }),
  ]);
  expect(JSON.stringify(rows)).not.toContain('argon2');
});

test('what it does counts at once in a running server, and the other way round', async () => {
  const { staff, store, dataDir } = await inFolder();
  const desk = await openTestSignIn({ store });
  await desk.add('Anna', 'admin');
  await desk.add('Bo');

  const browser = visit(desk);
  expect((await browser.enter('bo@example.nl')).status).toBe(200);
  const made = await staff(['token', 'bo@example.nl', '--scope', 'desk']);
  expect(made).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^lkt_[\w-]{43}\n$/) });
  const script = visit(desk, { authorization: `Bearer ${made.stdout.trim()}` });
  expect((await script.send('GET', '/desk/api/session')).status).toBe(200);

  expect((await staff(['disable', 'bo@example.nl'])).code).toBe(0);
  expect((await browser.send('GET', '/desk/api/session')).status).toBe(401);
  expect((await script.send('GET', '/desk/api/session')).status).toBe(401);
  expect((await staff(['enable', 'bo@example.nl'])).code).toBe(0);
  expect((await browser.enter('bo@example.nl')).status).toBe(200);

  const again = await staff(['token', 'bo@example.nl', '--scope', 'desk']);
  const other = visit(desk, { authorization: `Bearer ${again.stdout.trim()}` });
  expect((await other.send('GET', '/desk/api/session')).status).toBe(200);
  expect((await staff(['token', 'bo@example.nl', '--revoke'])).stdout).toBe(
    'Revoked 1 token of bo@example.nl.\n',
  );
  expect((await other.send('GET', '/desk/api/session')).status).toBe(401);

  const kept = await readFile(join(dataDir, 'desk', 'staff.json'), 'utf8');
  expect(kept).not.toContain(again.stdout.trim());
  expect(await desk.actions()).toEqual([
    'account-added anna@example.nl',
    'account-added bo@example.nl',
    'signed-in bo@example.nl',
    'token-made bo@example.nl',
    'token-first-used bo@example.nl',
    'account-disabled bo@example.nl',
    'account-enabled bo@example.nl',
    'signed-in bo@example.nl',
    'token-made bo@example.nl',
    'token-first-used bo@example.nl',
    'tokens-withdrawn bo@example.nl',
  ]);
  expect(await desk.store.audited(100)).toContainEqual(
    expect.objectContaining({ action: 'account-disabled', detail: 'by command line' }),
  );
});

test('who asks for help gets it', async () => {
  const { staff } = await inFolder();
  for (const args of [['--help'], ['add', '-h']]) {
    const { code, stdout, stderr } = await staff(args);
    expect([code, stdout, stderr]).toEqual([0, expect.stringMatching(/^Usage:/), '']);
  }
});

test('a link lets somebody choose another password', async () => {
  const { staff, store } = await inFolder();
  const desk = await openTestSignIn({ store });
  await desk.add('Anna');
  const { stdout } = await staff(['link', 'anna@example.nl']);
  expect(stdout).toMatch(/^http:\/\/localhost:3978\/desk\/welcome#[\w-]{43}\n$/);
  const token = stdout.trim().split('#')[1];
  // the link is of the real clock's day; the desk's clock stands
  const answer = await visit(desk).send('POST', '/desk/api/invitation', { token });
  expect(answer.body).toEqual({ for: 'account', name: 'Anna', email: 'anna@example.nl' });
});

describe('what cannot be done ends with 1, says why, and changes nothing', () => {
  test.each<[string, string[], string]>([
    [
      'an address that is taken',
      ['add', 'ANNA@example.nl', '--name', 'A', '--role', 'agent'],
      'There is an account with anna@example.nl already; list shows it.',
    ],
    [
      'an account that there is not',
      ['disable', 'bo@example.nl'],
      'There is no account with bo@example.nl; list shows those there are.',
    ],
    [
      'a token for nobody',
      ['token', 'bo@example.nl', '--scope', 'desk'],
      'There is no account with bo@example.nl; list shows those there are.',
    ],
    [
      'the last administrator',
      ['disable', 'anna@example.nl'],
      'anna@example.nl is the last administrator; add another one first.',
    ],
    [
      'a link for somebody who is kept out',
      ['link', 'carla@example.nl'],
      'carla@example.nl is disabled; enable it first.',
    ],
  ])(
    '%s',
    async (_, args, reason) => {
      const { staff, store, accounts } = await inFolder();
      await accounts.add({ email: 'anna@example.nl', name: 'Anna', role: 'admin' }, 'OpenID');
      const carla = { email: 'carla@example.nl', name: 'Carla', role: 'agent' } as const;
      const { id } = await accounts.add(carla, 'OpenID');
      await accounts.change(id, { disabled: true }, 'OpenID');
      const before = await store.accounts();
      expect(await staff(args, password)).toEqual({
        code: 1,
        stdout: '',
        stderr: `Nothing was changed:\n\n${reason}\n\n`,
      });
      expect(await store.accounts()).toEqual(before);
    },
    60_000,
  );

  test('accounts that cannot be read', async () => {
    const { staff, dataDir } = await inFolder();
    await writeFile(join(dataDir, 'desk', 'staff.json'), '{');
    const { code, stderr } = await staff(['list']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/staff\.json cannot be read: .+backup/),
    ]);
  });
});

describe('what does not fit ends with 2, says what to write, and asks for no password', () => {
  const usage = 'Usage:';
  test.each<[string, string[], string]>([
    ['nothing', [], usage],
    ['a command that there is not', ['remove', 'anna@example.nl'], '"remove" is none of add, list'],
    ['a word too many', ['list', 'anna@example.nl'], usage],
    ['an option that belongs elsewhere', ['list', '--role', 'agent'], usage],
    ['an option that there is not', ['list', '--all'], usage],
    ['two addresses', ['disable', 'a@example.nl', 'b@example.nl'], usage],
    ['an address that is none', ['disable', 'anna'], '"anna" is no e-mail address'],
    ['a token without a scope', ['token', 'anna@example.nl'], usage],
    [
      'a token with another scope',
      ['token', 'anna@example.nl', '--scope', 'all'],
      '--scope is "all"; write desk',
    ],
    [
      'an account with nothing right',
      ['add', 'anna', '--role', 'boss'],
      'E-MAIL: write an e-mail address, such as anna@example.nl\n--name: write a name\n--role: write one of agent, manager, board, admin',
    ],
  ])('%s', async (_, args, reason) => {
    const { staff } = await inFolder();
    const { code, stdout, stderr } = await staff(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  });

  test.each([
    ['no password', '', 'No password came; write it on standard input.'],
    ['an empty line', '\n', 'No password came; write it on standard input.'],
    ['a short password', 'kort', 'Choose a password of at least 10 characters'],
    ['two lines', `${password}\n${password}\n`, 'The password has several lines; write it on one.'],
    ['the address', 'anna@example.nl', 'Choose another password than your e-mail address.'],
    ['other bytes than UTF-8', Buffer.from('caf\xe9 caf\xe9 caf\xe9', 'latin1'), 'is not in UTF-8'],
  ])('%s', async (_, input, reason) => {
    const { staff, store } = await inFolder();
    const { code, stdout, stderr } = await staff(anna, input);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(await store.accounts()).toEqual([]);
  });
});

test('through npm, too, standard output holds the token alone, and the password goes in', async () => {
  const dataDir = await temporaryFolder();
  const run = (args: string[], input = '') =>
    finish('npm', ['run', '-s', 'staff', '--', ...args], { LOKET_DATA_DIR: dataDir }, input);
  expect(await run(anna, `${password}\n`)).toMatchObject({ code: 0 });
  const { code, stdout } = await run(['token', 'anna@example.nl', '--scope', 'desk']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^lkt_[\w-]{43}\n$/)]);
});
