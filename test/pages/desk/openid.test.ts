import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { atProvider, start } from '../../desk/sign-in/at-provider.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// as the desk's page asks who is signed in; names of other sites' pages are 127.0.0.1, ours is localhost
const isSignedIn = (page: Page) =>
  page.evaluate(`fetch('/desk/api/sign-in')
    .then((answer) => answer.json())
    .then(({ session }) => session !== null)`);

test('in a real browser: there, back from another site, and in, with cookies kept from that site', async () => {
  const { desk, provider } = await atProvider();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(desk.url + start);
  expect(new URL(page.url()).origin).toBe(provider.settings.issuer);
  await page.click('text=anna');
  await page.waitForURL(`${desk.url}/desk`);
  expect(await isSignedIn(page)).toBe(true);
  expect(await page.evaluate('document.cookie')).toBe('');

  const elsewhere = await context.newPage();
  await elsewhere.goto(`${provider.settings.issuer}/.well-known/openid-configuration`);
  const answer = await elsewhere.evaluate(async (address) => {
    const options = { method: 'DELETE', credentials: 'include' } as const;
    return fetch(address, options).then(
      ({ status }) => status,
      () => 'not even sent',
    );
  }, `${desk.url}/desk/api/session?everywhere=true`);
  expect(answer).toBe('not even sent');
  await elsewhere.setContent(`<form method="post" action="${desk.url}/desk/api/staff"></form>`);
  const [sent] = await Promise.all([
    elsewhere.waitForResponse(`${desk.url}/desk/api/staff`),
    elsewhere.evaluate('document.forms[0].submit()'),
  ]);
  expect(sent.status()).toBe(403);
  expect(await isSignedIn(page)).toBe(true);
  await context.close();
});
