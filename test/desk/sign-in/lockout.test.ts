import { describe, expect, test } from '@jest/globals';
import { Tries } from '../../../bot/desk/sign-in/tries.ts';
import { networkOf } from '../../../bot/http/client-address.ts';
import { password } from '../../support/desk/test-password.ts';
import {
  openTestSignIn,
  visit,
  type TestSignIn,
  type Visitor,
} from '../../support/desk/test-sign-in.ts';
import { Temporal } from 'temporal-polyfill';

const session = '/desk/api/session';
const wrong = (browser: Visitor, email = 'anna@example.nl') =>
  browser.send('POST', session, { email, password: 'verkeerd' });

/** A desk behind a proxy, which says whom requests come from. */
async function desked(): Promise<{ desk: TestSignIn; from: (address: string) => Visitor }> {
  const publicUrl = 'https://loket.example.nl';
  const desk = await openTestSignIn({ publicUrl });
  await desk.add('Anna');
  const from = (address: string) =>
    visit(desk, { origin: publicUrl, 'x-forwarded-for': `10.0.0.1, ${address}` });
  return { desk, from };
}

describe('after five wrong passwords', () => {
  test('even the right one is not looked at for a minute, and then opens', async () => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const browser = visit(desk);
    for (let tried = 1; tried <= 5; tried += 1) expect((await wrong(browser)).status).toBe(401);

    desk.goTo('2026-11-21T12:00:59.001Z');
    const waiting = await browser.enter('anna@example.nl');
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([429, '1']);
    expect(waiting.body.error).toEqual({
      code: 'too-many-tries',
      message: 'A wrong password was used too often. Try again in 1 min.',
    });
    expect(desk.compared()).toBe(5);

    desk.goTo('2026-11-21T12:01:00Z');
    expect((await browser.enter('anna@example.nl')).status).toBe(200);
    expect((await desk.actions()).slice(-3)).toEqual([
      'sign-in-failed anna@example.nl',
      'locked-out anna@example.nl',
      'signed-in anna@example.nl',
    ]);
  });

  test('it waits in the same way for an address that has no account', async () => {
    const desk = await openTestSignIn();
    const browser = visit(desk);
    const answers = [];
    for (let tried = 1; tried <= 6; tried += 1) {
      answers.push((await wrong(browser, 'nobody@example.nl')).status);
    }
    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('each further one doubles the wait, up to a quarter of an hour', async () => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const browser = visit(desk);
    for (let tried = 1; tried <= 4; tried += 1) await wrong(browser);
    const waits: (string | null)[] = [];
    let now = Temporal.Instant.from('2026-11-21T12:00:00Z');
    for (let tried = 5; tried <= 10; tried += 1) {
      await wrong(browser);
      const wait = (await wrong(browser)).headers.get('retry-after');
      waits.push(wait);
      now = now.add({ seconds: Number(wait) });
      desk.goTo(now.toString());
    }
    expect(waits).toEqual(['60', '120', '240', '480', '900', '900']);
  });

  test('a quarter of an hour without one, and all are forgotten', async () => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const browser = visit(desk);
    for (let tried = 1; tried <= 5; tried += 1) await wrong(browser);
    desk.goTo('2026-11-21T12:15:59Z');
    await wrong(browser);
    expect((await wrong(browser)).headers.get('retry-after')).toBe('120');
    desk.goTo('2026-11-21T12:32:59Z');
    for (let tried = 1; tried <= 4; tried += 1) expect((await wrong(browser)).status).toBe(401);
    expect((await browser.enter('anna@example.nl')).status).toBe(200);
  });

  test('of a hundred at once no more than five are looked at', async () => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => (await wrong(visit(desk))).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(95);
    expect(desk.compared()).toBe(5);
  });

  test('a restart forgives nobody', async () => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    for (let tried = 1; tried <= 5; tried += 1) await wrong(visit(desk));
    const again = await openTestSignIn({ store: desk.store });
    expect((await visit(again).enter('anna@example.nl')).status).toBe(429);
    again.goTo('2026-11-21T12:01:00Z');
    expect((await visit(again).enter('anna@example.nl')).status).toBe(200);
    const third = await openTestSignIn({ store: desk.store });
    expect((await wrong(visit(third))).status).toBe(401);
  });

  test('a one-time link of an administrator lets them in at once', async () => {
    const desk = await openTestSignIn();
    const anna = await desk.add('Anna');
    const browser = visit(desk);
    for (let tried = 1; tried <= 5; tried += 1) await wrong(browser);
    const token = await desk.accounts.invite(anna, 'command line');
    const chosen = { token, password: 'een heel nieuw wachtwoord' };
    expect((await browser.send('POST', '/desk/api/password', chosen)).status).toBe(200);
    const other = visit(desk);
    const entered = { email: 'anna@example.nl', password: chosen.password };
    expect((await other.send('POST', session, entered)).status).toBe(200);
  });
});

test('signing in clears the account, and leaves the network with what it had', async () => {
  const { desk, from } = await desked();
  await desk.add('Bram');
  const browser = from('192.0.2.1');
  for (let round = 1; round <= 4; round += 1) {
    for (let tried = 1; tried <= 4; tried += 1) expect((await wrong(browser)).status).toBe(401);
    expect((await browser.enter('anna@example.nl')).status).toBe(200);
  }
  for (let tried = 1; tried <= 4; tried += 1) await wrong(browser, 'bram@example.nl');
  expect((await browser.enter('bram@example.nl')).status).toBe(429);
  expect((await from('192.0.2.2').enter('bram@example.nl')).status).toBe(200);
});

test('after twenty from one network nobody there can try, and everybody elsewhere can', async () => {
  const { from } = await desked();
  const guesser = from('192.0.2.1');
  for (let tried = 1; tried <= 20; tried += 1) {
    expect((await wrong(guesser, `guess${tried}@example.nl`)).status).toBe(401);
  }
  expect((await guesser.enter('anna@example.nl')).status).toBe(429);
  expect((await from('192.0.2.2').enter('anna@example.nl')).status).toBe(200);
});

test('the one right try among many that come at once is not held against anybody', () => {
  const tries = new Tries(() => Temporal.Instant.from('2026-11-21T12:00:00Z'));
  for (let tried = 1; tried <= 20; tried += 1) tries.count(`guess${tried}@example.nl`, 'network');
  expect(tries.wait('guess20@example.nl', 'network')).toBe(60);
  tries.forgive('guess20@example.nl', 'network');
  expect(tries.wait('guess20@example.nl', 'network')).toBe(0);
});

describe('who is counted as one', () => {
  const proxied = 'https://loket.example.nl';
  test.each([
    ['192.0.2.7', undefined, undefined, '192.0.2.7'],
    ['::ffff:192.0.2.7', undefined, undefined, '192.0.2.7'],
    ['2001:db8:1:2::7', undefined, undefined, '2001:db8:1:2::/64'],
    ['2001:db8::7', undefined, undefined, '2001:db8:0:0::/64'],
    ['::1', undefined, undefined, '127.0.0.1'],
    ['192.0.2.7', '198.51.100.1', undefined, '192.0.2.7'],
    ['192.0.2.7', '198.51.100.1', 'http://loket.example.nl', '192.0.2.7'],
    ['127.0.0.1', '203.0.113.9, 198.51.100.1', proxied, '198.51.100.1'],
    ['127.0.0.1', '203.0.113.7:51234', proxied, '203.0.113.7'],
    ['127.0.0.1', '[2001:db8:1:2::7]:443', proxied, '2001:db8:1:2::/64'],
    ['127.0.0.1', '[2001:db8:1:2::7]', proxied, '2001:db8:1:2::/64'],
    ['127.0.0.1', '[::ffff:203.0.113.7]:443', proxied, '203.0.113.7'],
    ['127.0.0.1', '2001:db8:1:2::7', proxied, '2001:db8:1:2::/64'],
    ['127.0.0.1', undefined, proxied, '127.0.0.1'],
  ])(
    '%s, forwarded for %s, with the public address %s: %s',
    (remoteAddress, given, publicUrl, expected) => {
      const headers = given === undefined ? {} : { 'x-forwarded-for': given };
      const request = { socket: { remoteAddress }, headers };
      expect(networkOf(request as never, publicUrl)).toBe(expected);
    },
  );
});

test('changing a password counts wrong ones as signing in does', async () => {
  const desk = await openTestSignIn();
  await desk.add('Anna');
  const browser = visit(desk);
  await browser.enter('anna@example.nl');
  const change = (current: string) =>
    browser.send('POST', '/desk/api/password', { current, password: 'een heel nieuw wachtwoord' });
  for (let tried = 1; tried <= 5; tried += 1) {
    const { status, body } = await change('verkeerd');
    expect([status, body.error]).toEqual([
      422,
      expect.objectContaining({
        faults: [{ field: 'current', problem: 'Your current password is not right.' }],
      }),
    ]);
  }
  expect((await change(password)).status).toBe(429);
});
