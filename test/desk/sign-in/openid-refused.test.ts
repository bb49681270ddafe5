import { describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { visit, type Visitor } from '../../support/desk/test-sign-in.ts';
import { anna, atProvider, textOf } from './at-provider.ts';

describe('somebody is refused on a page that says why', () => {
  test.each<[string, string, object, string]>([
    [
      'no role',
      'en',
      { roles: ['others'] },
      'anna@example.nl has no role at the desk at 127.0.0.1.',
    ],
    [
      'no roles at all',
      'nl',
      { roles: undefined },
      'anna@example.nl heeft bij 127.0.0.1 geen rol aan de balie.',
    ],
    [
      'an address that nobody verified',
      'en',
      { email_verified: false },
      '127.0.0.1 passes on no verified e-mail address.',
    ],
    ['no address', 'nl', { email: undefined }, '127.0.0.1 geeft geen bevestigd e-mailadres door.'],
  ])('%s (%s)', async (_, language, claims, words) => {
    const { desk, enter } = await atProvider({ anna: { ...anna, ...claims } });
    const browser = visit(desk, { 'accept-language': language });
    const refused = await enter('anna', browser);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(textOf(refused)).toContain(`<html lang="${language}">`);
    expect(textOf(refused)).toContain(words);
    expect(browser.cookies.size).toBe(0);
    expect(await desk.store.accounts()).toEqual([]);
    expect(await desk.actions()).toEqual([expect.stringMatching(/^sign-in-refused/)]);
  });

  test('who declines there; nothing is written down of whom nobody knows', async () => {
    const { desk, enter } = await atProvider();
    const refused = await enter('nobody');
    expect([refused.status, textOf(refused)]).toEqual([
      403,
      expect.stringContaining('Signing in was broken off or refused at 127.0.0.1.'),
    ]);
    expect(await desk.actions()).toEqual([]);
  });

  test('whose account is switched off here', async () => {
    const { desk, enter } = await atProvider();
    const { id } = await desk.add('Anna');
    await desk.accounts.change(id, { disabled: true }, 'command line');
    const refused = await enter('anna');
    expect([refused.status, textOf(refused)]).toEqual([
      403,
      expect.stringContaining('This account is blocked.'),
    ]);
    expect(await desk.store.account(id)).toMatchObject({ disabled: true });
  });

  test('markup in an address is shown as text', async () => {
    const email = `o'neil&co@example.nl`;
    const { enter } = await atProvider({ eve: { ...anna, email, roles: [] } });
    expect(textOf(await enter('eve'))).toMatch(
      /<p>(o&#39;neil&#38;co@example\.nl has|127\.0\.0\.1 passes)/,
    );
  });
});

describe('what comes back in the browser is not believed', () => {
  const replaced = 'A'.repeat(43);
  const set = (name: string, value: string) => (back: URL) => {
    back.searchParams.set(name, value);
  };
  const spell = (part: number) => (_: URL, browser: Visitor) => {
    const parts = browser.cookies.get('loket-desk-openid')?.split('.') ?? [];
    browser.cookies.set('loket-desk-openid', parts.with(part, replaced).join('.'));
  };

  test.each<[string, number, (back: URL, browser: Visitor) => void]>([
    ['with another state', 400, set('state', replaced)],
    ['with an empty state', 400, set('state', '')],
    ['with a state of its own making', 400, spell(0)],
    [
      'in another browser',
      400,
      (_, browser) => {
        browser.cookies.clear();
      },
    ],
    [
      'with a cookie that was cut',
      400,
      (_, { cookies }) => {
        cookies.set('loket-desk-openid', 'A.B');
      },
    ],
    ['with another code', 502, set('code', replaced)],
    ['with another issuer', 502, set('iss', 'https://evil.example.com')],
    ['with another nonce', 502, spell(1)],
    ['with another verifier', 502, spell(2)],
  ])('%s: %i', async (_, expected, spoil) => {
    const { desk, goThere } = await atProvider();
    const browser = visit(desk);
    const back = new URL(await goThere('anna', browser));
    spoil(back, browser);
    const refused = await browser.send('GET', back.href);
    expect([refused.status, textOf(refused)]).toEqual([
      expected,
      expect.stringContaining(
        expected === 400
          ? 'This sign-in was used before, took too long, or began in another browser.'
          : 'The answer of 127.0.0.1 is not right.',
      ),
    ]);
    expect(browser.cookies.has('loket-desk')).toBe(false);
    expect(await desk.store.accounts()).toEqual([]);
  });

  test('twice', async () => {
    const { desk, goThere } = await atProvider();
    const browser = visit(desk);
    const back = await goThere('anna', browser);
    const kept = new Map(browser.cookies);
    expect((await browser.send('GET', back)).status).toBe(303);
    expect((await browser.send('GET', back)).status).toBe(400);
    browser.cookies = kept;
    expect((await browser.send('GET', back)).status).toBe(502);
  });
});

describe('what the provider says of whom is looked at', () => {
  const later = (claim: string, seconds: number) => (claims: JWTPayload) => ({
    ...claims,
    [claim]: (claims.iat ?? 0) + seconds,
  });

  test.each<[string, number, (claims: JWTPayload) => JWTPayload]>([
    ['as it is', 303, (claims) => claims],
    ['by a clock that is 30 seconds ahead', 303, later('nbf', 30)],
    ['by a clock that is ten minutes ahead', 502, later('nbf', 600)],
    ['ended 30 seconds ago', 303, later('exp', -30)],
    ['ended ten minutes ago', 502, later('exp', -600)],
    ['for another client', 502, (claims) => ({ ...claims, aud: 'another' })],
    ['of another issuer', 502, (claims) => ({ ...claims, iss: 'https://evil.example.com' })],
    ['without a nonce', 502, ({ nonce: _nonce, ...claims }) => claims],
  ])('%s: %i', async (_, expected, respell) => {
    const { desk, provider, enter } = await atProvider();
    provider.respell = respell;
    expect((await enter('anna')).status).toBe(expected);
    expect(await desk.store.accounts()).toHaveLength(expected === 303 ? 1 : 0);
  });
});
