import { describe, expect, test } from '@jest/globals';
import { sessionSchema } from '../../../bot/desk/api/schemas.ts';
import { openTestSignIn, visit } from '../../support/desk/test-sign-in.ts';

const session = '/desk/api/session';
const bram = { email: 'bram@example.nl', name: 'Bram', role: 'agent' };

async function withToken() {
  const desk = await openTestSignIn();
  const anna = await desk.add('Anna', 'admin');
  const token = await desk.accounts.makeToken(anna, 'command line');
  // a script sends neither origin nor CSRF token
  const script = visit(desk, { authorization: `Bearer ${token}`, origin: undefined });
  return { desk, anna, token, script };
}

describe('a token', () => {
  test('works as a session does, and needs no CSRF token', async () => {
    const { script, token } = await withToken();
    expect(token).toMatch(/^lkt_[\w-]{43}$/);
    const { status, body } = await script.send('GET', session);
    expect(status).toBe(200);
    expect(sessionSchema.parse(body)).toMatchObject({
      staff: { email: 'anna@example.nl' },
      csrf: '',
      expiresAt: null,
    });
    script.csrf = undefined;
    expect((await script.send('POST', '/desk/api/staff', bram)).status).toBe(201);
  });

  test('is good for years, and written down at its first use', async () => {
    const { desk, script } = await withToken();
    desk.goTo('2029-11-21T12:00:00Z');
    for (let time = 1; time <= 2; time += 1) {
      expect((await script.send('GET', session)).status).toBe(200);
    }
    expect(await desk.actions()).toEqual([
      'account-added anna@example.nl',
      'token-made anna@example.nl',
      'token-first-used anna@example.nl',
    ]);
  });

  test('is good no more once it is withdrawn', async () => {
    const { desk, anna, script } = await withToken();
    expect(await desk.accounts.withdrawTokens(anna, 'command line')).toBe(1);
    expect((await script.send('GET', session)).status).toBe(401);
  });

  test('outlives the signing out of all sessions, which it can do', async () => {
    const { desk, script } = await withToken();
    const browser = visit(desk);
    await browser.enter('anna@example.nl');
    expect((await script.send('DELETE', `${session}?everywhere=true`)).status).toBe(204);
    expect((await browser.send('GET', session)).status).toBe(401);
    expect((await script.send('GET', session)).status).toBe(200);
  });

  test.each([
    ['forged', `Bearer lkt_${'A'.repeat(43)}`],
    ['without its mark', (token: string) => `Bearer ${token.slice(4)}`],
    ['empty', 'Bearer '],
    ['of another kind of authorization', (token: string) => `Basic ${token}`],
  ])('that is %s lets nobody in', async (_, header) => {
    const { desk, token } = await withToken();
    const authorization = typeof header === 'string' ? header : header(token);
    const script = visit(desk, { authorization });
    expect((await script.send('GET', session)).status).toBe(401);
  });

  test('that is wrong is not made good by a cookie beside it', async () => {
    const { desk } = await withToken();
    const browser = visit(desk);
    await browser.enter('anna@example.nl');
    const headers = { authorization: `Bearer lkt_${'A'.repeat(43)}` };
    expect((await browser.send('GET', session, undefined, headers)).status).toBe(401);
  });

  test("a proxy's own password beside the cookie is nobody's business", async () => {
    const { desk } = await withToken();
    const browser = visit(desk, { authorization: 'Basic c2hvcDpzaG9w' });
    await browser.enter('anna@example.nl');
    expect((await browser.send('GET', session)).status).toBe(200);
  });

  test('of a session is no bearer token', async () => {
    const { desk } = await withToken();
    const browser = visit(desk);
    await browser.enter('anna@example.nl');
    const secret = browser.cookies.get('loket-desk') ?? '';
    const script = visit(desk, { authorization: `Bearer ${secret}` });
    expect((await script.send('GET', session)).status).toBe(401);
  });
});
