import { describe, expect, test } from '@jest/globals';
import { openTestSignIn, visit, type Visitor } from '../../support/desk/test-sign-in.ts';

const session = '/desk/api/session';

describe('a session', () => {
  async function signedIn() {
    const desk = await openTestSignIn();
    await desk.add('Anna', 'admin');
    const browser = visit(desk);
    await browser.enter('anna@example.nl');
    return { desk, browser };
  }
  const statusOf = async (browser: Visitor) => (await browser.send('GET', session)).status;

  test.each([
    ['no cookie', () => undefined],
    ['a forged one', () => 'A'.repeat(43)],
    ['one that was changed', (secret: string) => `${secret.slice(0, -2)}AA`],
    ['its hash', (_: string, hash: string) => hash],
    ['an empty one', () => ''],
  ])('is not had with %s', async (_, forge) => {
    const { desk, browser } = await signedIn();
    const [grant] = await desk.store.grantsOf((await desk.store.accounts())[0]?.id ?? '');
    const secret = browser.cookies.get('loket-desk') ?? '';
    const forged = forge(secret, grant?.hash ?? '');
    browser.cookies.clear();
    if (forged !== undefined) browser.cookies.set('loket-desk', forged);
    const { status, body, headers } = await browser.send('GET', session);
    expect([status, body.error?.code]).toEqual([401, 'not-signed-in']);
    expect(headers.get('www-authenticate')).toContain('Bearer');
  });

  test('is not had with the secret of a token or an invitation', async () => {
    const { desk } = await signedIn();
    const [anna] = await desk.store.accounts();
    if (!anna) throw new Error('no account');
    for (const secret of [
      await desk.accounts.makeToken(anna, anna),
      await desk.accounts.invite(anna, anna),
    ]) {
      const browser = visit(desk);
      browser.cookies.set('loket-desk', secret);
      expect(await statusOf(browser)).toBe(401);
    }
  });

  test('is what the page asks for first, of nobody too; its own address refuses those', async () => {
    const { desk, browser } = await signedIn();
    const ways = { openId: false, teams: null, linkByMail: false };
    const asked = async (who: Visitor) => (await who.send('GET', '/desk/api/sign-in')).body;
    const { body } = await browser.send('GET', session);
    expect(await asked(browser)).toEqual({ session: body, ...ways });
    const stranger = visit(desk);
    expect(await asked(stranger)).toEqual({ session: null, ...ways });
    expect(await statusOf(stranger)).toBe(401);
  });

  test('ends twelve hours after its last use, to the second', async () => {
    const { desk, browser } = await signedIn();
    desk.goTo('2026-11-21T23:59:59Z');
    const { body } = await browser.send('GET', session);
    expect(body.expiresAt).toBe('2026-11-22T11:59:59Z');
    desk.goTo('2026-11-22T11:59:58Z');
    expect(await statusOf(browser)).toBe(200);
    desk.goTo('2026-11-22T23:59:58Z');
    expect(await statusOf(browser)).toBe(401);
  });

  test('ends after seven days, however much it was used', async () => {
    const { desk, browser } = await signedIn();
    for (let hour = 0; hour < 7 * 24; hour += 8) {
      const day = String(21 + Math.floor((12 + hour) / 24)).padStart(2, '0');
      const clock = String((12 + hour) % 24).padStart(2, '0');
      desk.goTo(`2026-11-${day}T${clock}:00:00Z`);
      expect(await statusOf(browser)).toBe(200);
    }
    desk.goTo('2026-11-28T11:59:59Z');
    expect((await browser.send('GET', session)).body.expiresAt).toBe('2026-11-28T12:00:00Z');
    desk.goTo('2026-11-28T12:00:00Z');
    expect(await statusOf(browser)).toBe(401);
  });

  test('is not kept open by a page that only listens', async () => {
    const { desk, browser } = await signedIn();
    const request = {
      headers: { cookie: `loket-desk=${browser.cookies.get('loket-desk') ?? ''}` },
    };
    const who = await desk.signIn.guard.authenticate(request as never);
    if (!who) throw new Error('not signed in');
    desk.goTo('2026-11-21T23:59:00Z');
    expect(await desk.signIn.guard.isStillIn(who)).toBe(true);
    desk.goTo('2026-11-22T00:00:00Z');
    expect(await desk.signIn.guard.isStillIn(who)).toBe(false);
  });

  test('ends when its owner signs out, and no other does', async () => {
    const { desk, browser } = await signedIn();
    const phone = visit(desk);
    await phone.enter('anna@example.nl');
    let told = 0;
    desk.signIn.guard.onStaffChanged(() => (told += 1));
    const secret = browser.cookies.get('loket-desk') ?? '';
    const out = await browser.send('DELETE', session);
    expect([out.status, browser.cookies.size, told]).toEqual([204, 0, 1]);
    browser.cookies.set('loket-desk', secret);
    expect([await statusOf(browser), await statusOf(phone)]).toEqual([401, 200]);
  });

  test('ends with all others of its owner, and of nobody else, when they sign out everywhere', async () => {
    const { desk, browser } = await signedIn();
    await desk.add('Bram');
    const [phone, colleague] = [visit(desk), visit(desk)];
    await phone.enter('anna@example.nl');
    await colleague.enter('bram@example.nl');
    expect((await browser.send('DELETE', `${session}?everywhere=true`)).status).toBe(204);
    expect([await statusOf(phone), await statusOf(colleague)]).toEqual([401, 200]);
    expect((await desk.actions()).at(-1)).toBe('signed-out-everywhere anna@example.nl');
  });

  test('ends nowhere when it is asked for in a way that says nothing', async () => {
    const { browser } = await signedIn();
    const { status, body } = await browser.send('DELETE', `${session}?everywhere=yes`);
    expect([status, body.error]).toMatchObject([422, { faults: [{ field: 'everywhere' }] }]);
    expect(await statusOf(browser)).toBe(200);
  });

  test('is replaced when the same browser signs in again: the other tab must load anew, and can', async () => {
    const { desk, browser: first } = await signedIn();
    const secret = first.cookies.get('loket-desk') ?? '';
    const second = visit(desk);
    second.cookies = first.cookies; // tabs share their cookies, and nothing else
    await second.enter('anna@example.nl');

    const late = await first.send('DELETE', session);
    expect([late.status, late.body.error?.code]).toEqual([403, 'wrong-csrf-token']);
    expect(await statusOf(first)).toBe(200);
    expect((await first.send('DELETE', session)).status).toBe(204);

    const thief = visit(desk);
    thief.cookies.set('loket-desk', secret);
    expect(await statusOf(thief)).toBe(401);
  });

  test('leaves nothing behind once it has expired', async () => {
    const { desk } = await signedIn();
    desk.goTo('2026-12-21T12:00:00Z');
    await visit(desk).enter('anna@example.nl');
    const [anna] = await desk.store.accounts();
    expect(await desk.store.grantsOf(anna?.id ?? '')).toHaveLength(1);
  });
});
