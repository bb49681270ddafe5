import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let customer: Customer;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
});

afterEach(async () => {
  customer.close();
  await shop.closeAll();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

/** A conversation that Anna has taken over. */
async function claimed(): Promise<Page> {
  customer = await shop.waiting();
  const { page } = await shop.desk(browser, shop.anna);
  await page.locator(`[data-conversation="${customer.conversationId}"]`).click();
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
    // the chat's client comes back after three to fifteen seconds, by chance
  });
});

describe('a draft', () => {
  const note = (page: Page) => page.getByRole('tab', { name: 'Notitie' });
  const reply = (page: Page) => page.getByRole('tab', { name: 'Antwoord' });
  const box = (page: Page) => page.locator('#reply');

  test('of a note stays a note: beside it the reply is one of its own, also after a reload', async () => {
    const page = await claimed();
    await box(page).fill('Dag, ik kijk het na');
    await note(page).click();
    expect(await box(page).inputValue()).toBe('');
    await box(page).fill('Let op: dreigt met de rechter');
    await reply(page).click();
    expect(await box(page).inputValue()).toBe('Dag, ik kijk het na');
    await box(page).press('ControlOrMeta+z');
    expect(await box(page).inputValue()).not.toContain('dreigt');

    await note(page).click();
    await page.reload();
    await note(page).and(page.locator('[aria-selected=true]')).waitFor();
    expect(await box(page).inputValue()).toBe('Let op: dreigt met de rechter');
    await box(page).press('Enter');
    await said(page, 'dreigt met de rechter').waitFor();
    await box(page).pressSequentially('Nog een notitie');
    await reply(page).click();
    await box(page).press('Enter');
    await customer.hears(/^Dag, ik kijk het na$/);
    expect(customer.texts().join()).not.toMatch(/rechter|notitie/);
  });

  test('of a reply does not become a note when a colleague takes the conversation', async () => {
    const page = await claimed();
    const ties = await shop.hire('Ties', 'manager');
    await box(page).fill('Dag, ik kijk het na');
    const claim = `/desk/api/conversations/${customer.conversationId}/claim`;
    await ties.send('POST', claim, { force: true });
    await page.getByText('Neem het gesprek over om te antwoorden').waitFor();
    await box(page).press('Enter');
    expect(await box(page).inputValue()).toBe('Dag, ik kijk het na');
    await note(page).click();
    await box(page).fill('Ties, dit was mijn klant');
    await page.getByRole('button', { name: 'Bewaar notitie' }).click();
    await said(page, 'Ties, dit was mijn klant').waitFor();
    expect(await said(page, 'Dag, ik kijk het na').count()).toBe(0);
  });

  test('that an earlier release kept is still there, as what it was', async () => {
    const page = await claimed();
    await page.evaluate(`
      sessionStorage.setItem('loket.desk.drafts', JSON.stringify([
        ['${customer.conversationId}', { text: 'Belt vaak', kind: 'note', files: [] }],
        ['other', null], [1], 7,
      ]))`);
    await page.reload();
    await note(page).and(page.locator('[aria-selected=true]')).waitFor();
    expect(await box(page).inputValue()).toBe('Belt vaak');
    await reply(page).click();
    expect(await box(page).inputValue()).toBe('');
  });
});
