import { describe, expect, test } from '@jest/globals';
import { memberFrom } from '../../../bot/desk/sign-in/openid/openid-claims.ts';
import { openTestSignIn, visit } from '../../support/desk/test-sign-in.ts';
import { startOpenIdProvider } from '../../support/stand-ins/openid-provider.ts';
import { anna, atProvider, start, textOf } from './at-provider.ts';

describe('signing in at the provider', () => {
  test('makes an account at the first time, and lets the browser in', async () => {
    const at = await atProvider();
    const browser = visit(at.desk);
    const { status, headers } = await at.enter('anna', browser);
    expect([status, headers.get('location')]).toEqual([303, '/desk']);
    expect([...browser.cookies.keys()]).toEqual(['loket-desk']);
    const session = await browser.send('GET', '/desk/api/session');
    expect(session.body).toMatchObject({
      staff: { email: 'anna@example.nl', name: 'Anna de Wit', role: 'agent' },
      openId: true,
    });
    const [signedIn, added] = await at.desk.store.audited(10);
    expect(added).toMatchObject({ action: 'account-added', detail: 'agent, by OpenID' });
    expect(signedIn).toMatchObject({ action: 'signed-in', subject: 'anna@example.nl' });
    expect(signedIn?.detail).toMatch(/^127\.0\.0\.1, /);
  });

  test('takes over the role each time, and keeps the account', async () => {
    const at = await atProvider();
    await at.desk.add('Bram', 'admin');
    await at.enter('anna');
    const first = await at.desk.store.accountByEmail('anna@example.nl');
    at.provider.people['anna'] = { ...anna, roles: ['others', 'loket-agents', 'loket-admins'] };
    await at.enter('anna');
    const promoted = await at.desk.store.accountByEmail('anna@example.nl');
    expect(promoted).toEqual({ ...first, role: 'admin' });
    at.provider.people['anna'] = anna;
    await at.enter('anna');
    expect(await at.desk.store.accountByEmail('anna@example.nl')).toEqual(first);
  });

  test('joins the account that has the address already, whose password goes on', async () => {
    const at = await atProvider();
    await at.desk.add('Bram', 'admin');
    const { id } = await at.desk.add('Anna', 'manager');
    expect((await at.enter('anna')).status).toBe(303);
    expect(await at.desk.store.account(id)).toMatchObject({ name: 'Anna', role: 'agent' });
    expect((await visit(at.desk).enter('anna@example.nl')).status).toBe(200);
  });

  test('leaves the last administrator one', async () => {
    const at = await atProvider();
    const { id } = await at.desk.add('Anna', 'admin');
    expect((await at.enter('anna')).status).toBe(303);
    expect(await at.desk.store.account(id)).toMatchObject({ role: 'admin' });
  });

  test.each([
    ['the claims come from the userinfo endpoint', { conformIdTokenClaims: true }],
    [
      'the secret goes in the body',
      {
        clientAuthMethods: ['client_secret_post' as const],
        clientDefaults: { token_endpoint_auth_method: 'client_secret_post' as const },
      },
    ],
  ])('works where %s', async (_, configuration) => {
    const { enter } = await atProvider({ anna }, configuration);
    expect((await enter('anna')).status).toBe(303);
  });

  test('asks with PKCE, state and nonce, and no two sign-ins share one', async () => {
    const { desk } = await atProvider();
    const asked = [];
    for (const browser of [visit(desk), visit(desk)]) {
      const { status, headers } = await browser.send('GET', start);
      expect(status).toBe(303);
      expect(headers.getSetCookie()[0]).toMatch(
        /^loket-desk-openid=[\w.-]+; Path=\/desk\/sign-in\/openid; Max-Age=600; HttpOnly; SameSite=Lax$/,
      );
      asked.push(Object.fromEntries(new URL(headers.get('location') ?? '').searchParams));
    }
    expect(asked[0]).toMatchObject({
      response_type: 'code',
      client_id: 'loket',
      scope: 'openid email profile',
      redirect_uri: `${desk.url}${start}/callback`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[0]?.[name]).toMatch(/^[\w-]{43}$/);
      expect(asked[0]?.[name]).not.toBe(asked[1]?.[name]);
    }
  });
});

describe('who somebody is, by the claims', () => {
  const settings = { roleClaim: 'roles', roles: { staff: 'agent', boss: 'manager' } } as const;
  const claims = { sub: '1', email: 'Anna@Example.nl', email_verified: true, roles: ['staff'] };
  const member = { email: 'anna@example.nl', name: 'anna@example.nl', role: 'agent' };

  test.each<[string, object, object, object]>([
    ['one role as text', { roles: 'boss' }, {}, { role: 'manager' }],
    ['several roles', { roles: ['staff', 'boss', 'x'] }, {}, { role: 'manager' }],
    ['a path to the roles', { a: { b: ['boss'] } }, { roleClaim: 'a.b' }, { role: 'manager' }],
    [
      'a claim with points in its name',
      { 'https://x.nl/r': 'boss' },
      { roleClaim: 'https://x.nl/r' },
      { role: 'manager' },
    ],
    [
      'a domain as role',
      { hd: 'example.nl' },
      { roleClaim: 'hd', roles: { 'example.nl': 'agent' } },
      {},
    ],
    ['a name', { name: ' Anna <b>de Wit</b> ' }, {}, { name: 'Anna <b>de Wit</b>' }],
    ['a name that will not do', { name: 'x'.repeat(101) }, {}, {}],
    ['the word of Entra ID', { email_verified: undefined, xms_edov: 1 }, {}, {}],
    ['the word as text', { email_verified: 'true' }, {}, {}],
  ])('%s', (_, more, otherSettings, expected) => {
    expect(memberFrom({ ...claims, ...more }, { ...settings, ...otherSettings })).toEqual({
      member: { ...member, ...expected },
    });
  });

  test.each<[string, object, string]>([
    ['no role', { roles: [] }, 'openid-no-role'],
    ['roles that are numbers', { roles: [1] }, 'openid-no-role'],
    ['a role named as what every object has', { roles: ['constructor'] }, 'openid-no-role'],
    ['no address', { email: undefined }, 'openid-no-email'],
    ['an address that was not verified', { email_verified: false }, 'openid-no-email'],
    ['verified as nothing', { email_verified: '' }, 'openid-no-email'],
  ])('%s: refused', (_, more, refused) => {
    expect(memberFrom({ ...claims, ...more }, settings)).toMatchObject({ refused });
  });
});

describe('while the provider is down', () => {
  test('a page says so, local accounts work, and it is found again once it is back', async () => {
    const provider = await startOpenIdProvider();
    const desk = await openTestSignIn({ openId: provider.settings });
    await desk.add('Bram');
    const refused = await visit(desk).send('GET', start);
    expect([refused.status, textOf(refused)]).toEqual([
      503,
      expect.stringContaining('127.0.0.1 cannot be reached just now.'),
    ]);
    expect((await visit(desk).enter('bram@example.nl')).status).toBe(200);
    provider.knows(desk);
    expect((await visit(desk).send('GET', start)).status).toBe(303);
  });

  test.each(['before it began', 'on the way back'])(
    'a sign-in ends on that page: %s',
    async (when) => {
      const { desk, provider, goThere } = await atProvider();
      const browser = visit(desk);
      const back = when === 'on the way back' ? await goThere('anna', browser) : start;
      await provider.stop();
      expect((await browser.send('GET', back)).status).toBe(503);
    },
  );
});

test('without a provider there is nothing of it', async () => {
  const desk = await openTestSignIn();
  expect((await visit(desk).send('GET', start)).status).toBe(404);
  expect((await visit(desk).send('GET', '/desk/api/sign-in')).body).toMatchObject({
    openId: false,
  });
});
