import { describe, expect, test } from '@jest/globals';
import { password } from '../support/desk/test-password.ts';
import { openTestSignIn, visit } from '../support/desk/test-sign-in.ts';

const session = '/desk/api/session';

describe('a change', () => {
  const ours = (desk: { url: string }) => ({ origin: desk.url });

  test.each<[string, number, (desk: { url: string }, csrf: string) => Record<string, string>]>([
    ['our page and its token', 201, (desk, csrf) => ({ ...ours(desk), 'x-csrf-token': csrf })],
    ['our page, without a token', 403, ours],
    ['our page, with an empty token', 403, (desk) => ({ ...ours(desk), 'x-csrf-token': '' })],
    [
      'our page, with a token of somebody else',
      403,
      (desk) => ({ ...ours(desk), 'x-csrf-token': 'B'.repeat(43) }),
    ],
    [
      'a page elsewhere that knows the token',
      403,
      (_, csrf) => ({ origin: 'https://evil.example.com', 'x-csrf-token': csrf }),
    ],
    [
      'a page without an origin that knows the token',
      403,
      (_, csrf) => ({ origin: 'null', 'x-csrf-token': csrf }),
    ],
    [
      'the same host on another port',
      403,
      (_, csrf) => ({ origin: 'http://localhost:1', 'x-csrf-token': csrf }),
    ],
  ])('from %s is answered with %i', async (_, expected, headersOf) => {
    const desk = await openTestSignIn();
    await desk.add('Anna', 'admin');
    const browser = visit(desk);
    await browser.enter('anna@example.nl');
    const csrf = browser.csrf ?? '';
    browser.csrf = undefined;
    const colleague = { email: 'bram@example.nl', name: 'Bram', role: 'agent' };
    const { status } = await browser.send(
      'POST',
      '/desk/api/staff',
      colleague,
      headersOf(desk, csrf),
    );
    expect(status).toBe(expected);
    expect(await desk.store.accounts()).toHaveLength(expected === 201 ? 2 : 1);
  });

  test('from the public address is welcome behind a proxy', async () => {
    const desk = await openTestSignIn({ publicUrl: 'https://loket.example.nl' });
    await desk.add('Anna');
    const browser = visit(desk, { origin: 'https://loket.example.nl' });
    expect((await browser.enter('anna@example.nl')).status).toBe(200);
    expect((await browser.send('DELETE', session)).status).toBe(204);
  });

  test.each([
    ['same-origin', 200],
    ['none', 200],
    ['same-site', 403],
    ['cross-site', 403],
  ])(
    'without an origin counts by what the browser says of the site: %s',
    async (site, expected) => {
      const desk = await openTestSignIn();
      await desk.add('Anna');
      const response = await fetch(`${desk.url}${session}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': site },
        body: JSON.stringify({ email: 'anna@example.nl', password }),
      });
      expect(response.status).toBe(expected);
    },
  );
});
