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
