import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, phone } from '../../support/browser.ts';
import { daysAgo, openCaseShop, type CaseShop } from './case-shop.ts';
import { scriptFaults, type Customer } from './staffed-shop.ts';

let browser: Browser;
let shop: CaseShop;
let buyer: Customer;
const contact = 'sanne@example.nl';
const noor = () => ({ id: 'noor', name: 'Noor', role: 'agent' as const });

// a late complaint, one at the board, a refund that awaits evidence, a question that is answered, and one that is over
beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openCaseShop();
  await shop.open('1042', 'complaint', {
    ...{ at: daysAgo(10), contact, orderNumber: '1042' },
    summary: 'Het pakket kwam zonder kaneel, en niemand belt terug',
  });
  await shop.open(
    '1029',
    'complaint',
    { at: daysAgo(20), summary: 'Ik wil dat de directie kijkt' },
    { type: 'resolved', by: noor(), actions: 'a', conclusions: 'b', changes: 'c' },
    { type: 'escalated' },
  );
  buyer = await shop.open('R-1038', 'refund', {
    ...{ at: daysAgo(1), contact, evidenceAwaited: true, summary: 'Niet zoals beschreven' },
  });
  await shop.open('S-1051', 'support', { at: daysAgo(0), summary: 'Hoe stel ik de sitemap in?' });
  await shop.open(
    'S-1001',
    'support',
    { at: daysAgo(30), summary: 'Werkt het op een telefoon?' },
    { type: 'answered', by: noor(), text: 'Ja' },
    { type: 'closed', by: noor() },
  );
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const rows = (page: Page) => page.getByRole('list', { name: 'Zaken' }).getByRole('link');
const row = (page: Page, of: string) => page.locator(`[data-case="${of}"]`);
const view = (page: Page, name: RegExp) => page.getByRole('radio', { name }).check();
const references = async (page: Page) =>
  Promise.all((await rows(page).all()).map((one) => one.getAttribute('data-case')));
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('the list', () => {
  test('begins with what is late, says so in words, and is a click away from the conversations', async () => {
    const { page, faults } = await shop.desk(browser, shop.noor);
    await page.getByText('1 zaak te laat').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: /^Zaken/ }).click();
    await row(page, '1042').waitFor();
    expect((await references(page)).includes('S-1001')).toBe(false);
    const [first = ''] = await rows(page).allInnerTexts();
    expect(first).toMatch(/Klacht 1042[^]*te laat[^]*kaneel[^]*Nog van niemand/);
    await page.getByRole('link', { name: 'Gesprekken' }).click();
    await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
    expect(scriptFaults(faults)).toEqual([]);
  });

  test('shows each view, a kind, and what is searched for', async () => {
    const { page } = await shop.page(browser, shop.noor);
    await view(page, /^Te laat/);
    await row(page, 'R-1038').waitFor({ state: 'detached' });
    await row(page, '1042').waitFor();
    await view(page, /^Bewijs/);
    await row(page, 'R-1038').waitFor();
    expect(await references(page)).toEqual(['R-1038']);
    await view(page, /^Directie/);
    await row(page, '1029').waitFor();
    await view(page, /^Gesloten/);
    await row(page, 'S-1001').waitFor();
    await view(page, /^Van mij/);
    await page.getByText('Je hebt geen zaken').waitFor();

    await view(page, /^Open/);
    await page.getByRole('combobox', { name: 'Soort' }).selectOption('Hulp');
    await row(page, '1042').waitFor({ state: 'detached' });
    await row(page, 'S-1051').waitFor();
    expect(await references(page)).toEqual(['S-1051']);
    await page.getByRole('combobox', { name: 'Soort' }).selectOption('Alle soorten');
    await page.getByRole('searchbox', { name: 'Zoek een zaak' }).fill('kaneel');
    await row(page, '1029').waitFor({ state: 'detached' });
    await row(page, '1042').locator('mark').waitFor();
    expect(await references(page)).toEqual(['1042']);
    await page.getByRole('searchbox', { name: 'Zoek een zaak' }).fill('saffraan');
    await page.getByText('Geen zaak gevonden met “saffraan”.').waitFor();
  });

  test('leads the manager to the log of complaints, and anybody to the file of a case', async () => {
    const { page } = await shop.page(browser, shop.mila, '1042');
    const log = page.getByRole('link', { name: 'Klachtenlogboek (pdf)' });
    expect(await log.count()).toBe(0);
    await page.getByRole('combobox', { name: 'Soort' }).selectOption('Klacht');
    const file = page.getByRole('link', { name: 'Hele dossier (pdf)' });
    for (const link of [log, file]) {
      const path = (await link.getAttribute('href')) ?? '';
      const answer = await page.request.get(shop.url + path);
      expect(answer.headers()['content-type']).toContain('application/pdf');
    }
  });

  test('loads what follows, all the way down', async () => {
    const context = { viewport: { width: 1280, height: 800 } };
    const { page } = await shop.page(browser, shop.noor, undefined, context);
    await page.route(/api\/cases\?/, async (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '2');
      await route.continue({ url: url.href });
    });
    await page.reload();
    for (const reference of ['1042', '1029', 'R-1038', 'S-1051']) {
      await row(page, reference).waitFor();
    }
  });

  test('follows what others do', async () => {
    const { page } = await shop.page(browser, shop.noor);
    await row(page, 'S-1051').getByText('Nog van niemand').waitFor();
    const mila = await shop.page(browser, shop.mila, 'S-1051');
    await mila.page.getByRole('button', { name: 'Neem ik' }).click();
    await mila.page.getByText('De zaak is nu van jou.').waitFor();
    await row(page, 'S-1051').getByText('Mila').waitFor();
  });
});

describe('by keys', () => {
  test('from the conversations to the cases, through them, and back', async () => {
    const { page } = await shop.desk(browser, shop.noor);
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await row(page, '1042').waitFor();
    await page.keyboard.press('j');
    await page.locator('#case-title').waitFor();
    const first = page.url();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press('k');
    await page.waitForURL(first);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('case-search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/desk\/cases$/);
    await page.goBack();
    await page.waitForURL(first);
    await page.locator('#case-title').waitFor();
    await page.locator('#case-title').focus();
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: 'Wie neemt deze zaak?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.getByRole('tab', { name: 'Wachtrij', selected: true }).waitFor();
  });
});

describe('from a conversation', () => {
  test('a case is a link to its page, which leads back', async () => {
    const path = `/desk/c/${buyer.conversationId}`;
    const { page } = await shop.desk(browser, shop.noor, { path });
    await page.getByRole('link', { name: 'R-1038', exact: true }).click();
    await page.locator('#case-title').getByText('Geld terug R-1038').waitFor();
    await page.getByRole('region', { name: 'R-1038' }).locator(`a[href="${path}"]`).click();
    await page.locator('#conversation-title').waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  });

  test('closing it says which case stays open, and closes that too where it is ticked', async () => {
    const customer = await shop.waiting('Mijn sitemap is leeg');
    await customer.hears(/aan de beurt/);
    const id = customer.conversationId;
    await shop.store.commit({
      conversation: id,
      cases: [
        {
          reference: 'S-1099',
          after: 0,
          append: [
            { type: 'opened', kind: 'support', at: daysAgo(0), conversation: id, summary: 'Leeg' },
          ],
        },
      ],
    });
    const { page } = await shop.desk(browser, shop.noor, { path: `/desk/c/${id}` });
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByRole('link', { name: 'S-1099', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Afsluiten' }).click();
    const asked = page.getByRole('dialog', { name: 'Afsluiten' });
    await asked.getByText('Zaak S-1099 (hulp) blijft open').waitFor();
    await asked.getByRole('checkbox', { name: /^ook afsluiten/ }).check();
    await asked.getByRole('button', { name: 'Opgelost', exact: true }).click();
    await page.getByRole('link', { name: 'S-1099', exact: true }).click();
    await page.getByText('Deze zaak is gesloten.').waitFor();
    expect(await shop.entered('S-1099')).toEqual(['opened', 'closed']);
    customer.close();
  });
});

describe('the look', () => {
  const small = { ...phone, viewport: { width: 375, height: 740 } };

  test.each<[string, BrowserContextOptions]>([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['in English', { locale: 'en-GB' }],
    ['on a phone', small],
  ])('has nothing that axe finds: %s', async (_name, options) => {
    const { page, faults } = await shop.page(browser, shop.noor, undefined, {
      ...{ ...options, bypassCSP: true },
    });
    const look = async (what: string) => {
      const found = await accessibilityFaults(page);
      expect({ what, found }).toEqual({ what, found: [] });
      expect({ what, overflow: await overflow(page) }).toEqual({ what, overflow: false });
    };
    await row(page, '1042').waitFor();
    await look('list');
    await row(page, 'S-1051').click();
    await page.locator('#field-text').fill('Zo werkt het');
    await page.getByRole('button', { name: /^(Meer|More)$/ }).click();
    await look('case');
    await page.getByRole('button', { name: /^(Bekijk de brief|See the letter)$/ }).click();
    await page.getByRole('textbox', { name: /^(Tekst|Text)$/ }).waitFor();
    await look('letter');
    expect(scriptFaults(faults)).toEqual([]);
  });

  test('on a phone list and case come one after the other, with buttons for fingers', async () => {
    const { page } = await shop.page(browser, shop.noor, undefined, small);
    await row(page, '1042').tap();
    await page.getByRole('button', { name: 'Bekijk de brief' }).waitFor();
    expect(await row(page, '1042').isVisible()).toBe(false);
    const tooSmall = await page.evaluate(`
      [...document.querySelectorAll('button, [role=tab]')]
        .map((one) => [one.textContent || one.ariaLabel, one.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
        .map(([name, { width, height }]) => name + ' ' + width + ' x ' + height)`);
    expect(tooSmall).toEqual([]);
    await page.getByRole('button', { name: 'Terug' }).tap();
    await row(page, '1042').waitFor();
  });
});
