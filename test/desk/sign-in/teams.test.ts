import { describe, expect, test } from '@jest/globals';
import { visit } from '../../support/desk/test-sign-in.ts';
import { atTeams, inTab } from './at-teams.ts';

describe('with an account', () => {
  test('a token of Teams lets in, with a cookie that frames keep, written down as any sign-in', async () => {
    const { desk, post } = await atTeams();
    await desk.add('Anna', 'manager');
    const browser = inTab(desk);
    const answer = await post(undefined, browser);
    expect(answer.status).toBe(200);
    expect(answer.body['staff']).toMatchObject({ email: 'anna@example.nl', role: 'manager' });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^loket-desk-frame=[\w-]{43}; Path=\/desk; Max-Age=604800; HttpOnly; SameSite=None; Secure; Partitioned$/,
      ),
    ]);
    expect((await browser.send('GET', '/desk/api/session')).status).toBe(200);
    const [last] = await desk.store.audited(1);
    expect(last).toMatchObject({ action: 'signed-in', subject: 'anna@example.nl' });
    expect(last?.detail).toBe('Teams, 127.0.0.1');
  });

  test('the cookie counts for nothing but what our own page asks for', async () => {
    const { desk, post } = await atTeams();
    await desk.add('Anna');
    const browser = visit(desk);
    await post(undefined, browser);
    for (const site of ['cross-site', 'same-site', 'none', undefined]) {
      const headers = { 'sec-fetch-site': site };
      const held = visit(desk, headers);
      for (const pair of browser.cookies) held.cookies.set(...pair);
      expect((await held.send('GET', '/desk/api/session')).status).toBe(401);
    }
  });

  test('changes need the CSRF token in a frame too, and come from our own pages alone', async () => {
    const { desk, post } = await atTeams();
    await desk.add('Anna');
    const browser = inTab(desk);
    await post(undefined, browser);
    const end = (headers: Record<string, string>) =>
      browser.send('DELETE', '/desk/api/session', undefined, headers);
    expect((await end({ 'x-csrf-token': 'x' })).body.error?.code).toBe('wrong-csrf-token');
    const elsewhere = await end({ origin: 'https://teams.microsoft.com' });
    expect(elsewhere.body.error?.code).toBe('other-origin');
    expect((await end({})).status).toBe(204);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect((await browser.send('GET', '/desk/api/session')).status).toBe(401);
  });

  test('a second tab goes on with the session of the first, and somebody else begins one', async () => {
    const { desk, post, token } = await atTeams();
    await desk.add('Anna');
    await desk.add('Bram');
    const browser = inTab(desk);
    const first = await post(undefined, browser);
    const second = await post(undefined, browser);
    expect(second.body.csrf).toBe(first.body.csrf);
    expect(second.headers.getSetCookie()).toEqual([]);
    const bram = token({}, { email: 'bram@example.nl', name: 'Bram' });
    const other = await post(bram, browser);
    expect(other.body['staff']).toMatchObject({ name: 'Bram' });
    expect(other.body.csrf).not.toBe(first.body.csrf);
    expect(await desk.actions()).toEqual(
      expect.arrayContaining(['signed-in anna@example.nl', 'signed-in bram@example.nl']),
    );
    expect((await desk.actions()).filter((one) => one.startsWith('signed-in'))).toHaveLength(2);
  });
});

describe('who may not come in', () => {
  test('without an account there is a sentence for them, and none is made', async () => {
    const { desk, post } = await atTeams();
    const { status, body } = await post();
    expect([status, body.error?.message]).toEqual([
      403,
      'anna@example.nl heeft nog geen account aan de balie. Vraag een beheerder om je toe te voegen.',
    ]);
    expect(await desk.store.accounts()).toEqual([]);
    expect(await desk.actions()).toEqual(['sign-in-refused anna@example.nl']);
  });

  test('an account that is switched off', async () => {
    const { desk, post } = await atTeams();
    await desk.add('Bram', 'admin');
    const { id } = await desk.add('Anna');
    await desk.accounts.change(id, { disabled: true }, 'command line');
    const { status, body } = await post();
    expect([status, body.error?.code]).toEqual([403, 'account-disabled']);
  });

  test('an address that Microsoft does not say is theirs', async () => {
    const { desk, post, token } = await atTeams();
    await desk.add('Anna');
    for (const claims of [{ xms_edov: undefined }, { email: undefined }, { xms_edov: '0' }]) {
      const { status, body } = await post(token({ claims }));
      expect([status, body.error?.code]).toEqual([403, 'openid-no-email']);
      expect(body.error?.message).toContain('Microsoft Entra');
    }
  });
});

describe('where an OpenID provider says who has which role', () => {
  const openId = {
    ...{ issuer: 'https://login.example.nl', clientId: 'loket', clientSecret: undefined },
    ...{ roleClaim: 'roles', roles: { 'loket-agents': 'agent' } as const },
  };

  test('the roles of a token count by the same rule, and make the account', async () => {
    const { desk, post, token } = await atTeams({ openId });
    const { status, body } = await post(token({ claims: { roles: ['loket-agents'] } }));
    expect([status, body['staff']]).toEqual([200, expect.objectContaining({ role: 'agent' })]);
    const added = (await desk.store.audited(10)).at(-1);
    expect(added).toMatchObject({ action: 'account-added', detail: 'agent, by Teams' });
  });

  test('who has lost it there has lost it here', async () => {
    const { desk, post } = await atTeams({ openId });
    await desk.add('Anna');
    const { status, body } = await post();
    expect([status, body.error?.code]).toEqual([403, 'openid-no-role']);
  });
});
