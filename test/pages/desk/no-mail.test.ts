import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, phone } from '../../support/browser.ts';
import { openStaffedShop, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const told = (page: Page) => page.getByText(/LOKET_SMTP_URL/);
const shown = async (page: Page) => {
  await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  return told(page).count();
};

describe('while mail stays in a folder', () => {
  let shop: StaffedShop;

  beforeAll(async () => {
    shop = await openStaffedShop();
  });

  afterAll(() => shop.stop());

  test('managers and administrators read so, and what is to be set', async () => {
    const manager = await shop.hire('Moniek', 'manager');
    for (const who of [shop.anna, manager]) {
      const { page } = await shop.desk(browser, who);
      await page.getByText(/Mail wordt niet verstuurd.*LOKET_SMTP_URL/).waitFor();
    }
  });

  test('staff who cannot change it do not', async () => {
    const { page } = await shop.desk(browser, await shop.hire('Bram'));
    expect(await shown(page)).toBe(0);
  });

  test('it is read in English too, and on a phone', async () => {
    const { page } = await shop.desk(browser, shop.anna, {
      ...{ ...phone, locale: 'en-GB', bypassCSP: true },
    });
    await page.getByText(/Mail is not sent.*LOKET_SMTP_URL/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('who has read it closes it, and is not told again until another signs in', async () => {
    const { page } = await shop.desk(browser, shop.anna);
    await page.getByRole('button', { name: 'Begrepen' }).click();
    await told(page).waitFor({ state: 'detached' });
    await page.reload();
    expect(await shown(page)).toBe(0);

    const lotte = await shop.hire('Lotte', 'admin');
    await page
      .context()
      .addCookies([...lotte.cookies].map(([name, value]) => ({ name, value, url: shop.url })));
    await page.reload();
    await told(page).waitFor();
  });
});

test('where a mail server is set up, nobody is told anything', async () => {
  const shop = await openStaffedShop({ env: { LOKET_SMTP_URL: 'smtp://127.0.0.1:1' } });
  const { page } = await shop.desk(browser, shop.anna);
  expect(await shown(page)).toBe(0);
  await shop.stop();
});
