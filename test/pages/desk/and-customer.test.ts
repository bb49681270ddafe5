import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { makeDemoOrders } from '../../../bot/orders/demo-orders.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { launchBrowser } from '../../support/browser.ts';
import { hire } from '../../support/desk/staff.ts';
import { openCustomer, signInAtDesk, type DeskOf } from './desk-pages.ts';

const at = '2026-11-20T11:00:00+01:00';
const order = makeDemoOrders(Temporal.Instant.from(at)).find(({ number }) =>
  number.startsWith('1042'),
);

let browser: Browser;
let app: TestApp;
let anna: DeskOf;
let bram: DeskOf;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  app = await startTestApp({ at });
  const accounts = [await hire(app.dataDir, 'Anna'), await hire(app.dataDir, 'Bram')];
  [anna, bram] = (await Promise.all(
    accounts.map((account) => signInAtDesk(browser, app.url, account)),
  )) as [DeskOf, DeskOf];
});

afterEach(() => app.stop());

afterAll(() => browser.close());

/** A customer who waits for a person. */
async function waitingCustomer() {
  const customer = await openCustomer(browser, app.url);
  await customer.tells(['medewerker', 'als eerste aan de beurt']);
  return customer;
}

test('staff take over in the middle of a refund form, hand back, and the form goes on', async () => {
  const customer = await openCustomer(browser, app.url);
  await customer.tells(
    ['niet geleverd', 'Wat is je bestelnummer?'],
    [order?.number ?? '', 'Met welk e-mailadres'],
    ['medewerker', 'als eerste aan de beurt'],
  );
  await Promise.all([anna.row(customer.id).waitFor(), bram.row(customer.id).waitFor()]);

  await bram.row(customer.id).click();
  await anna.claims(customer.id);
  await customer.reads('Je praat nu met Anna');
  const head = customer.page.getByRole('banner', { name: 'Chat' });
  await head.getByText('Je praat met Anna').waitFor();
  await bram.page.getByText('Bij Anna').first().waitFor();
  expect(await bram.page.getByRole('button', { name: 'Overnemen' }).count()).toBe(0);
  // what stands open keeps its place in the queue, and says whose it is
  await bram.list('Wachtrij');
  await bram.row(customer.id).getByText('Anna').first().waitFor();

  await anna.reads('niet geleverd');
  await anna.writes('Goedemorgen, ik kijk even mee.');
  await customer.reads('Goedemorgen, ik kijk even mee.');
  await customer.page.getByText(/^Anna · /).waitFor();
  await customer.writes('Ik wacht al vijf dagen.');
  await anna.reads('Ik wacht al vijf dagen.');
  await bram.reads('Ik wacht al vijf dagen.');

  await anna.press('Naar bot');
  await anna.press('Teruggeven');
  await customer.reads('Je praat weer met de automatische assistent.');
  await head.getByText('Automatische assistent').waitFor();
  await anna.page.getByText('De bot gaat verder met deze klant.').waitFor();
  await customer.tells(['demo@example.nl', 'Even controleren']);
  expect([anna.faults, bram.faults, customer.faults]).toEqual([[], [], []]);
});

test('what one writes in one tab stands in the other, once, and the other keeps the customer', async () => {
  const customer = await waitingCustomer();
  await anna.claims(customer.id);
  const second = await anna.secondTab();
  await second.writes('Uit het tweede tabblad.');
  await anna.reads('Uit het tweede tabblad.');
  await anna.writes('Uit het eerste tabblad.');
  await second.reads('Uit het eerste tabblad.');
  await customer.reads('Uit het eerste tabblad.');
  const texts = ['Uit het tweede tabblad.', 'Uit het eerste tabblad.'];
  for (const one of [anna, second, customer]) {
    expect(await Promise.all(texts.map((text) => one.count(text)))).toEqual([1, 1]);
  }

  await second.page.close();
  await customer.writes('Ben je er nog?');
  await anna.reads('Ben je er nog?');
  await anna.writes('Jazeker.');
  await customer.reads('Jazeker.');
});

test('a customer who has one more thing after the closing gets back to whoever closed', async () => {
  const customer = await waitingCustomer();
  await anna.claims(customer.id);
  await anna.press('Afsluiten');
  await anna.press('Opgelost');
  await customer.reads('Anna heeft het gesprek afgesloten');
  await anna.list('Mijn gesprekken');
  await customer.writes('Nog één ding');
  await customer.reads('Ik geef het door aan Anna');
  await anna.row(customer.id).getByText('Voor jou').waitFor();
  await anna.row(customer.id).click();
  await anna.page.getByText('De klant is terug bij jou').waitFor();
  await anna.press('Overnemen');
  await customer.reads('Je praat nu met Anna');
});

test('who wipes the conversation is gone from the queue, and from whoever talks to them', async () => {
  const wiping = async ({ page }: Awaited<ReturnType<typeof waitingCustomer>>) => {
    await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('wat je nog niet hebt bevestigd, vervalt').waitFor();
    await dialog.getByRole('button', { name: 'Wis dit gesprek' }).click();
  };
  const held = await waitingCustomer();
  await anna.claims(held.id);
  const waiting = await waitingCustomer();
  await bram.row(waiting.id).waitFor();
  await wiping(waiting);
  await bram.page.getByText('Niemand wacht').waitFor();
  await wiping(held);
  await anna.reads('De klant heeft het gesprek gewist en is weg');
  await anna.reply.waitFor({ state: 'detached' });
  expect([anna.faults, held.faults, waiting.faults]).toEqual([[], [], []]);
});

test('markup of a customer is shown as text, in the list and in the conversation', async () => {
  const customer = await waitingCustomer();
  const markup = `<img src=x onerror="document.title='gekraakt'"> <b>vet</b> [klik](javascript:1)`;
  await anna.claims(customer.id);
  await anna.list('Mijn gesprekken');
  await customer.writes(markup);
  await anna.reads(markup);
  await anna.row(customer.id).getByText(markup).waitFor();
  expect(await anna.page.locator('img[src="x"], [href^="javascript"]').count()).toBe(0);
  expect(await anna.transcript.locator('b').count()).toBe(0);
  expect(await anna.page.title()).not.toMatch(/gekraakt/);
  expect(await customer.page.title()).not.toMatch(/gekraakt/);
});

test('ten thousand characters are not sent, and the box says how many too many', async () => {
  const customer = await waitingCustomer();
  await anna.claims(customer.id);
  const send = anna.page.getByRole('button', { name: 'Verstuur' });
  await anna.reply.fill('x'.repeat(10_000));
  await anna.page.getByText('2000 tekens te lang').waitFor();
  expect(await send.getAttribute('aria-disabled')).toBe('true');
  await anna.reply.press('Enter');
  expect(await anna.reply.inputValue()).toHaveLength(10_000);

  const whole = 'x'.repeat(8000);
  await anna.reply.fill(whole);
  await anna.reply.press('Enter');
  await customer.page.locator('.webchat__bubble').filter({ hasText: whole }).waitFor();
});
