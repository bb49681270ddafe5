import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { shippedBook } from '../../support/book.ts';
import { launchBrowser, phone } from '../../support/browser.ts';
import { order } from '../../support/orders.ts';
import { daysAgo, openCaseShop, type CaseShop } from './case-shop.ts';
import { scriptFaults } from './staffed-shop.ts';

let browser: Browser;
let shop: CaseShop;
let count = 0;
let reference: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openCaseShop();
});

beforeEach(() => {
  reference = `H-${(count += 1)}`;
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const contact = 'sanne@example.nl';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const timeline = (page: Page) => page.getByRole('list', { name: 'Verloop' });

/** A withdrawal of two days ago from an order delivered so many days ago, for which 1049.50 was paid. */
function withdraws(deliveredDaysAgo: number) {
  const which = order({
    number: '1042',
    placedAt: daysAgo(deliveredDaysAgo + 3),
    delivery: { status: 'delivered', deliveredAt: daysAgo(deliveredDaysAgo) },
    payments: [
      { paidAt: daysAgo(deliveredDaysAgo), amount: 1049.5, currency: 'EUR', status: 'paid' },
    ],
  });
  const at = daysAgo(2);
  const now = Temporal.Instant.from(at);
  const facts = { order: which };
  const receipt = withdrawalReceipt(facts, decideWithdrawal(shippedBook(), facts, now), now);
  return shop.open(reference, 'withdrawal', { at, orderNumber: '1042', contact, receipt });
}

describe('a withdrawal in time', () => {
  test('is paid with the amount of the order, written as it is typed, beside a currency with a name of its own', async () => {
    await withdraws(5);
    const { page, faults } = await shop.page(browser, shop.noor, reference);
    await press(page, 'Meld dat het is terugbetaald');
    const amount = page.getByRole('textbox', { name: 'Bedrag' });
    expect(await amount.inputValue()).toBe('1049,50');
    expect(await page.getByRole('combobox', { name: 'Munt' }).inputValue()).toBe('EUR');
    await press(page, 'Bekijk de brief');
    await page.getByText(`Per mail naar ${contact}`).waitFor();
    expect(await page.getByRole('textbox', { name: 'Tekst' }).inputValue()).toMatch(
      /€\s1\.049,50 terugbetaald/,
    );
    await page.getByRole('button', { name: 'Verstuur en leg vast' }).dblclick();
    await timeline(page).getByText('Terugbetaald').waitFor();
    expect(await shop.entered(reference)).toEqual(['opened', 'paid-out']);
    expect(scriptFaults(faults)).toEqual([]);
  });
});

describe('a late withdrawal', () => {
  const decide = async (page: Page, outcome: string, reasons: string) => {
    await page.getByLabel('Besluit', { exact: true }).selectOption({ label: outcome });
    if (outcome === 'Afwijzen') {
      await page.getByLabel('Grond', { exact: true }).selectOption({ label: 'Na de bedenktijd' });
    }
    await page.getByRole('textbox', { name: 'Waarom' }).fill(reasons);
    await press(page, 'Bekijk de brief');
    await page.getByRole('textbox', { name: 'Tekst' }).waitFor();
  };

  test('is judged on a phone, where no field is wider than its form', async () => {
    await withdraws(40);
    const { page } = await shop.page(browser, shop.noor, reference, phone);
    await page.getByLabel('Besluit', { exact: true }).selectOption({ label: 'Afwijzen' });
    const ground = await page.getByLabel('Grond', { exact: true }).boundingBox();
    const reasons = await page.getByRole('textbox', { name: 'Waarom' }).boundingBox();
    expect(ground?.width).toBeLessThanOrEqual(reasons?.width ?? 0);
  });

  test('that is sent without a connection says so beside the button', async () => {
    await withdraws(40);
    const { page } = await shop.page(browser, shop.noor, reference, {
      viewport: { width: 1280, height: 640 },
    });
    await decide(page, 'Toekennen', 'We hebben je de bedenktijd niet verteld.');
    await page.context().setOffline(true);
    await press(page, 'Verstuur en leg vast');
    const trouble = page.getByText('Geen verbinding. Probeer het zo nog eens.');
    await trouble.waitFor();
    const place = await trouble.boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    expect(place?.y).toBeLessThan(640);
    await page.context().setOffline(false);
    await press(page, 'Verstuur en leg vast');
    await timeline(page).getByText('Besloten', { exact: true }).waitFor();
    expect(await shop.entered(reference)).toEqual(['opened', 'decided']);
  });

  test('that two judge at once is judged once, and who comes second reads so and keeps their words', async () => {
    await withdraws(40);
    const noor = await shop.page(browser, shop.noor, reference);
    await decide(noor.page, 'Afwijzen', 'Drie weken na de bedenktijd.');
    const mila = await shop.page(browser, shop.mila, reference);
    await decide(mila.page, 'Toekennen', 'We hebben je de bedenktijd niet verteld.');
    await press(mila.page, 'Verstuur en leg vast');

    const { page } = noor;
    await page.getByText('Iemand was je voor.').waitFor();
    await page.getByText('Mila: besloten').waitFor();
    await page.getByText('Drie weken na de bedenktijd.').waitFor();
    await press(page, 'Gezien, ga door');
    await page.getByText('Iemand was je voor.').waitFor({ state: 'detached' });
    expect(await shop.entered(reference)).toEqual(['opened', 'decided']);
    // and what she did herself is no news to her
    expect(await mila.page.getByText('Iemand was je voor.').count()).toBe(0);
  });
});

test('the reference of a request about an order is not cut off in the list', async () => {
  await shop.open('B-1042-DEMO', 'order-request', { at: daysAgo(0), contact });
  const { page } = await shop.page(browser, shop.noor, undefined, {
    viewport: { width: 1280, height: 800 },
  });
  await page.getByText('Bestelverzoek B-1042-DEMO').waitFor();
  const title = `document.querySelector('[data-case="B-1042-DEMO"] span span')`;
  expect(await page.evaluate(`${title}.textContent`)).toBe('Bestelverzoek B-1042-DEMO');
  expect(await page.evaluate(`${title}.scrollWidth - ${title}.clientWidth`)).toBe(0);
});
