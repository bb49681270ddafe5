import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, type Watched } from '../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let desk: Watched;
let customer: Customer;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
});

afterEach(async () => {
  customer.close();
  await desk.close();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

/** A conversation that Anna has taken over. */
async function claimed(): Promise<Page> {
  desk = await shop.desk(browser, shop.anna);
  customer = await shop.waiting();
  const { page } = desk;
  await page.getByRole('list', { name: 'Gesprekken' }).getByRole('link').first().click();
  await page.keyboard.press('c');
  await page.getByLabel(/^Antwoord aan/).waitFor();
  return page;
}

const said = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Wat er gezegd is' }).getByText(text);

describe('while the connection is down', () => {
  test('a banner says so; what is written goes out once, and what was missed comes in', async () => {
    const page = await claimed();
    await page.context().setOffline(true);
    await page.getByText('Geen verbinding. Je mist niets').first().waitFor();

    await page.getByLabel(/^Antwoord aan/).fill('Ik kijk het na');
    await page.keyboard.press('Enter');
    await page.getByText('Wordt verstuurd zodra er verbinding is').waitFor();
    await customer.post({ text: 'Ben je er nog?' });

    await page.context().setOffline(false);
    await customer.hears(/Ik kijk het na/);
    await said(page, 'Ben je er nog?').waitFor();
    await page.getByText('De verbinding is er weer').first().waitFor();
    await page.getByText('Wordt verstuurd').waitFor({ state: 'detached' });
    expect(await said(page, 'Ik kijk het na').count()).toBe(1);
    expect(customer.texts().filter((text) => text === 'Ik kijk het na')).toHaveLength(1);
  });

  test('an answer that got lost with the connection: the message counts once, and shows once', async () => {
    const page = await claimed();
    await page.route(
      '**/messages',
      async (route) => {
        await route.fetch(); // it arrives, and the answer does not
        await page.context().setOffline(true);
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByLabel(/^Antwoord aan/).fill('Dit komt één keer aan');
    await page.keyboard.press('Enter');
    await customer.hears(/Dit komt één keer aan/);
    await page.getByText('Geen verbinding. Je mist niets').first().waitFor();
    await page.context().setOffline(false);
    await page.getByText('De verbinding is er weer').first().waitFor();
    await page.getByText('Wordt verstuurd').waitFor({ state: 'detached' });
    await said(page, 'Dit komt één keer aan').waitFor();
    expect(await said(page, 'Dit komt één keer aan').count()).toBe(1);
    expect(customer.texts().filter((text) => text === 'Dit komt één keer aan')).toHaveLength(1);
  });

  test('a reload keeps what is not sent yet', async () => {
    const page = await claimed();
    await page.route('**/messages', (route) => route.abort());
    await page.getByLabel(/^Antwoord aan/).fill('Nog niet weg');
    await page.keyboard.press('Enter');
    await page.getByText('Wordt verstuurd zodra er verbinding is').waitFor();
    await page.getByLabel(/^Antwoord aan/).fill('Half af');
    await page.unroute('**/messages');
    await page.reload();
    await customer.hears(/Nog niet weg/);
    await page.getByLabel(/^Antwoord aan/).waitFor();
    expect(await page.getByLabel(/^Antwoord aan/).inputValue()).toBe('Half af');
  });

  test('a server that stops and starts again loses nothing, on either side', async () => {
    const page = await claimed();
    await shop.app.restart(async () => {
      await page.getByLabel(/^Antwoord aan/).fill('Geschreven terwijl alles uit stond');
      await page.keyboard.press('Enter');
      await page.getByText('Wordt verstuurd zodra er verbinding is').waitFor();
    });
    await customer.hears(/Geschreven terwijl alles uit stond/);
    await customer.post({ text: 'En ik ook nog' });
    await said(page, 'En ik ook nog').waitFor();
  });
});
