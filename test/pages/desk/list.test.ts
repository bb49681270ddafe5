import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, type Watched } from '../../support/browser.ts';
import { openStaffedShop, scriptFaults, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let desk: Watched;
let page: Page;
const customers: Customer[] = [];

const rows = () => page.getByRole('list', { name: 'Gesprekken' }).getByRole('link');
const search = () => page.getByRole('searchbox');
const said = [
  'Over <b>kaneel</b> en café Zuid: komt dat nog?',
  'Over kaneel van vorige week',
  'Over kaneel uit Ceylon',
  'Over kaneel in potjes',
  'Over kaneel voor mijn moeder',
];

// five customers who were helped, each with more to read since
beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
  for (const text of said) {
    const customer = await shop.waiting(text);
    customers.push(customer);
    await customer.hears(/aan de beurt/);
    const one = `/desk/api/conversations/${customer.conversationId}`;
    await shop.anna.send('POST', `${one}/claim`, {});
    await shop.anna.send('POST', `${one}/messages`, { text: 'Dat zoek ik op' });
  }
  await shop.closeAll();
});

beforeEach(async () => {
  desk = await shop.desk(browser, shop.anna, { bypassCSP: true });
  ({ page } = desk);
  await page.getByText('Niemand wacht').waitFor();
});

afterAll(async () => {
  for (const customer of customers) customer.close();
  await browser.close();
  await shop.stop();
});

/** Lets the server list two at a time; `fails` of the requests for more are lost. */
async function twoAtATime(fails = 0): Promise<void> {
  let left = fails;
  await page.route(/conversations\?holder=all/, async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', '2');
    if (url.searchParams.has('before') && (left -= 1) >= 0) await route.abort();
    else await route.continue({ url: url.href });
  });
}

describe('what was found', () => {
  test('in an old message is quoted, with the words marked, and markup is text', async () => {
    await search().fill('Cafe kaneel');
    const row = rows().first();
    await row.locator('mark').getByText('café', { exact: true }).waitFor();
    await row.locator('mark').getByText('kaneel', { exact: true }).waitFor();
    expect(await row.innerText()).toContain('Over <b>kaneel</b> en café Zuid: komt dat nog?');
    expect(await row.locator('b').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-look=dark]').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await search().fill('zoek op');
    await rows().first().getByText('Anna: Dat zoek ik op').waitFor();
    expect(scriptFaults(desk.faults)).toEqual([]);
  });

  test('comes in parts, all the way down', async () => {
    await twoAtATime();
    await search().fill('kaneel');
    await page.getByText('5 gesprekken', { exact: true }).waitFor();
    expect(await rows().count()).toBe(5);
  });
});

describe('the list of all', () => {
  test('says what each customer asked, not what the bot said last', async () => {
    await page.getByRole('tab', { name: 'Alles' }).click();
    await rows().nth(4).waitFor();
    const texts = (await rows().allInnerTexts()).join('\n');
    for (const text of said) expect(texts).toContain(text);
    expect(texts).not.toContain('Bot:');
  });

  test('goes on as one gets to its end', async () => {
    await twoAtATime();
    await page.getByRole('tab', { name: 'Alles' }).click();
    await rows().nth(4).waitFor();
    await page.getByRole('button', { name: 'Meer laden' }).waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(5);
  });

  test('goes on by key too, where its end is out of sight', async () => {
    await page.setViewportSize({ width: 1440, height: 200 });
    await twoAtATime();
    await page.getByRole('tab', { name: 'Alles' }).click();
    await rows().nth(1).waitFor();
    expect(await rows().count()).toBe(2);
    for (const index of [0, 1, 2, 3, 4]) {
      await rows().nth(index).waitFor({ state: 'attached' });
      await page.keyboard.press('j');
      await page.locator(`li:nth-child(${index + 1}) [aria-current=true]`).waitFor();
    }
  });

  test('says when it cannot, and goes on when it is asked again', async () => {
    await twoAtATime(1);
    await page.getByRole('tab', { name: 'Alles' }).click();
    await page.getByText('Geen verbinding').first().waitFor();
    expect(await rows().count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Meer laden' }).click();
    await rows().nth(4).waitFor();
  });
});

test('Escape leads out of the search, and then ends it, where no conversation is open', async () => {
  const focused = () => page.evaluate('document.activeElement.id');
  await page.keyboard.press('/');
  await page.keyboard.type('kaneel');
  expect(await focused()).toBe('search');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('conversations');
  expect(await search().inputValue()).toBe('kaneel');
  await page.keyboard.press('Escape');
  expect(await search().inputValue()).toBe('');
});
