import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, type Watched } from '../../support/browser.ts';
import type { Visitor } from '../../support/desk/test-sign-in.ts';
import { openStaffedShop, scriptFaults, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let ties: Visitor;
let desk: Watched;
let page: Page;
const customers: Customer[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
  ties = await shop.hire('Ties');
});

beforeEach(async () => {
  desk = await shop.desk(browser, shop.anna);
  ({ page } = desk);
});

afterEach(async () => {
  for (const customer of customers.splice(0)) customer.close();
  await shop.closeAll();
  expect(scriptFaults(desk.faults)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

async function waiting(question?: string): Promise<Customer> {
  const customer = await shop.waiting(question);
  customers.push(customer);
  await row(customer).waitFor();
  return customer;
}

const row = ({ conversationId }: Customer, within = page) =>
  within.locator(`[data-conversation="${conversationId}"]`);
const transcript = (within = page) => within.getByRole('region', { name: 'Wat er gezegd is' });
const box = (within = page) => within.locator('#reply');

describe('by key alone', () => {
  test('one goes to the next, takes it over, answers, closes it, and is at the one after it', async () => {
    const first = await waiting('Mijn factuur klopt niet');
    const second = await waiting('Mijn licentie werkt niet');
    await page.keyboard.press('j');
    await transcript().getByText('Mijn factuur klopt niet').waitFor();
    await page.keyboard.press('c');
    await transcript().getByText('Overgenomen door Anna').waitFor();
    await page.keyboard.type('Dag, ik kijk even mee.');
    await page.keyboard.press('Enter');
    await first.hears(/^Dag, ik kijk even mee\.$/);

    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.getByText('Hoe liep het af?').waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Afgesloten: Klant .*, opgelost\.$/)
      .first()
      .waitFor();
    await transcript().getByText('Mijn licentie werkt niet').waitFor();
    expect(await row(second).getAttribute('aria-current')).toBe('true');
  });

  test('letters typed into a box are letters, unless Alt is held', async () => {
    await waiting();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await box().focus();
    await page.keyboard.type('een jas, net cool');
    expect(await box().inputValue()).toBe('een jas, net cool');
    await page.keyboard.press('Alt+n');
    await page.getByRole('tab', { name: 'Notitie', selected: true }).waitFor();
  });

  test('a question mark lists the keys, and Escape leads back', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the queue', () => {
  test('counts who waits in the title, and marks what nobody has read', async () => {
    const customer = await waiting();
    await expect(page.title()).resolves.toMatch(/^\(1\) Balie/);
    await row(customer)
      .getByText(/ongelezen/)
      .waitFor();
    await row(customer).click();
    await row(customer)
      .getByText(/ongelezen/)
      .waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await customer.post({ text: 'Bent u daar?' });
    await transcript().getByText('Bent u daar?').waitFor();
    await row(customer)
      .getByText(/ongelezen/)
      .waitFor({ state: 'detached' });
  });

  test('shows markup in what customers write as text, and runs none of it', async () => {
    const markup = `<img src=x onerror="document.title='kapot'"><b>vet</b> [k](javascript:alert(1))`;
    const customer = await waiting(markup);
    await row(customer).click();
    await transcript().getByText(markup).waitFor();
    expect(await transcript().locator('img, b, a').count()).toBe(0);
    expect(await page.title()).not.toContain('kapot');
  });

  test('finds a conversation by words that were said in it, and marks them', async () => {
    const customer = await waiting('De zonnewijzer loopt achter');
    await page.keyboard.press('/');
    await page.keyboard.type('zonnewijzer');
    await page.getByText('1 gesprek', { exact: true }).waitFor();
    await row(customer).click();
    await transcript().getByText('De zonnewijzer loopt achter').waitFor();
  });
});

describe('with a conversation', () => {
  test('a canned answer is found by a slash, with the name filled in', async () => {
    const customer = await waiting();
    await row(customer).click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
    await page.keyboard.type('/hal');
    await page.getByRole('option', { name: /hallo/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toMatch(/^Hallo, je praat met Anna van /);
    await page.keyboard.press('Enter');
    await customer.hears(/je praat met Anna/);
  });

  test('who comes second on a claim is told who has it', async () => {
    const customer = await waiting();
    await row(customer).click();
    await page.getByRole('button', { name: 'Overnemen' }).waitFor();
    // their claim gets in just before ours
    await page.route('**/claim', async (route) => {
      await ties.send('POST', `/desk/api/conversations/${customer.conversationId}/claim`, {});
      await route.fallback();
    });
    await page.keyboard.press('c');
    await page.getByText('Ties heeft dit gesprek al.').first().waitFor();
    await page.getByText('Bij Ties').first().waitFor();
  });

  test('a note is seen by colleagues and never by the customer', async () => {
    const customer = await waiting();
    await row(customer).click();
    await page.keyboard.press('n');
    await page.keyboard.type('Let op: belt vaak');
    await page.keyboard.press('Enter');
    await transcript().getByText('Let op: belt vaak').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
    await box().fill('Goedemiddag');
    await page.keyboard.press('Enter');
    await customer.hears(/^Goedemiddag$/);
    expect(customer.texts().join()).not.toContain('belt vaak');
  });

  test('files go along by paperclip, and one of a forbidden kind is refused in words', async () => {
    const customer = await waiting();
    await row(customer).click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Bestand toevoegen' }).waitFor();
    const choose = (name: string, content: string, mimeType = 'text/plain') =>
      page.locator('input[type=file]').setInputFiles({
        name,
        mimeType,
        buffer: Buffer.from(content),
      });
    await choose('stappen.txt', 'Eerst dit, dan dat.');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await transcript()
      .getByRole('link', { name: /stappen\.txt/ })
      .waitFor();
    await customer.until(() =>
      customer.seen.some(({ attachments }) => attachments?.[0]?.name === 'stappen.txt'),
    );

    await choose('virus.exe', 'MZ\u0000\u0001', 'application/x-msdownload');
    await page.getByText('Alleen afbeeldingen, pdf en platte tekst').first().waitFor();
    expect(await page.getByRole('button', { name: /weghalen/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Sluiten' }).first().click();
    await choose('virus.txt', 'MZ\u0000\u0001');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('Alleen afbeeldingen, pdf en platte tekst').first().waitFor();
    await page.getByRole('button', { name: 'virus.txt weghalen' }).click();
  });

  test('it goes to a colleague, who finds it above their own, and from whom', async () => {
    const other = await shop.desk(browser, ties);
    const earlier = await waiting();
    const customer = await waiting();
    await ties.send('POST', `/desk/api/conversations/${earlier.conversationId}/claim`, {});
    await row(customer).click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Doorzetten' }).click();
    await page.getByRole('button', { name: /^Ties/ }).click();
    await page.getByText('Wacht op Ties').first().waitFor();
    await row(customer, other.page).getByText('Voor jou, van Anna').waitFor();
    await other.page.getByRole('tab', { name: 'Mijn gesprekken 2' }).click();
    await earlier.post({ text: 'Bent u er nog?' });
    await row(earlier, other.page).getByText('Bent u er nog?').waitFor();
    await other.page.locator('#conversations > :first-child').getByText('Voor jou').waitFor();
    await row(customer, other.page).click();
    await other.page.getByText('Anna zet dit gesprek naar je door').waitFor();
    await transcript(other.page).getByText('Doorgezet door Anna naar Ties').waitFor();
    await other.page.keyboard.press('c');
    await page.getByText('Bij Ties').first().waitFor();
  });

  test('handed back, the bot goes on with the form where it stopped', async () => {
    const customer = await shop.customer();
    customers.push(customer);
    await customer.post({ text: 'mijn bestelling is niet geleverd' });
    await customer.hears(/bestelnummer/);
    await customer.post({ text: 'medewerker' });
    await row(customer).click();
    await page.getByText('Niet geleverd').first().waitFor();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Teruggeven aan bot' }).click();
    await page.getByRole('button', { name: 'Teruggeven', exact: true }).click();
    await transcript().getByText('Teruggegeven aan de bot door Anna').waitFor();
    await customer.post({ text: '1042' });
    await customer.hears(/e-mailadres/);
    await page.getByText('Bij de bot').first().waitFor();
  });
});
