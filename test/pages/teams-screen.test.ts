import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../support/browser.ts';
import { openOnTeams } from '../support/channels/teams.ts';
import { serveTeams } from '../support/stand-ins/azure-bot/screen/teams-page.ts';

/* The screen of `npm run demo:teams`, in a real browser. */
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const at = '2026-11-03T10:00:00+01:00';

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LOKET_TEST_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `teams-screen-${name}.png`) });
}

test.each([
  ['a phone in the dark', { ...phone, colorScheme: 'dark' }],
  ['a desk', { colorScheme: 'light' }],
] as const)('a refund on the screen of %s, typed and pressed', async (name, options) => {
  const customer = await openOnTeams({ at });
  let now = Temporal.Instant.from(at);
  const served = await serveTeams(customer.azure, customer.chat, { clock: () => now });
  try {
    const { page, faults, warnings } = await openPage(browser, served.url, options);
    const talk = page.getByRole('log');
    const box = page.getByRole('textbox', { name: 'Bericht' });
    /** Nobody does two things in a second, and Teams takes no more of a bot. */
    const later = () => {
      now = now.add({ seconds: 20 });
      customer.waitsUntil(now.toString());
    };
    const says = async (text: string) => {
      later();
      await box.fill(text);
      await box.press('Enter');
    };
    await says('hoi');
    await talk.getByText('Door AI gegenereerd').first().waitFor();
    const menu = talk.getByRole('button', { name: 'Geld terug' });
    later();
    await menu.click();
    // the card is put in its final form
    await talk.getByText('Jouw keuze: Geld terug').waitFor();
    await menu.waitFor({ state: 'detached' });
    await says('niet geleverd');
    await talk.getByText('Wat is je bestelnummer?').first().waitFor();
    await says('1042');
    await talk.getByText('e-mailadres').first().waitFor();
    await says('sanne@example.nl');
    later();
    // by key
    await talk.getByRole('button', { name: 'Ja, klopt' }).press('Enter');
    await talk.getByText('R-1042').first().waitFor();
    const why = talk.getByRole('button', { name: /waarom/i }).first();
    await why.click();
    await picture(page, name.replaceAll(' ', '-'));
    const width = page.viewportSize()?.width ?? 0;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await accessibilityFaults(page)).toEqual([]);
    // what others say is not heard, and who calls is named
    await page.getByRole('button', { name: 'Sanne en Piet' }).click();
    await says('even kijken hoor');
    await says('@Loket waar is mijn bestelling?');
    await talk.locator('.mention', { hasText: 'Sanne' }).waitFor();
    expect(await talk.getByText('Door AI gegenereerd').count()).toBe(1);
    await picture(page, `${name.replaceAll(' ', '-')}-among-others`);
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  } finally {
    await served.close();
    await customer.leaves();
  }
});
