import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTestApp } from '../../support/app.ts';
import { accessibilityFaults, launchBrowser, openPage } from '../../support/browser.ts';
import { password } from '../../support/desk/test-password.ts';
import { firstLink, openStaffedShop, scriptFaults, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

async function signIn(page: Page, email: string, word = password): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(word);
  await page.keyboard.press('Enter');
}

async function leave(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Menu van ${name}` }).click();
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
  await page.getByText('Je bent afgemeld.').waitFor();
}

const inside = (page: Page) => page.getByRole('tab', { name: 'Wachtrij' });

describe('the link of the first start', () => {
  test('makes the first administrator, who is in at once, and works only once', async () => {
    const app = await startTestApp({ at: 'now' });
    const link = firstLink(app);
    const { page, faults } = await openPage(browser, link);
    await page.getByText('eerste beheerder').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Naam').fill('Anna');
    await page.getByLabel('E-mailadres').fill('anna@example.nl');
    await page.getByLabel('Wachtwoord').fill(password);
    await page.keyboard.press('Enter');
    await inside(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk');
    expect(scriptFaults(faults)).toEqual([]);

    const again = await openPage(browser, link);
    await again.page.getByText('al gebruikt of verlopen').waitFor();
    await again.page.getByRole('button', { name: 'Naar aanmelden' }).click();
    await again.page.getByRole('heading', { name: 'Aanmelden bij de balie' }).waitFor();
    await app.stop();
  });
});

describe('signing in', () => {
  test('lets in with the right password, and out again by the menu', async () => {
    const { page, faults } = await openPage(browser, `${shop.url}/desk`);
    await signIn(page, 'anna@example.nl', 'een verkeerd wachtwoord');
    await page.getByText('wachtwoord klopt niet').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await signIn(page, 'anna@example.nl');
    await inside(page).waitFor();
    await leave(page, 'Anna');
    await page.reload();
    await page.getByRole('heading', { name: 'Aanmelden bij de balie' }).waitFor();
    expect(scriptFaults(faults)).toEqual([]);
  });

  test('leaves no fault in the browser, on the first visit and on the next', async () => {
    const { page, faults } = await openPage(browser, `${shop.url}/desk`);
    const outside = page.getByRole('heading', { name: 'Aanmelden bij de balie' });
    await outside.waitFor();
    await signIn(page, 'anna@example.nl');
    await inside(page).waitFor();
    await page.reload();
    await leave(page, 'Anna');
    await page.reload();
    await outside.waitFor();
    expect(faults).toEqual([]);
  });

  test('says after too many tries how long to wait', async () => {
    await shop.hire('Vera');
    const { page } = await openPage(browser, `${shop.url}/desk`);
    for (let tries = 0; tries < 6; tries += 1) {
      const answered = page.waitForResponse('**/desk/api/session');
      await signIn(page, 'vera@example.nl', `verkeerd wachtwoord ${tries}`);
      await answered;
      // until it is said what was wrong, the form is busy
      await page
        .getByText(/wachtwoord klopt niet|Te vaak geprobeerd/)
        .last()
        .waitFor();
    }
    await page
      .getByText(/Te vaak geprobeerd\. Probeer het over \d+ (s|min) opnieuw\./)
      .last()
      .waitFor();
  });

  test('once the session has ended, asks anew and gives back what was being typed', async () => {
    const willem = await shop.hire('Willem');
    const { page } = await shop.desk(browser, willem);
    const customer = await shop.waiting();
    await page.locator('[data-conversation]').first().click();
    await page.keyboard.press('c');
    const box = page.getByLabel(/^Antwoord aan/);
    await box.fill('Ik was bezig met');
    // in another tab, or by an administrator
    await willem.send('DELETE', '/desk/api/session?everywhere=true');
    // the desk may have noticed by itself, and have put the box away
    await page.keyboard.press('Enter');
    await page.getByText('Je sessie is verlopen').waitFor();
    await signIn(page, 'willem@example.nl');
    await box.waitFor();
    expect(await box.inputValue()).toBe('Ik was bezig met');

    await leave(page, 'Willem');
    await signIn(page, 'willem@example.nl');
    await box.waitFor();
    expect(await box.inputValue()).toBe('Ik was bezig met');
    // who sits down after them reads none of it
    await leave(page, 'Willem');
    await signIn(page, 'anna@example.nl');
    await page.locator('#reply').waitFor();
    expect(await page.locator('#reply').inputValue()).toBe('');
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('Ik was bezig');
    customer.close();
  });
});
