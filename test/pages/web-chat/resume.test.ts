import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../../support/browser.ts';
import { startMailServer, type MailServer } from '../../support/stand-ins/mail-server.ts';
import { bubbles, keptSession, says, type } from './customer.ts';

let browser: Browser;
let mail: MailServer;
let app: TestApp;

beforeAll(async () => {
  browser = await launchBrowser();
  mail = await startMailServer();
  app = await startTestApp({ at: 'now', smtpUrl: mail.url });
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

let mailedTo = 0;

/** A customer at a desk, who has the conversation mailed, each to an address of their own; gives the link in the mail. */
async function mailed() {
  mailedTo += 1;
  const { page } = await openPage(browser, `${app.url}/chat`);
  await says(page, 'Waarmee kan ik je helpen?');
  await type(page, 'niet geleverd, order 1042, demo@example.nl');
  await says(page, 'Klopt dat');
  await type(page, 'mail mij dit gesprek');
  await says(page, 'Naar welk e-mailadres');
  const [{ text = '' }] = await Promise.all([
    mail.next(),
    type(page, `werk${mailedTo}@example.nl`),
  ]);
  return { page, link: /http\S+/.exec(text)?.[0] ?? '' };
}

const tampered = (link: string) => link.replace(/\.[^.]+$/, '.eenAndereHandtekening');

test('a customer opens the mail on a phone, says what only they know, and goes on', async () => {
  const { page: desk, link } = await mailed();
  const { page, faults, requests } = await openPage(browser, link, { ...phone, bypassCSP: true });
  await page.getByRole('heading', { name: 'Verder met je gesprek' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const field = page.getByLabel(/e-mailadres of de postcode/);
  await field.fill('1234 AB');
  await page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await page.getByText('Dat past niet bij dit gesprek.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await field.fill('demo@example.nl');
  await page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await says(page, 'Klopt dat');
  expect((await keptSession(page)).conversationId).toBe((await keptSession(desk)).conversationId);
  expect(page.url()).not.toContain('resume');
  await type(page, 'stop');
  await says(desk, 'dan laten we het zo');
  await page.reload();
  await says(page, 'dan laten we het zo');
  expect(requests.filter((url) => url.includes(link.split('#')[1] ?? link))).toEqual([]);
  expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
});

test('the browser that has the conversation asks for nothing', async () => {
  const { page, link } = await mailed();
  await page.goto('about:blank');
  await page.goto(link);
  await says(page, `gaat naar werk${mailedTo}@example.nl`);
  expect(page.url()).not.toContain('resume');
});

test('the link asks as well in a tab that shows another chat already', async () => {
  const { link } = await mailed();
  const { page } = await openPage(browser, link.replace(/#.*/, ''));
  await says(page, 'Waarmee kan ik je helpen?');
  await page.goto(link);
  await page.getByLabel(/e-mailadres of de postcode/).fill('demo@example.nl');
  await page.keyboard.press('Enter');
  await says(page, 'Klopt dat');
  expect(page.url()).not.toContain('resume');
});

test('a link that works no more leads to a new conversation', async () => {
  const { link } = await mailed();
  const { page } = await openPage(browser, tampered(link));
  await page.getByLabel(/e-mailadres of de postcode/).fill('demo@example.nl');
  await page.keyboard.press('Enter');
  await page.getByText('Deze link werkt niet').waitFor();
  await page.getByRole('button', { name: 'Zonder dit gesprek verder' }).click();
  await says(page, 'Waarmee kan ik je helpen?');
  expect(await bubbles(page).getByText('niet geleverd').count()).toBe(0);
  expect(page.url()).not.toContain('resume');
});

test('after five wrong answers the page says when to come back', async () => {
  const { link } = await mailed();
  const { page } = await openPage(browser, link.replace('language=nl', 'language=en'));
  const field = page.getByLabel(/e-mail address or the postcode/);
  for (let tried = 1; tried <= 6; tried += 1) {
    await field.fill(`wrong ${tried}`);
    const answered = page.waitForResponse('**/tokens/resume');
    await page.keyboard.press('Enter');
    await answered;
    await page.getByText(tried < 6 ? 'does not fit' : 'try again in an hour').waitFor();
  }
});
