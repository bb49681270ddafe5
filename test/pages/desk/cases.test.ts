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
const form = (page: Page, name: string) => page.getByRole('form', { name });
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
    await page.getByText('Van jou').waitFor();
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

describe('a refund', () => {
  test('is granted with an amount as people write it, and paid out', async () => {
    await shop.open(reference, 'refund', { at: daysAgo(1), orderNumber: reference, contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.getByLabel('Besluit', { exact: true }).selectOption('Toekennen');
    await page.getByRole('textbox', { name: 'Bedrag' }).fill('veel');
    await page.getByLabel('Waarom').fill('Het pakket is zoek bij de vervoerder');
    await press(page, 'Bekijk de brief');
    await page.getByText('Schrijf een bedrag, zoals 49,95.').waitFor();
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

describe('what two do at once', () => {
  test('is told to the second, who has lost nothing of what they typed', async () => {
    await shop.open(reference, 'support', { at: daysAgo(1), contact, summary: 'Hoe werkt het?' });
    const { page } = await shop.page(browser, shop.noor, reference);
    const answer = page.getByLabel('Je antwoord');
    await answer.fill('Zo werkt het');
    const other = await shop.page(browser, shop.mila, reference);
    await other.page.keyboard.press('n');
    await form(other.page, 'Schrijf een notitie').getByRole('textbox').fill('Ik bel even');
    await press(other.page, 'Leg vast');
    await timeline(other.page).getByText('Ik bel even').waitFor();

    await page.getByText('Mila: notitie').waitFor();
    expect(await answer.inputValue()).toBe('Zo werkt het');
    await press(page, 'Gezien, ga door');
    await press(page, 'Bekijk de brief');
    await press(page, 'Verstuur en leg vast');
    await timeline(page).getByText('Beantwoord').waitFor();
  });

  test('survives a reload, and a double click enters it once', async () => {
    await shop.open(reference, 'support', { at: daysAgo(1), contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.keyboard.press('n');
    await form(page, 'Schrijf een notitie').getByRole('textbox').fill('Klant belt morgen');
    await page.reload();
    await title(page).waitFor();
    await page.keyboard.press('n');
    const note = form(page, 'Schrijf een notitie').getByRole('textbox');
    await note.waitFor();
    expect(await note.inputValue()).toBe('Klant belt morgen');
    await page.getByRole('button', { name: 'Leg vast' }).dblclick();
    await timeline(page).getByText('Klant belt morgen').waitFor();
    expect(await shop.entered(reference)).toEqual(['opened', 'noted']);
  });
});

describe('the letter', () => {
  test('goes as it was changed, and can be put back', async () => {
    await shop.open(reference, 'support', { at: daysAgo(1), contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.getByLabel('Je antwoord').fill('Zo werkt het');
    await press(page, 'Bekijk de brief');
    const text = page.getByRole('textbox', { name: 'Tekst' });
    const written = await text.inputValue();
    await text.fill('Iets anders');
    await press(page, 'Zet terug');
    expect(await text.inputValue()).toBe(written);
    await text.fill(`${written}\n\nTot gauw!`);
    await press(page, 'Terug naar het formulier');
    await press(page, 'Bekijk de brief');
    expect(await text.inputValue()).toContain('Tot gauw!');
    await press(page, 'Verstuur en leg vast');
    await timeline(page).getByText('Beantwoord').waitFor();
    const { conversation = '' } = await opening(reference);
    const sent = JSON.stringify(await shop.store.log(conversation, 0));
    expect(sent).toContain('Tot gauw!');
  });
});

async function opening(of: string): Promise<{ conversation?: string }> {
  const [opened] = (await shop.store.case(of))?.events ?? [];
  return opened?.type === 'opened' ? opened : {};
}
