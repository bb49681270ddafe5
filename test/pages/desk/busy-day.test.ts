import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, phone } from '../../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
const customers: Customer[] = [];

// fourteen customers who wait, while Anna is alone at the desk
beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
  for (let count = 1; count <= 14; count += 1) {
    customers.push(await shop.waiting(`Mijn factuur ${count} klopt niet`));
  }
});

afterAll(async () => {
  for (const customer of customers) customer.close();
  await browser.close();
  await shop.stop();
});

const rows = (page: Page) => page.getByRole('list', { name: 'Gesprekken' }).getByRole('link');
const inSight = { viewport: { width: 1280, height: 800 }, bypassCSP: true };

describe('fourteen conversations', () => {
  test('fit on the screen of a laptop, in letters that can be read', async () => {
    const { page } = await shop.desk(browser, shop.anna, inSight);
    await rows(page).nth(13).waitFor();
    const last = await rows(page).nth(13).boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(800);
    const smallest = await page.evaluate(`Math.min(
      ...[...document.querySelectorAll('#conversations a *')]
        .filter((one) => !one.children.length && one.textContent)
        .map((one) => parseFloat(getComputedStyle(one).fontSize)))`);
    expect(smallest).toBeGreaterThanOrEqual(12);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('are wide apart enough for a finger on a phone', async () => {
    const { page } = await shop.desk(browser, shop.anna, { ...phone, bypassCSP: true });
    await rows(page).nth(13).waitFor();
    for (const row of await rows(page).all()) {
      expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
