import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from '../../support/browser.ts';
import { openStaffedShop, scriptFaults, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
const later: (() => void)[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop({
    at: '2026-11-20T12:00:00+01:00',
    after: (_, run) => void later.push(run),
  });
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

test('staff see which reply the customer has, and that one without an address gets no mail', async () => {
  const customer = await shop.waiting('Mijn factuur klopt niet');
  await customer.hears(/aan de beurt/);
  const id = customer.conversationId;
  await shop.anna.send('POST', `/desk/api/conversations/${id}/claim`, {});
  const { page, faults } = await shop.desk(browser, shop.anna, {
    ...{ path: `/desk/c/${id}`, bypassCSP: true },
  });
  const transcript = page.getByRole('region', { name: 'Wat er gezegd is' });
  const line = (text: string) => transcript.locator('li').filter({ hasText: text });
  const write = async (text: string) => {
    await page.locator('#reply').fill(text);
    await page.locator('#reply').press('Enter');
  };
  await write('Ik zoek het uit.');
  await line('Ik zoek het uit.').getByText('Gezien').waitFor();
  await write('Welke factuur is het?');
  await line('Welke factuur is het?').getByText('Gezien').waitFor();
  expect(await transcript.getByText('Gezien', { exact: true }).count()).toBe(1);

  customer.close();
  await write('Ben je er nog?');
  // a moment stands there as soon as the server has it
  await line('Ben je er nog?')
    .getByText(/^\d\d:\d\d$/)
    .waitFor();
  shop.app.goTo('2026-11-20T12:10:00+01:00');
  for (const run of later.splice(0)) run();
  await transcript
    .getByText('Niet gezien in de chat, en niet gemaild: er is geen e-mailadres bekend')
    .waitFor();
  expect(await line('Welke factuur is het?').getByText('Gezien').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(scriptFaults(faults)).toEqual([]);
});
