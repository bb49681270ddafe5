import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../../support/browser.ts';
import { startChatServer, startShop } from './chat-server.ts';

let browser: Browser;
let shop: Awaited<ReturnType<typeof startShop>>;
let stranger: Awaited<ReturnType<typeof startShop>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;
let policy = '';
let language = 'nl';

const html = () => `<!doctype html><html lang="${language}"><head><title>Winkel</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <script src="${loket.url}/widget.js" defer></script></head><body><main><h1>Winkel</h1></main></body></html>`;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await startShop(html, () => policy);
  stranger = await startShop(html);
  loket = await startChatServer({ allowedOrigins: [shop.url] });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([shop.stop(), stranger.stop(), loket.stop()]);
});

const launcher = (at: Page) => at.locator('loket-chat .launcher');
const panel = (at: Page) => at.locator('loket-chat .panel');
const chat = (at: Page): FrameLocator => at.frameLocator('loket-chat iframe');
const wayOut = (at: Page, name = 'Sluit de chat') =>
  panel(at).getByRole('button', { name, exact: true });

/** A customer on a phone, whose page has a clock that the test moves. */
async function visit(url = shop.url, settings: { policy?: string; language?: string } = {}) {
  policy = settings.policy ?? '';
  language = settings.language ?? 'nl';
  const watched = await openPage(browser, 'about:blank', phone);
  await watched.page.clock.install();
  return { ...watched, enter: () => watched.page.goto(url) };
}

describe('on a phone, where the chat covers the page, a customer', () => {
  test('whose shop is not on the list reads so, gets out, and the owner reads which setting', async () => {
    const { page, faults, enter } = await visit(stranger.url);
    await enter();
    await launcher(page).tap();
    await panel(page).getByText('De chat werkt op deze pagina niet.').waitFor();
    expect(await panel(page).getByRole('button', { name: 'Opnieuw proberen' }).count()).toBe(0);
    expect(faults.join()).toContain(
      `${loket.url} does not know this shop. Set there: LOKET_ALLOWED_ORIGINS=${stranger.url}`,
    );
    await wayOut(page).tap();
    await panel(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.documentElement.style.overflow')).toBe('');
  });

  test("whose shop's policy forbids the frame gets out, and the owner reads what to add", async () => {
    const forbids = `default-src 'none'; script-src ${loket.url}; img-src data:`;
    const { page, faults, enter } = await visit(shop.url, { policy: forbids, language: 'en' });
    await enter();
    await launcher(page).tap();
    await panel(page).getByText('The chat does not work on this page.').waitFor();
    expect(faults.join()).toContain(
      `The Content-Security-Policy of this page needs: frame-src ${loket.url}`,
    );
    await wayOut(page, 'Close the chat').tap();
    await panel(page).waitFor({ state: 'hidden' });
  });

  test('reads that the server is away, tries again, and is in the chat', async () => {
    const { page, faults, enter } = await visit();
    await page.route('**/chat?*', (route) => route.abort());
    await enter();
    const failed = page.waitForEvent('requestfailed');
    await launcher(page).tap();
    await failed;
    await panel(page).getByText('De chat wordt geladen…').waitFor();
    await page.clock.runFor(15_000);
    await panel(page).getByText('De chat laadt niet.').waitFor();
    expect(faults.join()).toContain(`Nothing came from ${loket.url}.`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.unroute('**/chat?*');
    await panel(page).getByRole('button', { name: 'Opnieuw proberen' }).tap();
    await chat(page).getByText('Welkom').first().waitFor();
    expect(await wayOut(page).isVisible()).toBe(false);
  });

  test('on a slow line is told after a while, and gets the chat when it comes after all', async () => {
    const { page, enter } = await visit();
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/chat?*', async (route) => {
      await held;
      await route.continue();
    });
    await enter();
    await launcher(page).tap();
    await wayOut(page).waitFor();
    await page.clock.runFor(14_000);
    await panel(page).getByText('De chat wordt geladen…').waitFor();
    await page.clock.runFor(1_000);
    await panel(page).getByText('De chat laadt niet.').waitFor();
    arrive();
    await chat(page).getByText('Welkom').first().waitFor();
    expect(await wayOut(page).isVisible()).toBe(false);
  });

  test('leaves by the keyboard too, while the chat is loading', async () => {
    const { page, enter } = await visit();
    await page.route('**/chat?*', () => new Promise(() => {}));
    await enter();
    await launcher(page).press('Enter');
    await wayOut(page).press('Enter');
    await panel(page).waitFor({ state: 'hidden' });
  });
});
