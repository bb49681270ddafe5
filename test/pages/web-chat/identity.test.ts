import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { startChatServer, startShop } from './chat-server.ts';

const identitySecret = 'a secret that the shop and Loket share';

let browser: Browser;
let shop: Awaited<ReturnType<typeof startShop>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;
let attributes = '';

const page = () => `<!doctype html><html lang="nl"><head><title>Winkel</title>
  <link rel="icon" href="data:,">
  <script id="loket" src="${loket.url}/widget.js" defer ${attributes}></script>
  </head><body><main><h1>Winkel</h1></main></body></html>`;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await startShop(page);
  loket = await startChatServer({
    identitySecret,
    allowedOrigins: [shop.url],
    reply: ({ activity: { type, name, value } }) => {
      if (name !== 'signed-in') return type === 'message' ? [{ type, text: 'echo' }] : [welcome];
      return [{ type: 'message', text: `ingelogd als ${(value as { email: string }).email}` }];
    },
  });
});

const welcome = { type: 'message', text: 'Welkom' };

afterAll(async () => {
  await browser.close();
  await Promise.all([shop.stop(), loket.stop()]);
});

function sign(email: string): Promise<string> {
  return new SignJWT({ email })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(Math.floor(loket.clock.now().epochMilliseconds / 1000))
    .sign(new TextEncoder().encode(identitySecret));
}

async function openChat(set: string) {
  attributes = set;
  const { page: at } = await openPage(browser, shop.url);
  await at.route('**/wie-ben-ik', async (route) => {
    await route.fulfill({ json: { token: await sign('bo@example.nl') } });
  });
  await at.locator('loket-chat .launcher').click();
  const chat = at.frameLocator('loket-chat iframe');
  await chat.getByText('Welkom').first().waitFor();
  return { at, chat };
}

test('the chat hears from the script tag who is signed in, and from a page that tells it later', async () => {
  const { at, chat } = await openChat(`data-identity="${await sign('sanne@example.nl')}"`);
  await chat.getByText('ingelogd als sanne@example.nl').first().waitFor();
  const later = await sign('bo@example.nl');
  await at.evaluate(`document.getElementById('loket').dataset.identity = '${later}'`);
  await chat.getByText('ingelogd als bo@example.nl').first().waitFor();
  expect(await chat.getByText('ingelogd als').count()).toBeGreaterThanOrEqual(2);
});

test('a page out of a cache gets the token where the shop says', async () => {
  const { chat } = await openChat('data-identity-url="/wie-ben-ik"');
  await chat.getByText('ingelogd als bo@example.nl').first().waitFor();
});

test('where that gives nothing, the chat goes on without', async () => {
  const { chat } = await openChat('data-identity-url="/bestaat-niet"');
  await chat.getByRole('textbox').fill('hallo');
  await chat.getByRole('textbox').press('Enter');
  await chat.getByText('echo').first().waitFor();
  expect(await chat.getByText('ingelogd als').count()).toBe(0);
});
