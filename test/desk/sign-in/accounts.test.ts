import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../../bot/ports/staff-store.ts';
import {
  openTestSignIn,
  visit,
  type TestSignIn,
  type Visitor,
} from '../../support/desk/test-sign-in.ts';

const staff = '/desk/api/staff';
const bram = { email: 'bram@example.nl', name: 'Bram', role: 'agent' };
const chosen = 'een heel nieuw wachtwoord';

async function asAdmin(): Promise<{ desk: TestSignIn; admin: Visitor }> {
  const desk = await openTestSignIn();
  await desk.add('Anna', 'admin');
  const admin = visit(desk);
  await admin.enter('anna@example.nl');
  return { desk, admin };
}

const secretIn = (body: Record<string, unknown>) => String(body['link']).split('#')[1] ?? '';

describe('an administrator', () => {
  test('adds somebody, who chooses a password by the link and is in', async () => {
    const { desk, admin } = await asAdmin();
    const added = await admin.send('POST', staff, { ...bram, email: ' Bram@Example.NL ' });
    expect([added.status, added.body]).toMatchObject([
      201,
      { staff: { ...bram, disabled: false, present: false } },
    ]);
    expect(added.body['link']).toMatch(new RegExp(`^${desk.url}/desk/welcome#[\\w-]{43}$`));

    const token = secretIn(added.body);
    const browser = visit(desk);
    const invitation = await browser.send('POST', '/desk/api/invitation', { token });
    expect(invitation.body).toEqual({ for: 'account', name: 'Bram', email: 'bram@example.nl' });
    const entered = await browser.send('POST', '/desk/api/password', { token, password: chosen });
    expect([entered.status, entered.body]).toMatchObject([200, { staff: bram }]);
    expect((await browser.send('GET', '/desk/api/session')).status).toBe(200);
    expect((await desk.actions()).slice(-4)).toEqual([
      'account-added bram@example.nl',
      'invited bram@example.nl',
      'password-set bram@example.nl',
      'signed-in bram@example.nl',
    ]);
  });

  test('shows markup in a name as what it is: text', async () => {
    const { desk, admin } = await asAdmin();
    const name = '<img src=x onerror=alert(1)> & "Bram"';
    const added = await admin.send('POST', staff, { ...bram, name });
    expect(added.body).toMatchObject({ staff: { name } });
    expect(added.headers.get('content-type')).toContain('application/json');
    expect(added.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await desk.store.accountByEmail(bram.email))?.name).toBe(name);
  });

  test.each<[string, object, string]>([
    ['an address that is none', { ...bram, email: 'bram' }, 'email'],
    ['no name', { ...bram, name: '  ' }, 'name'],
    ['a name that would draw on a terminal', { ...bram, name: 'B\u001b[31mram' }, 'name'],
    ['a name that turns what comes after it', { ...bram, name: 'Bram \u202e' }, 'name'],
    ['a name on two lines', { ...bram, name: 'Bram\nAnna' }, 'name'],
    ['a name of a page', { ...bram, name: 'x'.repeat(101) }, 'name'],
    [
      'an address with which nobody could sign in',
      { ...bram, email: `${'x'.repeat(320)}@example.nl` },
      'email',
    ],
    ['a field that there is not', { ...bram, rol: 'admin' }, 'rol'],
    ['a role that there is not', { ...bram, role: 'owner' }, 'role'],
  ])('hears what is wrong with %s', async (_, body, field) => {
    const { desk, admin } = await asAdmin();
    const { status, body: answer } = await admin.send('POST', staff, body);
    const faults = (answer.error as { faults?: { field: string }[] }).faults ?? [];
    expect([status, faults.map((fault) => fault.field)]).toEqual([422, [field]]);
    expect(await desk.store.accounts()).toHaveLength(1);
  });

  test('cannot give two people one address', async () => {
    const { desk, admin } = await asAdmin();
    const { status, body } = await admin.send('POST', staff, { ...bram, email: 'ANNA@example.nl' });
    expect([status, body.error?.code]).toEqual([409, 'email-taken']);
    expect(await desk.store.accounts()).toHaveLength(1);
  });

  test('changes a role, which counts at the next request', async () => {
    const { desk, admin } = await asAdmin();
    const { id } = await desk.add('Bram');
    const colleague = visit(desk);
    await colleague.enter('bram@example.nl');
    expect((await colleague.send('POST', staff, bram)).body.error?.code).toBe('not-allowed');
    const changed = await admin.send('PATCH', `${staff}/${id}`, { role: 'admin', name: 'Bram B.' });
    expect([changed.status, changed.body]).toMatchObject([200, { role: 'admin', name: 'Bram B.' }]);
    const other = { ...bram, email: 'carla@example.nl' };
    expect((await colleague.send('POST', staff, other)).status).toBe(201);
    const [entry] = (await desk.store.audited(100)).filter(
      ({ action }) => action === 'role-changed',
    );
    expect(entry).toMatchObject({ subject: 'bram@example.nl', detail: 'agent → admin' });
  });

  test('switches an account off: its sessions, tokens and links are good no more, at once', async () => {
    const { desk, admin } = await asAdmin();
    const account = await desk.add('Bram');
    const colleague = visit(desk);
    await colleague.enter('bram@example.nl');
    const token = await desk.accounts.makeToken(account, account);
    const script = visit(desk, { authorization: `Bearer ${token}` });
    const link = await desk.accounts.invite(account, account);

    const off = await admin.send('PATCH', `${staff}/${account.id}`, { disabled: true });
    expect(off.body).toMatchObject({ disabled: true });
    expect((await colleague.send('GET', '/desk/api/session')).status).toBe(401);
    expect((await script.send('GET', '/desk/api/session')).status).toBe(401);
    expect((await colleague.enter('bram@example.nl')).status).toBe(403);

    await admin.send('PATCH', `${staff}/${account.id}`, { disabled: false });
    expect((await colleague.send('GET', '/desk/api/session')).status).toBe(401);
    expect((await script.send('GET', '/desk/api/session')).status).toBe(401);
    const opened = await visit(desk).send('POST', '/desk/api/invitation', { token: link });
    expect(opened.status).toBe(404);
    expect((await colleague.enter('bram@example.nl')).status).toBe(200);
  });

  test.each([
    ['demoted', { role: 'manager' }],
    ['switched off', { disabled: true }],
  ])('who is the last one is not %s, not even by themselves', async (_, change) => {
    const { desk, admin } = await asAdmin();
    const retired = await desk.add('Carla', 'admin');
    await admin.send('PATCH', `${staff}/${retired.id}`, { disabled: true });
    const [anna] = await desk.store.accounts();
    const { status, body } = await admin.send('PATCH', `${staff}/${anna?.id ?? ''}`, change);
    expect([status, body.error?.code]).toEqual([409, 'last-admin']);
    expect(await desk.store.accountByEmail('anna@example.nl')).toEqual(anna);
  });

  test('two who demote each other at once leave one', async () => {
    const { desk, admin } = await asAdmin();
    const carla = await desk.add('Carla', 'admin');
    const other = visit(desk);
    await other.enter('carla@example.nl');
    const [anna] = await desk.store.accounts();
    const answers = await Promise.all([
      admin.send('PATCH', `${staff}/${carla.id}`, { role: 'agent' }),
      other.send('PATCH', `${staff}/${anna?.id ?? ''}`, { role: 'agent' }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const roles = (await desk.store.accounts()).map(({ role }) => role);
    expect(roles.filter((role) => role === 'admin')).toHaveLength(1);
  });

  test('hears that there is no such account, and that nothing was to be changed', async () => {
    const { admin } = await asAdmin();
    const missing = await admin.send('PATCH', `${staff}/nobody`, { disabled: true });
    expect([missing.status, missing.body.error?.code]).toEqual([404, 'no-such-account']);
    expect((await admin.send('POST', `${staff}/nobody/invitation`)).status).toBe(404);
    expect((await admin.send('PATCH', `${staff}/nobody`, {})).status).toBe(422);
  });
});

describe.each<Role>(['agent', 'manager', 'board'])('a member of staff who is %s', (role) => {
  test.each([
    ['POST', staff, bram],
    ['PATCH', `${staff}/ID`, { role: 'admin' }],
    ['POST', `${staff}/ID/invitation`, undefined],
  ])('may not %s %s', async (method, path, body) => {
    const desk = await openTestSignIn();
    await desk.add('Anna', 'admin');
    const { id } = await desk.add('Bram', role);
    const browser = visit(desk);
    await browser.enter('bram@example.nl');
    const { status } = await browser.send(method, path.replace('ID', id), body);
    expect(status).toBe(403);
    expect((await desk.store.account(id))?.role).toBe(role);
    expect(await desk.store.accounts()).toHaveLength(2);
  });
});

describe('a one-time link', () => {
  test('is good once, also for two who open it at once', async () => {
    const { desk, admin } = await asAdmin();
    const token = secretIn((await admin.send('POST', staff, bram)).body);
    const answers = await Promise.all(
      ['een heel nieuw wachtwoord', 'een ander nieuw wachtwoord'].map((password) =>
        visit(desk).send('POST', '/desk/api/password', { token, password }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const late = await visit(desk).send('POST', '/desk/api/password', { token, password: chosen });
    expect([late.status, late.body.error?.code]).toEqual([404, 'link-not-valid']);
  });

  test('is good for a day, to the second', async () => {
    const { desk, admin } = await asAdmin();
    const token = secretIn((await admin.send('POST', staff, bram)).body);
    desk.goTo('2026-11-22T11:59:59Z');
    expect((await visit(desk).send('POST', '/desk/api/invitation', { token })).status).toBe(200);
    desk.goTo('2026-11-22T12:00:00Z');
    expect((await visit(desk).send('POST', '/desk/api/invitation', { token })).status).toBe(404);
    const late = await visit(desk).send('POST', '/desk/api/password', { token, password: chosen });
    expect(late.status).toBe(404);
  });

  test('is replaced by a new one', async () => {
    const { desk, admin } = await asAdmin();
    const { body } = await admin.send('POST', staff, bram);
    const { id } = body['staff'] as { id: string };
    const renewed = await admin.send('POST', `${staff}/${id}/invitation`);
    expect(renewed.status).toBe(201);
    const choose = (token: string) =>
      visit(desk).send('POST', '/desk/api/password', { token, password: chosen });
    expect((await choose(secretIn(body))).status).toBe(404);
    expect((await choose(secretIn(renewed.body))).status).toBe(200);
  });

  test('survives a password that will not do', async () => {
    const { desk, admin } = await asAdmin();
    const token = secretIn((await admin.send('POST', staff, bram)).body);
    const choose = (password: string) =>
      visit(desk).send('POST', '/desk/api/password', { token, password });
    expect((await choose('kort')).status).toBe(422);
    expect((await choose(chosen)).status).toBe(200);
  });

  test.each(['session', 'token'])('is not had with the secret of a %s', async (kind) => {
    const { desk, admin } = await asAdmin();
    const [anna] = await desk.store.accounts();
    if (!anna) throw new Error('no account');
    const session = admin.cookies.get('loket-desk') ?? '';
    const token = kind === 'session' ? session : await desk.accounts.makeToken(anna, anna);
    const answer = await visit(desk).send('POST', '/desk/api/password', {
      token,
      password: chosen,
    });
    expect(answer.status).toBe(404);
  });

  test('cannot be used by a page of another origin', async () => {
    const { desk, admin } = await asAdmin();
    const token = secretIn((await admin.send('POST', staff, bram)).body);
    const elsewhere = visit(desk, { origin: 'https://evil.example.com' });
    const answer = await elsewhere.send('POST', '/desk/api/password', { token, password: chosen });
    expect(answer.status).toBe(403);
  });
});
