import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { daysAgo, openCaseShop, type CaseShop } from './case-shop.ts';
import { scriptFaults } from './staffed-shop.ts';

let browser: Browser;
let shop: CaseShop;
let count = 2000;
let reference: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openCaseShop();
});

beforeEach(() => {
  reference = String((count += 1));
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const contact = 'sanne@example.nl';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const timeline = (page: Page) => page.getByRole('list', { name: 'Verloop' });
const title = (page: Page) => page.locator('#case-title');

describe('a complaint', () => {
  const complain = (days: number, ...events: Parameters<CaseShop['open']>[3][]) =>
    shop.open(
      reference,
      'complaint',
      {
        at: daysAgo(days),
        summary: 'Drie keer beloofd, nooit gebeld',
        orderNumber: reference,
        contact,
      },
      ...events,
    );

  test('is confirmed late: the customer is mailed who handles it and by when, and it is Noor’s', async () => {
    await complain(10);
    const { page, faults } = await shop.page(browser, shop.noor, reference);
    await page.getByText('Drie keer beloofd, nooit gebeld').first().waitFor();
    await page.locator('[data-step=acknowledge] [data-urgency=late]').waitFor();
    await timeline(page).locator('[data-late]').getByText('Te laat').first().waitFor();

    await press(page, 'Bekijk de brief');
    await page.getByText(`Per mail naar ${contact}`).waitFor();
    const text = page.getByRole('textbox', { name: 'Tekst' });
    expect(await text.inputValue()).toContain('Noor');
    await press(page, 'Verstuur en leg vast');
    await page.getByText('Klacht bevestigd. De brief is onderweg.').waitFor();
    await timeline(page).getByText('Klacht bevestigd').waitFor();
    await page.getByText('Van jou', { exact: true }).waitFor();
    expect(await shop.entered(reference)).toEqual(['opened', 'acknowledged', 'owner-changed']);
    expect(scriptFaults(faults)).toEqual([]);
  });

  test('gets an outcome of which every part must be filled in; remedies are the manager’s', async () => {
    await complain(2);
    const { page } = await shop.page(browser, shop.noor, reference);
    await press(page, 'Stuur de uitkomst');
    await page.getByText('Alleen een manager kent iets toe.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Excuses' }).isDisabled()).toBe(true);
    await press(page, 'Bekijk de brief');
    expect(await page.getByText('Vul dit in.').count()).toBe(3);
    expect(await page.evaluate('document.activeElement.id')).toBe('field-actions');
    expect(await shop.entered(reference)).toEqual(['opened']);

    const manager = await shop.page(browser, shop.mila, reference);
    await press(manager.page, 'Stuur de uitkomst');
    await manager.page.getByLabel('Wat we hebben gedaan').fill('Gesprekken nagelezen');
    await manager.page.getByLabel('Wat we hebben vastgesteld').fill('De klacht is terecht');
    await manager.page.getByLabel('Wat we veranderen').fill('Terugbellen wordt bewaakt');
    await manager.page.getByRole('checkbox', { name: 'Excuses' }).check();
    await press(manager.page, 'Bekijk de brief');
    await press(manager.page, 'Verstuur en leg vast');
    await timeline(manager.page).getByText('Uitkomst gestuurd').waitFor();
    // and it stands on the page of Noor, who has it open
    await timeline(page).getByText('Uitkomst gestuurd').waitFor();
    const { events = [] } = (await shop.store.case(reference)) ?? {};
    expect(events.at(-1)).toMatchObject({ type: 'resolved', remedies: ['apology'] });
  });

  test('is confirmed by keys alone, and classified by the lists of the book', async () => {
    await complain(1);
    const { page } = await shop.page(browser, shop.noor, reference);
    await title(page).focus();
    await page.keyboard.press('c');
    await page.getByText('Van jou', { exact: true }).waitFor();
    await title(page).focus();
    await page.keyboard.press('r');
    expect(await page.evaluate('document.activeElement.id')).toBe('move-title');
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.textContent')) === 'Bekijk de brief') break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Tekst' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('letter-way');
    await page.getByRole('button', { name: 'Verstuur en leg vast' }).focus();
    await page.keyboard.press('Enter');
    await timeline(page).getByText('Klacht bevestigd').waitFor();

    await press(page, 'Meer');
    await press(page, 'Deel in');
    await page.getByLabel('Onderwerp').selectOption({ index: 1 });
    const chosen = await page.getByLabel('Onderwerp').locator('option:checked').innerText();
    await press(page, 'Leg vast');
    await timeline(page).getByText('Ingedeeld').waitFor();
    await timeline(page).getByText(chosen, { exact: true }).waitFor();
  });

  test('is not given to an investigator by an agent, who reads why', async () => {
    await complain(2);
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.getByText('Alleen een manager wijst een onderzoeker aan.').waitFor();
    const assign = page.getByRole('button', { name: 'Wijs een onderzoeker aan' });
    expect(await assign.getAttribute('aria-disabled')).toBe('true');
  });

  test('goes to the board, whose queue is the first that it sees', async () => {
    const by = { id: 'x', name: 'Piet', role: 'agent' as const };
    await complain(
      20,
      { type: 'resolved', by, actions: 'a', conclusions: 'b', changes: 'c' },
      { type: 'escalated' },
      { type: 'board-received' },
    );
    const { page } = await shop.desk(browser, shop.dirk);
    await page.locator(`[data-case="${reference}"]`).click();
    await title(page).getByText(`Klacht ${reference}`).waitFor();
    expect(await page.getByRole('radio', { name: /^Directie/ }).isChecked()).toBe(true);
    await page
      .getByRole('textbox', { name: 'Het antwoord' })
      .fill('Je had gelijk, en zo lossen we het op.');
    await press(page, 'Bekijk de brief');
    await press(page, 'Verstuur en leg vast');
    await timeline(page).getByText('Directie heeft geantwoord').waitFor();
  });
});

describe('what the bot decided', () => {
  test('stands beside the case with why, and comes out the same again', async () => {
    const customer = await shop.refunded();
    const { page } = await shop.page(browser, shop.noor, 'R-1042');
    const beside = page.getByRole('complementary', { name: 'Gegevens' });
    await beside.getByText('Op tijd').waitFor();
    await beside.getByText('de uitkomst is dezelfde').waitFor();
    await press(page, 'Waarom?');
    await beside
      .getByText(/7 dagen/)
      .first()
      .waitFor();
    customer.close();
  });
});

describe('a refund', () => {
  test('is granted with an amount as people write it, and paid out', async () => {
    await shop.open(reference, 'refund', { at: daysAgo(1), orderNumber: reference, contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.getByLabel('Besluit', { exact: true }).selectOption('Toekennen');
    await page.getByRole('textbox', { name: 'Bedrag' }).fill('veel');
    await page.getByLabel('Waarom').fill('Het pakket is zoek bij de vervoerder');
    await press(page, 'Bekijk de brief');
    await page.getByText('Schrijf een bedrag, zoals 49,95 of 1250.').waitFor();
    await page.getByRole('textbox', { name: 'Bedrag' }).fill('1.049,95');
    await press(page, 'Bekijk de brief');
    await press(page, 'Verstuur en leg vast');
    await page.locator('[data-step=pay-out]').waitFor();
    const { events = [] } = (await shop.store.case(reference)) ?? {};
    expect(events.at(-1)).toMatchObject({
      outcome: 'granted',
      money: { amount: 1049.95, currency: 'EUR' },
      decidedBy: 'Noor',
    });
  });
});
