import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../support/browser.ts';
import { openOnWhatsApp } from '../support/channels/whatsapp.ts';
import { servePhone } from '../support/stand-ins/whatsapp/phone/phone-page.ts';

/* The phone of `npm run demo:whatsapp`, in a real browser. */
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const at = '2026-11-03T10:00:00+01:00';

test.each([
  ['a phone', phone],
  ['a desk', {}],
])('a refund on the screen of %s, typed and pressed', async (_, options) => {
  const customer = await openOnWhatsApp({ at });
  const served = await servePhone(customer.meta, customer.phone, {
    shopName: 'Voorbeeldwinkel',
    clock: () => Temporal.Instant.from(at),
  });
  try {
    const { page, faults } = await openPage(browser, served.url, options);
    const says = async (text: string) => {
      await page.getByRole('textbox', { name: 'Bericht' }).fill(text);
      await page.getByRole('button', { name: 'Versturen' }).click();
    };
    const talk = page.getByRole('log');
    await says('hoi');
    await talk.getByRole('button', { name: 'Maak een keuze' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Geld terug' }).click();
    await talk.getByText('Geld terug').first().waitFor();
    await says('niet geleverd');
    await talk.getByText('Wat is je bestelnummer?').first().waitFor();
    await says('1042');
    await talk.getByText('e-mailadres').first().waitFor();
    await says('sanne@example.nl');
    await talk.getByRole('button', { name: 'Ja, klopt' }).click();
    await talk.getByText('R-1042').first().waitFor();
    // in bold, and without its marks
    expect(await talk.locator('strong').count()).toBeGreaterThan(0);
    await talk.getByRole('img', { name: 'gelezen' }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await served.close();
    await customer.leaves();
  }
});
