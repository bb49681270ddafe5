import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, phone } from '../../support/browser.ts';
import { daysAgo, openCaseShop, type CaseShop } from './case-shop.ts';
import { scriptFaults } from './staffed-shop.ts';

let browser: Browser;
let shop: CaseShop;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openCaseShop();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const contact = 'sanne@example.nl';
const heading = 'Gegevens van deze klant';
const part = (page: Page) => page.getByRole('region', { name: heading });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('a manager gives a customer all that is kept, answers, erases it, and closes what stays', async () => {
  const asked = { at: daysAgo(3), orderNumber: '3001', contact, summary: 'Wat weten jullie?' };
  await shop.open('P-3001', 'privacy-request', asked);
  await shop.open('R-3001', 'refund', { at: daysAgo(3), orderNumber: '3001', contact });
  const { page, faults } = await shop.page(browser, shop.mila, 'P-3001');
  expect(await page.getByLabel('Bestelnummer').inputValue()).toBe('3001');
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe(contact);

  const downloading = page.waitForEvent('download');
  await press(page, 'Download wat we bewaren');
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('loket-P-3001.json');
  const given = JSON.parse(await readFile(await file.path(), 'utf8')) as Record<string, object[]>;
  expect(given['cases']?.map((one) => 'reference' in one && one.reference).sort()).toEqual([
    'P-3001',
    'R-3001',
  ]);
  await part(page).getByText('Gedownload: 2 gesprekken en 2 zaken.').waitFor();

  await press(page, 'Wissen…');
  const dialog = page.getByRole('dialog', { name: 'Alles van deze klant wissen?' });
  await dialog.getByText('Stuur eerst je antwoord').waitFor();
  await dialog.getByText('Je kunt dit niet ongedaan maken.').waitFor();
  await dialog.getByRole('button', { name: 'Annuleren' }).click();

  await page.getByRole('textbox', { name: 'Je antwoord' }).fill('Bij deze, en alles is gewist.');
  await press(page, 'Bekijk de brief');
  await press(page, 'Verstuur en leg vast');
  await page.getByText('Beantwoord', { exact: true }).first().waitFor();

  await press(page, 'Wissen…');
  await dialog.waitFor();
  expect(await dialog.getByText('Stuur eerst je antwoord').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Wis alles' }).click();
  await dialog.getByText('Nog open: R-3001.').waitFor();
  expect(await shop.store.case('R-3001')).toBeDefined();
  await dialog.getByRole('button', { name: 'Wis het mee' }).click();
  await part(page)
    .getByText('Gewist: 2 gesprekken en 1 zaak. Van verzoek P-3001 blijft het verslag.')
    .waitFor();
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe('');
  await page.getByText(contact).waitFor({ state: 'detached' });
  await page.getByText('Wat weten jullie?').waitFor({ state: 'detached' });
  expect(await shop.store.case('R-3001')).toBeUndefined();

  await press(page, 'Bekijk de brief');
  await page.getByRole('button', { name: /leg vast$/i }).click();
  await page.getByText('Deze zaak is gesloten.').waitFor();
  expect(await shop.entered('P-3001')).toEqual(['opened', 'answered', 'closed']);
  expect(scriptFaults(faults)).toEqual([]);
});

test('who is named by nothing is not looked for, and an agent reads who may', async () => {
  await shop.open('P-3002', 'privacy-request', { at: daysAgo(1), contact: '06 1234 5678' });
  const { page } = await shop.page(browser, shop.mila, 'P-3002', {
    ...phone,
    // axe's own script is not one that the policy lets in
    bypassCSP: true,
  });
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe('');
  await press(page, 'Wissen…');
  await page.getByText('Vul een bestelnummer of e-mailadres in.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByLabel('Bestelnummer').fill('3002');
  await press(page, 'Wissen…');
  await page.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const agent = await shop.page(browser, shop.noor, 'P-3002');
  await part(agent.page).getByText('Een manager of beheerder').waitFor();
  expect(await part(agent.page).getByRole('button').count()).toBe(0);
});
