import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accessibilityFaults, launchBrowser, openPage } from '../../support/browser.ts';
import { startChatServer } from './chat-server.ts';
import { says } from './customer.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;
let about: object;

const noon = { from: '09:00', until: '12:00' };
const broken = [noon, { from: '13:00', until: '17:30' }];
const week = [broken, broken, broken, broken, [noon], [], []];

beforeAll(async () => {
  browser = await launchBrowser();
  loket = await startChatServer({ about: () => about });
});

afterAll(async () => {
  await browser.close();
  await loket.stop();
});

async function visit() {
  const { page, faults } = await openPage(browser, `${loket.url}/chat`, { bypassCSP: true });
  await says(page, 'Welkom');
  await page.getByRole('button', { name: 'Over deze winkel' }).click();
  return { page, faults, dialog: page.getByRole('dialog', { name: 'De Demowinkel' }) };
}

test('a customer reads who runs the shop, how else to reach it, and when staff are there', async () => {
  about = {
    contact: {
      company: 'Demo B.V., KvK 12345678',
      address: 'Domplein 1, Utrecht',
      email: 'info@example.nl',
      phone: '+31 (30) 123 45 67',
    },
    week,
    today: { day: '2026-12-22', hours: broken },
    special: [
      { day: '2026-12-24', hours: [noon], why: { nl: 'kerstavond', en: 'Christmas Eve' } },
      { day: '2026-12-25', hours: [] },
    ],
  };
  const { page, faults, dialog } = await visit();
  for (const text of ['Demo B.V., KvK 12345678', 'Domplein 1, Utrecht']) {
    await dialog.getByText(text).waitFor();
  }
  await dialog.getByText('Vandaag: 09:00–12:00, 13:00–17:30').waitFor();
  const link = (name: string) => dialog.getByRole('link', { name }).getAttribute('href');
  expect(await link('info@example.nl')).toBe('mailto:info@example.nl');
  expect(await link('+31 (30) 123 45 67')).toBe('tel:+31301234567');
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    'maandag t/m donderdag: 09:00–12:00, 13:00–17:30',
    'vrijdag: 09:00–12:00',
    'zaterdag t/m zondag: gesloten',
    'donderdag 24 december: 09:00–12:00 (kerstavond)',
    'vrijdag 25 december: gesloten',
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Terug naar het gesprek' }).click();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.getByRole('button', { name: 'About this shop' }).click();
  await dialog.getByText('Monday to Thursday: 09:00–12:00, 13:00–17:30').waitFor();
  await dialog.getByText('Thursday 24 December: 09:00–12:00 (Christmas Eve)').waitFor();
  expect(faults).toEqual([]);
});

test('where the book says nothing, nothing is made up', async () => {
  about = { contact: {}, week };
  const { dialog } = await visit();
  await dialog.getByText('vrijdag: 09:00–12:00').waitFor();
  expect(await dialog.getByRole('link').count()).toBe(0);
  expect(await dialog.getByText(/E-mail|Telefoon/).count()).toBe(0);
});
