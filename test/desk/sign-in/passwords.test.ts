import { describe, expect, test } from '@jest/globals';
import { argon2Passwords, passwordFault } from '../../../bot/desk/sign-in/passwords.ts';
import { cheapPasswords, password } from '../../support/desk/test-password.ts';
import { openTestSignIn, visit, type Visitor } from '../../support/desk/test-sign-in.ts';

const own = '/desk/api/password';

describe('a password that somebody chooses', () => {
  test.each([
    ['negen jok', 'password-too-short'],
    ['tien jokers', undefined],
    ['', 'password-too-short'],
    ['e\u0301'.repeat(9), 'password-too-short'],
    ['e\u0301'.repeat(10), 'password-too-easy'],
    ['welkom2024', 'password-too-easy'],
    ['Winter2024!', 'password-too-easy'],
    ['wachtwoord123', 'password-too-easy'],
    ['Password123!', 'password-too-easy'],
    ['qwertyuiop', 'password-too-easy'],
    ['annaexample', 'password-too-easy'],
    ['x'.repeat(200), 'password-too-easy'],
    ['paard batterij '.repeat(14).slice(0, 200), undefined],
    ['x'.repeat(201), 'password-too-long'],
    ['x'.repeat(1_000_000), 'password-too-long'],
    ['Anna@Example.nl ', 'password-is-email'],
    ['<script>alert(1)</script>', undefined],
  ])('%.20j: %s', async (chosen, fault) => {
    expect(await passwordFault(chosen, 'anna@example.nl')).toBe(fault);
  });

  test.each([
    ['nl', 'Kies een wachtwoord van ten minste 10 tekens; een paar woorden achter elkaar is goed.'],
    [
      'en-GB,nl;q=0.5',
      'Choose a password of at least 10 characters; a few words in a row will do.',
    ],
    ['fr', 'Choose a password of at least 10 characters; a few words in a row will do.'],
  ])('is refused in words that its owner reads: %s', async (language, problem) => {
    const desk = await openTestSignIn();
    await desk.add('Anna');
    const browser = visit(desk, { 'accept-language': language });
    await browser.enter('anna@example.nl');
    const { status, body } = await browser.send('POST', own, {
      current: password,
      password: 'kort',
    });
    expect([status, body.error]).toMatchObject([422, { faults: [{ field: 'password', problem }] }]);
    expect((await visit(desk).enter('anna@example.nl')).status).toBe(200);
  });
});

describe('a kept password', () => {
  test('is Argon2id with 19 MiB and two passes, salted', async () => {
    const passwords = argon2Passwords();
    const [one, other] = [await passwords.hash(password), await passwords.hash(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
    expect(await passwords.fits(password, one)).toBe(true);
    expect(await passwords.fits(`${password} `, one)).toBe(false);
    expect(passwords.isOutdated(one)).toBe(false);
  });

  test('fits however the keyboard composed its letters', async () => {
    const passwords = cheapPasswords();
    const kept = await passwords.hash('cafe\u0301 om de hoek');
    expect(await passwords.fits('caf\u00e9 om de hoek', kept)).toBe(true);
  });

  test('that is none fits nothing, not even what stands in for it', async () => {
    const passwords = cheapPasswords();
    expect(await passwords.fits('', undefined)).toBe(false);
  });

  test('of former costs is made anew at the next sign-in, and fits ever after', async () => {
    const former = cheapPasswords();
    const passwords = argon2Passwords({ memoryCost: 128, timeCost: 1, parallelism: 1 });
    const desk = await openTestSignIn({ passwords });
    const passwordHash = await former.hash(password);
    expect(passwords.isOutdated(passwordHash)).toBe(true);
    const anna = { email: 'anna@example.nl', name: 'Anna', role: 'agent', passwordHash } as const;
    const { id } = await desk.accounts.add(anna, 'command line');
    for (let time = 1; time <= 2; time += 1) {
      expect((await visit(desk).enter('anna@example.nl')).status).toBe(200);
      expect((await desk.store.account(id))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=128,t=1/);
    }
  });
});

test('changing it ends all other sessions, and goes on in a new one', async () => {
  const desk = await openTestSignIn();
  await desk.add('Anna');
  const [browser, phone] = [visit(desk), visit(desk)];
  await browser.enter('anna@example.nl');
  await phone.enter('anna@example.nl');
  const before = browser.cookies.get('loket-desk');
  const chosen = { current: password, password: 'een heel nieuw wachtwoord' };
  expect((await browser.send('POST', own, chosen)).status).toBe(200);
  expect(browser.cookies.get('loket-desk')).not.toBe(before);
  expect((await browser.send('GET', '/desk/api/session')).status).toBe(200);
  expect((await phone.send('GET', '/desk/api/session')).status).toBe(401);
  expect((await visit(desk).enter('anna@example.nl')).status).toBe(401);
  expect(await desk.actions()).toContain('password-set anna@example.nl');
});

test.each<[string, number, (browser: Visitor) => void]>([
  [
    'nobody',
    401,
    (browser) => {
      browser.cookies.clear();
    },
  ],
  [
    'a page without the CSRF token',
    403,
    (browser) => {
      browser.csrf = undefined;
    },
  ],
])('%s cannot change it', async (_, expected, spoil) => {
  const desk = await openTestSignIn();
  await desk.add('Anna');
  const browser = visit(desk);
  await browser.enter('anna@example.nl');
  spoil(browser);
  const chosen = { current: password, password: 'een heel nieuw wachtwoord' };
  expect((await browser.send('POST', own, chosen)).status).toBe(expected);
  expect((await visit(desk).enter('anna@example.nl')).status).toBe(200);
});
