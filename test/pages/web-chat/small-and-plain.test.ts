import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { launchBrowser, openPage, phone } from '../../support/browser.ts';
import { startChatServer } from './chat-server.ts';
import { choice, press, says, type } from './customer.ts';

const choices = Array.from({ length: 10 }, (_, index) => ({
  type: 'imBack',
  title: `Een wat langere keuze ${index + 1}`,
  value: `keuze ${index + 1}`,
}));

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;

beforeAll(async () => {
  browser = await launchBrowser();
  loket = await startChatServer({
    reply: ({ activity: { type, text } }) =>
      type === 'conversationUpdate'
        ? [{ type: 'message', text: 'Kies maar', suggestedActions: { to: [], actions: choices } }]
        : [{ type: 'message', text: `Gehoord: ${text ?? ''}` }],
  });
});

afterAll(async () => {
  await browser.close();
  await loket.stop();
});

async function visit(options: Parameters<typeof openPage>[2]): Promise<Page> {
  const { page } = await openPage(browser, `${loket.url}/chat`, options);
  await says(page, 'Kies maar');
  return page;
}

const styleOf = (page: Page, selector: string, name: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${name}`);

describe('on a phone', () => {
  test('the text box has letters that make no iPhone zoom in', async () => {
    const page = await visit(phone);
    expect(await styleOf(page, '[data-id=webchat-sendbox-input]', 'fontSize')).toBe('16px');
  });

  test('a list of ten choices shows that it goes on, until its end is in sight', async () => {
    const page = await visit({ ...phone, viewport: { width: 360, height: 640 } });
    const list = page.locator('.webchat__suggested-actions__flow-box');
    await page.locator('[data-goes-on]').waitFor();
    expect(
      await list.evaluate('getComputedStyle(document.querySelector("[data-goes-on]")).maskImage'),
    ).toContain('gradient');
    await choice(page, 'keuze 10').scrollIntoViewIfNeeded();
    await page.locator('[data-goes-on]').waitFor({ state: 'detached' });
    await press(choice(page, 'keuze 10'));
    await says(page, 'Gehoord: keuze 10');
  });
});

test('in forced colours a line goes around every bubble', async () => {
  const page = await visit({ forcedColors: 'active' });
  await type(page, 'hallo');
  await says(page, 'Gehoord: hallo');
  const widths = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.webchat__bubble__content')].map((one) => getComputedStyle(one).borderTopWidth)`,
  );
  expect(widths).toEqual(['1px', '1px', '1px']);
});

test('at four times the size everything can be reached', async () => {
  // 1280 by 800 pixels, of which a quarter each way is left
  const page = await visit({ viewport: { width: 320, height: 200 } });
  await type(page, 'hallo');
  await says(page, 'Gehoord: hallo');
  await page.getByText('Gehoord: hallo').last().scrollIntoViewIfNeeded();
  for (const name of ['Switch to English', 'Versturen', 'Medewerker', 'Bewaar als tekst']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.scrollIntoViewIfNeeded();
    await button.click({ trial: true });
  }
  await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wis dit gesprek' }).click();
  await press(choice(page, 'keuze 10'));
  await says(page, 'Gehoord: keuze 10');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
