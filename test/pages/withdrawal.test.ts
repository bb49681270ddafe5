import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../support/browser.ts';
import { openShop, type ShopWithPage } from '../withdrawals/shop-with-page.ts';

/* The page for withdrawals in a real browser in which no script runs. */
let browser: Browser;
let app: ShopWithPage;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await openShop();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

const withoutScript = { javaScriptEnabled: false };

async function type(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('by keyboard alone: what is wrong is said first, and leads to its field', async () => {
  const { page, faults, requests } = await openPage(browser, `${app.url}/herroepen`, withoutScript);
  // past the link to English
  await type(page, 'Tab', 'Tab');
  await page.keyboard.type('Sanne de Vries');
  await type(page, 'Tab', 'Tab');
  await page.keyboard.type('sanne@');
  await type(page, 'Enter');
  await page.getByRole('heading', { name: 'Er klopt nog iets niet' }).waitFor();
  expect(await page.title()).toMatch(/^Fout: /);

  // the summary has the focus
  await type(page, 'Tab', 'Enter');
  const order = page.getByRole('textbox', { name: 'Welke bestelling?' });
  expect(await order.and(page.locator(':focus')).count()).toBe(1);
  await page.keyboard.type('1042');
  await type(page, 'Tab');
  const email = page.getByRole('textbox', { name: 'Je e-mailadres' });
  expect(await email.and(page.locator(':focus')).inputValue()).toBe('sanne@');
  await page.keyboard.press('End');
  await page.keyboard.type('example.nl');
  await type(page, 'Tab');
  await page.keyboard.type('Graag snel.');
  await type(page, 'Tab', 'Enter');

  await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
  const confirm = page.getByRole('button', { name: 'Herroeping bevestigen', exact: true });
  await type(page, 'Tab', 'Tab');
  expect(await confirm.and(page.locator(':focus')).count()).toBe(1);
  await type(page, 'Enter');
  await page.getByRole('heading', { name: 'Je herroeping is ontvangen' }).waitFor();
  expect(await page.getByRole('definition').allInnerTexts()).toEqual([
    expect.stringMatching(/^H-/),
    'dinsdag 3 november 2026 om 10:00 (Nederlandse tijd)',
    'Sanne de Vries',
    '1042',
    'sanne@example.nl',
    'Graag snel.',
  ]);
  expect(faults).toEqual(expect.not.arrayContaining([expect.stringMatching(/Security|refused/i)]));
  expect(requests.every((url) => url.startsWith(app.url))).toBe(true);
});

test('back, forward and reload show what was there, and receive nothing again', async () => {
  const { page } = await openPage(browser, `${app.url}/withdraw`, { ...withoutScript, ...phone });
  await page.getByLabel('Your name').fill('Piet');
  await page.getByLabel('Which order?').fill('The blue coat');
  await page.getByLabel('Your email address').fill('piet@example.nl');
  await page.getByRole('button', { name: 'Continue' }).tap();
  // the page before it has definitions too
  const received = page.getByRole('heading', { name: 'We have received your withdrawal' });
  const reference = page.getByRole('definition').first();
  await page.getByRole('button', { name: 'Confirm withdrawal' }).tap();
  await received.waitFor();
  await page.waitForLoadState();
  const said = await reference.innerText();
  expect(said).toMatch(/^H-/);
  const before = (await app.cases()).length;
  await page.reload();
  expect(await reference.innerText()).toBe(said);
  await page.goBack();
  await page.getByRole('button', { name: 'Confirm withdrawal' }).tap();
  await received.waitFor();
  await page.waitForLoadState();
  expect(await reference.innerText()).toBe(said);
  await page.goBack();
  await page.goBack();
  expect(await page.getByLabel('Which order?').inputValue()).toBe('The blue coat');
  expect(await app.cases()).toHaveLength(before);
});

describe('axe finds nothing, and nothing sticks out', () => {
  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone', phone],
    ['on a phone in the dark', { ...phone, colorScheme: 'dark' as const }],
    ['at 320 pixels', { ...phone, viewport: { width: 320, height: 640 } }],
  ])('%s', async (_name, options) => {
    const { page } = await openPage(browser, `${app.url}/herroepen`, {
      ...options,
      bypassCSP: true,
    });
    const look = async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(
        page.viewportSize()?.width,
      );
    };
    await look();
    await page.getByLabel('Je naam').fill('Sanne'.repeat(30));
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Er klopt nog iets niet').waitFor();
    await look();
    await page.getByLabel('Welke bestelling?').fill('1042');
    await page.getByLabel('Je e-mailadres').fill('sanne@example.nl');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Klopt dit zo?').waitFor();
    await look();
    await page.getByRole('button', { name: 'Herroeping bevestigen' }).click();
    await page.getByText('Je herroeping is ontvangen').waitFor();
    await look();
  });
});
