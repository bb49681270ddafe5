import { describe, expect, test } from '@jest/globals';
import { sessionSchema } from '../../../bot/desk/api/schemas.ts';
import { password } from '../../support/desk/test-password.ts';
import { openTestSignIn, visit } from '../../support/desk/test-sign-in.ts';

const session = '/desk/api/session';

describe('signing in', () => {
  test('gives a session that lets the browser in, and what its changes must carry', async () => {
    const desk = await openTestSignIn();
    const { id } = await desk.add('Anna', 'manager');
    const browser = visit(desk);
    const entered = await browser.send('POST', session, { email: ' Anna@Example.nl ', password });
    expect(entered.status).toBe(200);
    expect(sessionSchema.parse(entered.body)).toMatchObject({
      staff: { id, name: 'Anna', email: 'anna@example.nl', role: 'manager', disabled: false },
      expiresAt: '2026-11-22T00:00:00Z',
      openId: false,
    });
    expect((await browser.send('GET', session)).body).toEqual(entered.body);
    expect(await desk.actions()).toEqual([
      'account-added anna@example.nl',
      'signed-in anna@example.nl',
    ]);
  });

  test.each([
    ['http', undefined, ''],
    ['https', 'https://loket.example.nl', '; Secure'],
  ])(
    'over %s sets a cookie that scripts and other sites get nothing of',
    async (_, publicUrl, more) => {
      const desk = await openTestSignIn({ publicUrl });
      await desk.add('Anna');
      const { headers } = await visit(desk).enter('anna@example.nl');
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(
          new RegExp(
            `^loket-desk=[\\w-]{43}; Path=/desk; Max-Age=604800; HttpOnly; SameSite=Strict${more}$`,
          ),
        ),
      ]);
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('keeps the secret to the browser: the store has its hash, the audit log neither it nor the password', async () => {
    const desk = await openTestSignIn();
    const { id } = await desk.add('Anna');
    const browser = visit(desk);
    await browser.send('POST', session, {
      email: 'anna@example.nl',
      password: 'verkeerd wachtwoord',
    });
    await browser.enter('anna@example.nl');
    const kept = JSON.stringify([await desk.store.grantsOf(id), await desk.store.audited(100)]);
    expect(kept).not.toContain(browser.cookies.get('loket-desk'));
    expect(kept).not.toContain('verkeerd wachtwoord');
    expect(kept).not.toContain(password);
  });

  test.each<[string, unknown]>([
    ['an unknown address', { email: 'nobody@example.nl', password }],
    ['a wrong password', { email: 'anna@example.nl', password: 'verkeerd' }],
    ['an account without a password', { email: 'bram@example.nl', password }],
    [
      'an account that is switched off, with a wrong password',
      { email: 'carla@example.nl', password: 'x' },
    ],
    ['the longest password that is read', { email: 'anna@example.nl', password: 'x'.repeat(6e4) }],
  ])('is refused for %s in the same words, after the same work', async (_, body) => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const bram = { email: 'bram@example.nl', name: 'Bram', role: 'agent' } as const;
    await desk.accounts.add(bram, 'OpenID');
    await desk.accounts.change((await desk.add('Carla')).id, { disabled: true }, 'command line');
    const refused = await visit(desk).send('POST', session, body);
    expect(refused.status).toBe(401);
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect(refused.body).toEqual({
      error: {
        code: 'wrong-credentials',
        message: 'The e-mail address or the password is not right.',
      },
    });
    expect(desk.compared()).toBe(1);
  });

  test('tells someone whose account is switched off so, once the password is right', async () => {
    const desk = await openTestSignIn();
    const { id } = await desk.add('Anna');
    await desk.accounts.change(id, { disabled: true }, 'command line');
    const refused = await visit(desk, { 'accept-language': 'nl-NL,en;q=0.8' }).enter(
      'anna@example.nl',
    );
    expect([refused.status, refused.body.error]).toEqual([
      403,
      {
        code: 'account-disabled',
        message: 'Dit account is geblokkeerd. Vraag het een beheerder.',
      },
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['no password', { email: 'anna@example.nl' }],
    ['a list', []],
    ['an address that is no text', { email: 7, password }],
  ])('with %s is refused field by field', async (_, body) => {
    const desk = await openTestSignIn();
    const { status, body: answer } = await visit(desk).send('POST', session, body);
    expect([status, answer.error?.code]).toEqual([422, 'invalid']);
    expect(JSON.stringify(answer)).not.toContain('Invalid input');
    expect(desk.compared()).toBe(0);
  });

  test('a password typed where the address belongs is written down nowhere', async () => {
    const desk = await openTestSignIn();
    await visit(desk).send('POST', session, { email: password, password: 'x' });
    expect(await desk.actions()).toEqual(['sign-in-failed (no e-mail address)']);
  });

  test('a page of another origin cannot sign anybody in', async () => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const elsewhere = visit(desk, { origin: 'https://evil.example.com' });
    const { status, body } = await elsewhere.enter('anna@example.nl');
    expect([status, body.error?.code]).toEqual([403, 'other-origin']);
    expect(desk.compared()).toBe(0);
  });
});
