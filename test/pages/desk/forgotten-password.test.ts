import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../../support/browser.ts';
import { password } from '../../support/desk/test-password.ts';
import { startMailServer, type MailServer } from '../../support/stand-ins/mail-server.ts';
import { openStaffedShop, scriptFaults, type StaffedShop } from './staffed-shop.ts';

const chosen = 'een heel nieuw wachtwoord';

let browser: Browser;
let mail: MailServer;
let shop: StaffedShop;

beforeAll(async () => {
  browser = await launchBrowser();
  mail = await startMailServer();
  shop = await openStaffedShop({ smtpUrl: mail.url });
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('whoever forgot their password gets a link by mail, and is back at the desk', async () => {
  await shop.hire('Vera');
  const { page, faults } = await openPage(browser, `${shop.url}/desk`, {
    ...phone,
    bypassCSP: true,
  });
  await page.getByLabel('E-mailadres').fill('vera@example.nl');
  await press(page, 'Wachtwoord vergeten?');
  await page.getByRole('heading', { name: 'Wachtwoord vergeten' }).waitFor();
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe('vera@example.nl');
  expect(await accessibilityFaults(page)).toEqual([]);
  const [{ to, text = '' }] = await Promise.all([mail.next(), press(page, 'Mail me een link')]);
  await page.getByText('Als dit adres bij ons bekend is').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(to?.[0]?.address).toBe('vera@example.nl');

  const link = /http\S+/.exec(text)?.[0] ?? '';
  await page.goto(link);
  await page.getByText('Hallo Vera, kies een wachtwoord.').waitFor();
  await page.getByLabel('Wachtwoord').fill(chosen);
  await press(page, 'Naar de balie');
  await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  expect(scriptFaults(faults)).toEqual([]);
});

test('an address that is not known is answered alike, and leads back to signing in', async () => {
  const { page } = await openPage(browser, `${shop.url}/desk`);
  await press(page, 'Wachtwoord vergeten?');
  await page.getByLabel('E-mailadres').fill('wie@example.nl');
  await press(page, 'Mail me een link');
  await page.getByText('Als dit adres bij ons bekend is').waitFor();
  await press(page, 'Naar aanmelden');
  await page.getByLabel('E-mailadres').fill('anna@example.nl');
  await page.getByLabel('Wachtwoord').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  expect([...mail.arrived.values()].join()).not.toContain('wie@example.nl');
});

test('without a mail server the page says whom to ask', async () => {
  const plain = await openStaffedShop();
  const { page } = await openPage(browser, `${plain.url}/desk`);
  await page.getByText('Vraag een beheerder om een nieuwe link').waitFor();
  expect(await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).count()).toBe(0);
  await plain.stop();
});
