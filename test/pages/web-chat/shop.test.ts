import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { press } from './customer.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../../support/browser.ts';

let browser: Browser;
let app: TestApp;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startTestApp();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

const launcher = (page: Page) => page.getByRole('button', { name: 'Open de chat', exact: true });
const chat = (page: Page) => page.frameLocator('loket-chat iframe');
const choice = (within: FrameLocator, name: string) =>
  within.getByRole('toolbar').getByRole('button', { name });
const bubble = (within: FrameLocator, text: string | RegExp) =>
  within.locator('.webchat__bubble').getByText(text).last();

async function answer(within: FrameLocator, text: string): Promise<void> {
  await within.getByRole('textbox').fill(text);
  await within.getByRole('textbox').press('Enter');
}

describe('the demo shop', () => {
  test('names the demo orders, and what to try with each, in both languages', async () => {
    const { page, faults } = await openPage(browser, app.url);
    const order = page.locator('#orders li').filter({ hasText: '1042' });
    await order.getByText('nog niet geleverd').waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await order.getByText('not delivered yet').waitFor();
    const complaint = page.locator('#conversations li').filter({ hasText: 'Make a complaint' });
    await complaint.getByText(/order 1043-\d+, demo@example\.nl/).waitFor();
    await page.getByRole('heading', { name: 'Everything for a site that simply works.' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('says nothing about demo orders when the shop has its own', async () => {
    const own = await startTestApp({ orders: [] });
    try {
      const { page } = await openPage(browser, 'about:blank');
      const listed = page.waitForResponse('**/demo/orders.json');
      await page.goto(own.url);
      await (await listed).finished();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText('Probeer het').filter({ visible: true }).count()).toBe(0);
    } finally {
      await own.stop();
    }
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone of 360 pixels', { ...phone, viewport: { width: 360, height: 640 } }],
  ])('axe finds nothing, and nothing sticks out: %s', async (_name, options) => {
    const { page } = await openPage(browser, app.url, { ...options, bypassCSP: true });
    await page.locator('#orders li').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(
      page.viewportSize()?.width,
    );
  });
});

describe('a customer of the demo shop', () => {
  test('copies what to say, and another visitor finds the same order untouched', async () => {
    for (let visitor = 1; visitor <= 2; visitor += 1) {
      const { page, faults } = await openPage(browser, app.url, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const order = page.locator('#orders li').filter({ hasText: '1043' });
      await order.getByRole('button', { name: 'Kopieer en open de chat' }).click();
      const within = chat(page);
      await choice(within, 'Medewerker spreken').waitFor();
      await answer(within, await page.evaluate('navigator.clipboard.readText()'));
      await press(choice(within, 'Ja, klopt'));
      await bubble(within, /melden tot en met/).waitFor();
      expect(faults).toEqual([]);
    }
  });

  test('asks for a refund in the chat, and reads the decision and its reason', async () => {
    const { page, faults } = await openPage(browser, app.url);
    await launcher(page).click();
    const within = chat(page);
    await press(choice(within, 'Geld terug'));
    await press(choice(within, 'Niet geleverd'));
    await bubble(within, /bestelnummer/).waitFor();
    await answer(within, '1042');
    await bubble(within, /e-mailadres/).waitFor();
    await answer(within, 'demo@example.nl');
    await press(choice(within, 'Ja').first());
    await press(within.locator('.webchat__bubble').getByRole('button', { name: 'Waarom?' }));
    await bubble(within, /7 dagen/).waitFor();
    expect(faults).toEqual([]);
  });

  test('reads when staff are there, as the book has it', async () => {
    const { page } = await openPage(browser, app.url);
    await launcher(page).click();
    await chat(page).getByRole('button', { name: 'Over deze winkel' }).click();
    await chat(page).getByText('maandag t/m vrijdag: 09:00–17:30').waitFor();
  });

  test('asks for a person in one tap, in the middle of a question', async () => {
    const { page, faults } = await openPage(browser, app.url);
    await launcher(page).click();
    const within = chat(page);
    await press(choice(within, 'Geld terug'));
    await press(choice(within, 'Niet geleverd'));
    await bubble(within, /bestelnummer/).waitFor();
    await within.getByRole('button', { name: 'Medewerker', exact: true }).click();
    await bubble(within, /Waar gaat het over\?|aan de beurt/).waitFor();
    expect(faults).toEqual([]);
  });

  test('switches language on the shop page, and shop, chat and bot go on in English', async () => {
    const { page, faults } = await openPage(browser, app.url, phone);
    await launcher(page).tap();
    await choice(chat(page), 'Medewerker spreken').waitFor();
    await chat(page).getByRole('button', { name: 'Sluit de chat' }).tap();
    await page.getByRole('button', { name: 'Switch to English' }).tap();
    await page.getByRole('button', { name: /^Open the chat/ }).tap();
    await bubble(chat(page), /English/).waitFor();
    expect(await chat(page).getByRole('textbox').getAttribute('placeholder')).toBe(
      'Type your message…',
    );
    expect(faults).toEqual([]);
  });
});
