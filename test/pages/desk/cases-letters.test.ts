import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { daysAgo, openCaseShop, type CaseShop } from './case-shop.ts';

let browser: Browser;
let shop: CaseShop;
let count = 3000;
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
const noor = { id: 'noor', name: 'Noor', role: 'agent' } as const;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const timeline = (page: Page) => page.getByRole('list', { name: 'Verloop' });
const form = (page: Page, name: string) => page.getByRole('form', { name });
const title = (page: Page) => page.locator('#case-title');

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

  test('is refused to the second where the page has not heard of it, and told by name', async () => {
    await shop.open(reference, 'support', { at: daysAgo(1), contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    // what the server tells of changes does not reach this page
    await page.route(/api\/stream/, (route) => route.abort());
    await page.reload();
    await page.getByLabel('Je antwoord').fill('Zo werkt het');
    await press(page, 'Bekijk de brief');
    await page.getByRole('textbox', { name: 'Tekst' }).waitFor();
    const other = await shop.page(browser, shop.mila, reference);
    await press(other.page, 'Neem ik');
    await other.page.getByText('De zaak is nu van jou.').waitFor();

    await press(page, 'Verstuur en leg vast');
    await page.getByText('Mila: van hand gewisseld').waitFor();
    expect(await shop.entered(reference)).toEqual(['opened', 'owner-changed']);
    await press(page, 'Gezien, ga door');
    await press(page, 'Verstuur en leg vast');
    await timeline(page).getByText('Beantwoord').waitFor();
    expect(await shop.entered(reference)).toEqual(['opened', 'owner-changed', 'answered']);
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

describe('what is to be done', () => {
  test('with a quote out is to wait for the customer', async () => {
    const validUntil = daysAgo(-9).slice(0, 10);
    const money = { amount: 80, currency: 'EUR' };
    await shop.open(
      reference,
      'customization',
      { at: daysAgo(1), contact },
      { type: 'quote-offered', text: 'Een koppeling', validUntil, money, by: noor },
    );
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.getByText('We wachten op de klant.').waitFor();
    expect(await form(page, 'Stuur een offerte').count()).toBe(0);
  });

  test('with a wish for the board is for a manager, as an agent reads', async () => {
    const resolved = { actions: 'a', conclusions: 'b', changes: 'c', by: noor };
    await shop.open(
      reference,
      'complaint',
      { at: daysAgo(2), contact },
      { type: 'resolved', ...resolved },
      { type: 'escalated' },
    );
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.getByText('Een manager legt de zaak voor aan de directie.').waitFor();
  });

  test('with a complaint is never given to the board, which judges it afterwards', async () => {
    await shop.open(reference, 'complaint', { at: daysAgo(1), contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    const handler = page.getByLabel('Wie behandelt de klacht');
    await handler.getByRole('option', { name: 'Mila (manager)' }).waitFor({ state: 'attached' });
    expect(await handler.innerText()).not.toContain('Dirk');
  });
});

describe('the letter', () => {
  test('does not go without what it must say, and the desk says in its own language what that is', async () => {
    await shop.open(reference, 'complaint', { at: daysAgo(1), contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    await press(page, 'Bekijk de brief');
    await page.getByRole('textbox', { name: 'Tekst' }).fill('Hallo');
    await press(page, 'Verstuur en leg vast');
    await page.getByText('In de brief ontbreekt “Noor”').waitFor();
    expect(await shop.entered(reference)).toEqual(['opened']);
  });

  test('cannot go to what is no address, which is told in the language of the desk', async () => {
    await shop.open(reference, 'support', { at: daysAgo(1) });
    const { page } = await shop.page(browser, shop.noor, reference);
    await press(page, 'Meer');
    await press(page, 'Leg een adres vast');
    await page.getByRole('textbox', { name: 'Adres' }).fill('aan de overkant');
    await press(page, 'Leg vast');
    await page.getByText('Schrijf een e-mailadres, zoals naam@voorbeeld.nl.').waitFor();
    expect(await shop.entered(reference)).toEqual(['opened']);
  });

  test('holds the words with which a question is closed, and the form says that they are for the customer', async () => {
    await shop.open(reference, 'support', { at: daysAgo(1), contact });
    const { page } = await shop.page(browser, shop.noor, reference);
    await page.keyboard.press('e');
    await page.getByLabel('Toelichting, voor de klant').fill('We belden erover.');
    await press(page, 'Bekijk de brief');
    const text = page.getByRole('textbox', { name: 'Tekst' });
    await text.waitFor();
    expect(await text.inputValue()).toContain('We belden erover.');
  });

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
