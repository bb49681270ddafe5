import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, phone } from '../../support/browser.ts';
import { openStaffedShop, scriptFaults, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let customer: Customer;
const small = { ...phone, viewport: { width: 375, height: 740 } };

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
  customer = await shop.refunded();
});

afterAll(async () => {
  customer.close();
  await browser.close();
  await shop.stop();
});

const path = () => `/desk/c/${customer.conversationId}`;
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('axe finds nothing', () => {
  test.each<[string, BrowserContextOptions]>([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['in English', { locale: 'en-GB' }],
    ['on a phone', small],
  ])('%s', async (_name, options) => {
    // axe's own script is not one that the policy lets in
    const { page, faults } = await shop.desk(browser, shop.anna, {
      ...options,
      bypassCSP: true,
    });
    const look = async (what: string) => {
      const found = await accessibilityFaults(page);
      expect({ what, found }).toEqual({ what, found: [] });
    };
    await look('queue');
    await page.goto(shop.url + path());
    await page
      .getByRole('button', { name: /^(Waarom|Why)\?$/ })
      .first()
      .waitFor();
    await look('conversation');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look('keys');
    await page.keyboard.press('Escape');
    await page.goto(`${shop.url}/desk/staff`);
    await page.getByRole('button', { name: /^(Toevoegen|Add)$/ }).waitFor();
    await look('staff');
    await page.goto(`${shop.url}/desk/audit`);
    await page.getByRole('table').waitFor();
    await look('audit');
    expect(scriptFaults(faults)).toEqual([]);
  });
});

describe('the head of a conversation', () => {
  test('names order and address, and cuts no title beside its buttons at 1280 pixels', async () => {
    const options = { viewport: { width: 1280, height: 800 } };
    const known = await shop.desk(browser, shop.anna, { ...options, path: path() });
    const head = (page: Page) =>
      page.getByRole('region', { name: 'Gesprek', exact: true }).locator('header').first();
    await head(known.page).getByText('Bestelling 1042').waitFor();
    await head(known.page).getByText('demo@example.nl').waitFor();

    const address = 'een.behoorlijk.lange.naam.van.iemand@afdeling.voorbeeldwinkel.example';
    const another = await shop.waiting(`Mijn adres is ${address}`);
    const id = another.conversationId;
    await another.hears(/in de rij/);
    await shop.anna.send('POST', `/desk/api/conversations/${id}/claim`, {});
    const { page } = await shop.desk(browser, shop.anna, { ...options, path: `/desk/c/${id}` });
    await page.getByRole('button', { name: 'Afsluiten' }).waitFor();
    const title = page.locator('#conversation-title');
    expect(await title.innerText()).toBe(address);
    const isCut = (one: string) =>
      page.evaluate(`(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth || scrollHeight > clientHeight)(document.querySelector('${one}'))`);
    expect(await isCut('#conversation-title')).toBe(false);
    expect(await overflow(page)).toBe(false);
    await shop.anna.send('POST', `/desk/api/conversations/${id}/close`, { result: 'solved' });
    another.close();
  });
});

describe('three panes', () => {
  test('show the customer, the order, the decision and why', async () => {
    const { page } = await shop.desk(browser, shop.anna, { path: path() });
    const beside = page.getByRole('region', { name: 'Klant en bestelling' });
    await beside.getByText('SEO Pro').waitFor();
    await beside.getByText('R-1042').first().waitFor();
    await beside.getByRole('button', { name: 'Waarom?' }).click();
    await beside
      .getByText(/7 dagen/)
      .first()
      .waitFor();
    await page.getByRole('list', { name: 'Keuzes die de bot gaf' }).first().waitFor();
  });

  test('a search for the case finds the customer, and marks it where it stands', async () => {
    const { page, faults } = await shop.desk(browser, shop.anna);
    await page.getByRole('searchbox').fill('R-1042');
    await page.locator('mark').getByText('R-1042', { exact: true }).waitFor();
    expect(scriptFaults(faults)).toEqual([]);
  });

  test('the look is chosen in the menu, and remembered', async () => {
    const { page } = await shop.desk(browser, shop.anna);
    await page.getByRole('button', { name: 'Menu van Anna' }).click();
    await page.getByRole('radio', { name: 'Donker' }).check();
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('tab', { name: 'My conversations' }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'My conversations' }).waitFor();
    expect(await page.evaluate('document.documentElement.dataset.look')).toBe('dark');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });
});

describe('on a phone of 375 pixels', () => {
  test('the panes come one after another, and nothing sticks out', async () => {
    const { page } = await shop.desk(browser, shop.anna, small);
    expect(await overflow(page)).toBe(false);
    await page.getByRole('link', { name: /1042/ }).tap();
    await page.getByRole('region', { name: 'Wat er gezegd is' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Wachtrij' }).isVisible()).toBe(false);
    expect(await overflow(page)).toBe(false);
    await page.getByRole('button', { name: 'Klant en bestelling tonen' }).tap();
    await page.getByText('SEO Pro').first().waitFor();
    expect(await overflow(page)).toBe(false);
    await page.getByRole('button', { name: 'Sluiten' }).tap();
    await page.getByRole('button', { name: 'Terug' }).tap();
    await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  });

  test('buttons are at least 44 pixels, Enter is a new line, and canned answers are no obstacle', async () => {
    const another = await shop.waiting();
    const { page } = await shop.desk(browser, shop.anna, {
      ...{ ...small, path: `/desk/c/${another.conversationId}`, bypassCSP: true },
    });
    await page.getByRole('button', { name: 'Overnemen' }).tap();
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
    const tooSmall = await page.evaluate(`
      [...document.querySelectorAll('button, [role=tab]')]
        .map((one) => [one.textContent || one.ariaLabel, one.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
        .map(([name, { width, height }]) => name + ' ' + width + ' x ' + height)`);
    expect(tooSmall).toEqual([]);

    await page.getByRole('button', { name: 'Naar bot' }).tap();
    const asked = await page.getByRole('dialog').boundingBox();
    expect(asked?.x).toBeGreaterThanOrEqual(0);
    await page.getByRole('button', { name: 'Annuleren' }).tap();

    const box = page.getByRole('textbox', { name: /^Antwoord aan/ });
    await box.pressSequentially('Dag,');
    await box.press('Enter');
    await box.pressSequentially('/');
    await page.getByRole('listbox').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await box.press('Escape');
    expect(await box.inputValue()).toBe('Dag,\n/');
    another.close();
  });
});
