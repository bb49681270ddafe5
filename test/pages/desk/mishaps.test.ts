import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, type Watched } from '../../support/browser.ts';
import { openStaffedShop, scriptFaults, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let desk: Watched;
let page: Page;
const customers: Customer[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
});

beforeEach(async () => {
  desk = await shop.desk(browser, shop.anna);
  ({ page } = desk);
});

afterEach(async () => {
  for (const customer of customers.splice(0)) customer.close();
  await shop.closeAll();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

async function waiting(question: string): Promise<Customer> {
  const customer = await shop.waiting(question);
  customers.push(customer);
  await page.getByRole('tab', { name: 'Wachtrij' }).click();
  await row(customer).waitFor();
  return customer;
}

/** A customer whom Anna has taken over; the conversation stands open. */
async function mine(question: string): Promise<Customer> {
  const customer = await waiting(question);
  await row(customer).click();
  await page.getByRole('button', { name: 'Overnemen' }).click();
  await page.getByRole('tab', { name: 'Mijn gesprekken', selected: true }).waitFor();
  // the claim puts the focus into the box, and once more when what is late has been drawn
  await page.evaluate('new Promise((done) => setTimeout(done))');
  return customer;
}

const row = ({ conversationId }: Customer) =>
  page.locator(`[data-conversation="${conversationId}"]`);
const box = () => page.locator('#reply');
const order = () => page.locator('[data-conversation]').allInnerTexts();
/** A file that is pasted or dropped, with what the browser puts beside it. */
const handOver = (what: 'paste' | 'drop', onto: string, text = '') =>
  page.evaluate(`{
    const data = new DataTransfer();
    if (${JSON.stringify(text)}) data.setData('text/plain', ${JSON.stringify(text)});
    data.items.add(new File(['x'], 'foto.png', { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    const event = ${JSON.stringify(what)} === 'paste'
      ? new ClipboardEvent('paste', { ...options, clipboardData: data })
      : new DragEvent('drop', { ...options, dataTransfer: data });
    !document.querySelector(${JSON.stringify(onto)}).dispatchEvent(event);
  }`);

describe('no white page', () => {
  test('comes of what another release left in the browser, nor of an address cut short', async () => {
    await page.evaluate(`
      localStorage.setItem('loket.desk.settings', '{"language":"fy","look":5}');
      sessionStorage.setItem('loket.desk.drafts', '[["x",null],1]');
      sessionStorage.setItem('loket.desk.outbox', '{"key":"k"}');
    `);
    await page.reload();
    await page.getByText('Niemand wacht').waitFor();
    await page.evaluate(`history.pushState(null, '', '/desk/c/%E0%A4%A')`);
    await page.evaluate(`dispatchEvent(new PopStateEvent('popstate'))`);
    await page.getByText('Dit gesprek bestaat niet').waitFor();
    expect(scriptFaults(desk.faults)).toEqual([]);
  });

  test('comes of a part that cannot be loaded; with the line down all parts are there already', async () => {
    await page.reload();
    await page.waitForResponse('**/member-panel*');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Menu van Anna' }).click();
    await page.getByRole('radio', { name: 'Donker' }).waitFor();
    await page.context().setOffline(false);

    await page.route('**/member-panel*', (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await page.getByRole('button', { name: 'Menu van Anna' }).click();
    await page.getByText('Er ging iets mis op deze pagina').waitFor();
    await page.getByRole('button', { name: 'Opnieuw laden' }).click();
    await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  });
});

describe('who is quick', () => {
  test('and presses Enter three times, sends once', async () => {
    const customer = await mine('Mijn factuur klopt niet');
    await box().fill('Eén keer');
    await page.evaluate(`for (let times = 0; times < 3; times += 1) {
      const options = { key: 'Enter', bubbles: true, cancelable: true };
      document.getElementById('reply').dispatchEvent(new KeyboardEvent('keydown', options));
    }`);
    await customer.hears(/Eén keer/);
    await box().fill('En klaar');
    await box().press('Enter');
    await customer.hears(/En klaar/);
    expect(customer.texts().filter((text) => text === 'Eén keer')).toHaveLength(1);
  });

  test('and goes on while a claim is under way, is not taken back to it', async () => {
    const first = await waiting('Mijn factuur klopt niet');
    const second = await waiting('Mijn licentie werkt niet');
    await row(first).click();
    await page.getByRole('button', { name: 'Overnemen' }).waitFor();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/claim', async (route) => {
      await held;
      await route.fallback();
    });
    await page.keyboard.press('c');
    await row(second).click();
    await page.getByText('Neem het gesprek over om te antwoorden').waitFor();
    answer();
    await page.getByRole('tab', { name: /^Mijn gesprekken 1/ }).waitFor();
    expect(await page.getByRole('tab', { selected: true }).first().innerText()).toMatch(/Wachtrij/);
    expect(await page.evaluate('document.activeElement.id')).not.toBe('reply');
  });

  test('and steps on from the text box, goes on writing there', async () => {
    await mine('Mijn factuur klopt niet');
    await mine('Mijn licentie werkt niet');
    await box().focus();
    await page.keyboard.press('Alt+j');
    await page.getByRole('region', { name: 'Wat er gezegd is' }).getByText('factuur').waitFor();
    await page.keyboard.type('een beetje');
    expect(await box().inputValue()).toBe('een beetje');
  });

  test('and types beside the box, hands no customer back', async () => {
    const customer = await mine('Mijn factuur klopt niet');
    await row(customer).focus();
    await page.keyboard.type('bb');
    await page.keyboard.press('n');
    await page.getByRole('tab', { name: 'Notitie', selected: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('gb');
    await page.getByText('De bot gaat verder met deze klant.').first().waitFor();
  });

  test('and types on before the page has drawn, is not put back into the box', async () => {
    await row(await mine('Mijn factuur klopt niet')).focus();
    await page.evaluate(`{
      const press = (key) => document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      press('n');
      setTimeout(() => press('b'));
      ['Escape', 'g'].forEach(press);
    }`);
    await page.getByText('De bot gaat verder met deze klant.').first().waitFor();
  });
});

describe('a conversation', () => {
  test('that is gone to by key is where the focus is, and one that is opened is read first', async () => {
    const customer = await waiting('Mijn factuur klopt niet');
    const focus = () => page.evaluate('document.activeElement.id');
    await page.keyboard.press('j');
    expect(await focus()).toBe(`row-${customer.conversationId}`);
    await page.keyboard.press('Enter');
    await page.locator('#conversation-title:focus').waitFor();
  });

  test('of a colleague is taken by a button that names them, never by a key', async () => {
    const ties = await shop.hire('Ties');
    const customer = await waiting('Mijn factuur klopt niet');
    await ties.send('POST', `/desk/api/conversations/${customer.conversationId}/claim`, {});
    await page.getByRole('tab', { name: 'Alles' }).click();
    await row(customer).click();
    await page.getByRole('button', { name: 'Overnemen van Ties' }).waitFor();
    await page.keyboard.press('c');
    await page.getByText('Ties heeft dit gesprek al.').first().waitFor();
    await page.getByRole('button', { name: 'Overnemen van Ties' }).click();
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
  });
});

describe('a file', () => {
  test('that misses the box does not take the place of the page, and no note takes one', async () => {
    await mine('Mijn factuur klopt niet');
    expect(await handOver('drop', '#conversations')).toBe(true);
    await page.getByRole('tab', { name: 'Notitie' }).click();
    await box().fill('Niet voor de klant');
    await handOver('paste', '#reply');
    await page.getByText('Bij een notitie kan geen bestand.').first().waitFor();
    await page.getByRole('tab', { name: 'Notitie', selected: true }).waitFor();
  });

  test('that comes beside pasted text is left out, and a picture alone goes along', async () => {
    await mine('Mijn factuur klopt niet');
    const chosen = page.getByRole('button', { name: 'foto.png weghalen' });
    await handOver('paste', '#reply', 'uit een tabel');
    await handOver('paste', '#reply');
    await chosen.waitFor();
    expect(await chosen.count()).toBe(1);
  });
});

describe('in the list', () => {
  test('stands what it is about, who waits for an answer, and what is half written', async () => {
    const customer = await mine('Mijn factuur klopt niet');
    await row(customer).getByText('Mijn factuur klopt niet').waitFor();
    await row(customer).getByText('Wacht op jou').waitFor();
    await box().fill('Ik kijk het na');
    await box().press('Enter');
    await row(customer).getByText('Bij jou').waitFor();
    await box().fill('En nog iets');
    await mine('Mijn licentie werkt niet');
    await row(customer).getByText('Concept: En nog iets').waitFor();
  });

  test('rows stay under the mouse while messages come in, and take their order after', async () => {
    const older = await mine('Mijn factuur klopt niet');
    await mine('Mijn licentie werkt niet');
    const before = await order();
    expect(before[0]).toMatch(/licentie/);
    await row(older).hover();
    await older.post({ text: 'Bent u daar?' });
    await row(older).getByText('Bent u daar?').waitFor();
    expect((await order())[0]).toMatch(/licentie/);
    await box().hover();
    await page.locator('#conversations > :first-child').getByText('Bent u daar?').waitFor();
  });
});

test('a line that is not heard of for too long, as after a sleep, is opened anew', async () => {
  await page.clock.install();
  await page.reload();
  await page.getByText('Niemand wacht').waitFor();
  const again = page.waitForRequest('**/desk/api/stream');
  await page.clock.fastForward('02:00');
  await again;
});
