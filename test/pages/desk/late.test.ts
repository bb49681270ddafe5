import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let page: Page;
let customer: Customer;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
});

beforeEach(async () => {
  ({ page } = await shop.desk(browser, shop.anna));
  customer = await shop.waiting('Mijn factuur klopt niet');
  await page.getByRole('link', { name: /factuur/ }).click();
  await page.getByRole('button', { name: 'Overnemen' }).waitFor();
});

afterEach(async () => {
  customer.close();
  await shop.closeAll();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

/** Keeps the answers to so many such requests on their way, once all are given, until they are let go. */
async function holdBack(address: string, times = 1) {
  let [given, letGo]: (() => void)[] = [];
  const answered = new Promise<void>((resolve) => (given = resolve));
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let count = 0;
  await page.route(
    address,
    async (route) => {
      // a page that has closed, or has asked anew, takes no answer
      const response = await route.fetch().catch(() => undefined);
      if ((count += 1) === times) given?.();
      await held;
      if (response) await route.fulfill({ response }).catch(() => undefined);
    },
    { times },
  );
  return { answered, letGo: () => letGo?.() };
}

describe('an answer that comes late', () => {
  test('does not put a customer back into the queue whom a colleague has taken meanwhile', async () => {
    const ties = await shop.hire('Ties');
    const row = page.getByRole('link', { name: /factuur/ });
    const { answered, letGo } = await holdBack('**/conversations?holder=queue', 2);
    await page.goto(`${shop.url}/desk`);
    await answered;
    await page.getByRole('tab', { name: 'Alles' }).click();
    await row.getByText('nr. 1').waitFor();
    await ties.send('POST', `/desk/api/conversations/${customer.conversationId}/claim`, {});
    await row.getByText('Bij Ties').waitFor();
    letGo();
    await page.getByRole('tab', { name: 'Wachtrij' }).click();
    await page.getByText('Niemand wacht').waitFor();
  });

  test('to a claim lets go what was sent before it, and keeps what is still being written', async () => {
    const { letGo } = await holdBack('**/claim');
    await page.getByRole('button', { name: 'Overnemen' }).waitFor();
    await page.keyboard.press('c');
    await page.locator('#reply').fill('Ik kijk even voor je.');
    await page.keyboard.press('Enter');
    letGo();
    await customer.hears(/Ik kijk even voor je/);
    expect(await page.locator('#reply').inputValue()).toBe('');
  });

  test('to a claim takes nobody away from the search that they have begun', async () => {
    const { letGo } = await holdBack('**/claim');
    await page.getByRole('button', { name: 'Overnemen' }).waitFor();
    await page.keyboard.press('c');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('fac');
    letGo();
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
    await page.keyboard.type('tuur');
    expect(await page.getByRole('searchbox').inputValue()).toBe('factuur');
    expect(await page.locator('#reply').inputValue()).toBe('');
  });
});

test('what happens between the first answers and the first news is not missed', async () => {
  await page.route('**/desk/api/stream', async (route) => {
    await page.getByRole('link', { name: /factuur/ }).waitFor();
    await shop.closeAll();
    await route.continue();
  });
  // with nothing open, since what stands open keeps its place in the queue
  await page.goto(`${shop.url}/desk`);
  await page.getByText('Niemand wacht').waitFor();
});

test('what could not be fetched is asked for again, though the line stood all the while', async () => {
  await page.route('**/conversations?holder=queue', (route) => route.fulfill({ status: 503 }), {
    times: 2,
  });
  await page.reload();
  await page.getByRole('link', { name: /factuur/ }).waitFor();
});
