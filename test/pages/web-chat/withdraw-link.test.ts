import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { startChatServer, startShop } from './chat-server.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;
let shop: Awaited<ReturnType<typeof startShop>>;
let attribute: string;
const allowedOrigins: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  loket = await startChatServer({ allowedOrigins });
  shop = await startShop(
    () =>
      `<!doctype html><html lang="nl"><head><title>Winkel</title>
  <script src="${loket.url}/widget.js" defer ${attribute}></script></head><body><main><h1>Winkel</h1></main></body></html>`,
  );
  allowedOrigins.push(shop.url);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await loket.stop();
});

async function openChat(written: string) {
  attribute = written;
  const opened = await openPage(browser, shop.url);
  await opened.page.getByRole('button', { name: 'Open de chat', exact: true }).click();
  const chat = opened.page.frameLocator('loket-chat iframe');
  await chat.locator('.webchat__bubble').getByText('Welkom').last().waitFor();
  return { ...opened, link: chat.getByRole('link', { name: 'Herroepen' }), chat };
}

test('the shop that wants it shows the way to our page at the foot of the chat, in its language', async () => {
  const { link, chat } = await openChat('data-withdraw');
  expect(await link.getAttribute('href')).toBe(`${loket.url}/herroepen`);
  await chat.getByRole('button', { name: 'Switch to English' }).click();
  const english = chat.getByRole('link', { name: 'Withdraw' });
  expect(await english.getAttribute('href')).toBe(`${loket.url}/withdraw`);
});

test('or to a page of its own, and never to somebody else', async () => {
  const own = await openChat('data-withdraw="/retour/herroepen"');
  expect(await own.link.getAttribute('href')).toBe(`${shop.url}/retour/herroepen`);
  const { link, warnings } = await openChat('data-withdraw="javascript:alert(1)"');
  expect(await link.getAttribute('href')).toBe(`${loket.url}/herroepen`);
  expect(warnings.join()).toContain('data-withdraw="javascript:alert(1)" cannot be read');
  const { page } = await openPage(browser, `${loket.url}/chat?withdraw=https://evil.example.net/`);
  const alone = page.getByRole('link', { name: 'Herroepen' });
  expect(await alone.getAttribute('href')).toBe(`${loket.url}/herroepen`);
});

test('a shop that does not ask for it has no link, and one whose chat does not come has it', async () => {
  const { link } = await openChat('');
  expect(await link.count()).toBe(0);
  attribute = 'data-withdraw';
  const { page } = await openPage(browser, 'about:blank');
  await page.route('**/chat?**', (route) => route.abort());
  await page.goto(shop.url);
  await page.getByRole('button', { name: 'Open de chat', exact: true }).click();
  const onCover = page.getByRole('link', { name: 'Herroepen' });
  await onCover.waitFor();
  expect(await onCover.getAttribute('href')).toBe(`${loket.url}/herroepen`);
});
