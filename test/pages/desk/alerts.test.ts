import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
let first: Page;
let second: Page;
const customers: Customer[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
});

beforeEach(async () => {
  first = (await shop.desk(browser, shop.anna)).page;
});

afterEach(async () => {
  for (const customer of customers.splice(0)) customer.close();
  await shop.closeAll();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
});

/** Counts the tones and notifications of a tab that nobody looks at, and the customers it heard of. */
const counting = `
  window.told = { tones: 0, notifications: 0 };
  let handoffs = 0;
  const { createOscillator } = AudioContext.prototype;
  AudioContext.prototype.createOscillator = function () {
    document.documentElement.dataset.tones = told.tones += 1;
    return createOscillator.call(this);
  };
  window.Notification = class {
    static permission = 'granted';
    constructor() { told.notifications += 1; }
  };
  Document.prototype.hasFocus = () => false;
  const listen = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function (name, heard) {
    listen.call(this, name, (event) => {
      heard(event);
      if (name === 'handoff') document.documentElement.dataset.handoffs = handoffs += 1;
    });
  };
  localStorage.setItem('loket.desk.settings', '{"sound":true,"notifications":true}');`;

/** Two tabs of Anna, both clicked in, the second one last. */
async function twoTabs(more = ''): Promise<void> {
  await first.context().addInitScript(counting + more);
  second = await first.context().newPage();
  for (const tab of [first, second]) {
    // what comes before its stream is shown, and not told
    const stream = tab.waitForResponse('**/desk/api/stream');
    await tab.goto(`${shop.url}/desk`);
    await stream;
    await tab.getByText('Niemand wacht').click();
  }
}

/** What each of the tabs has told, once all of them have heard of so many customers. */
async function told(handoffs: number, ...tabs: Page[]): Promise<[number, number][]> {
  customers.push(await shop.waiting());
  return Promise.all(
    tabs.map(async (tab) => {
      await tab.locator(`[data-handoffs="${handoffs}"]`).waitFor();
      return tab.evaluate<[number, number]>('[told.tones, told.notifications]');
    }),
  );
}

/** Resolves once no other tab tells in its place. */
function leads(tab: Page) {
  const isAlone = `navigator.locks.query().then(({ held, pending }) =>
    [held, pending].map((locks) => locks.filter(({ name }) => name === 'loket.desk.alerts').length).join() === '1,0')`;
  return tab.waitForFunction(isAlone);
}

const silent = [0, 0];
const once = [2, 1];

describe('a customer who asks for a person', () => {
  test('is told by the tab that was used last alone, and by another when that is closed', async () => {
    await twoTabs();
    expect(await told(1, first, second)).toEqual([silent, once]);
    await second.close();
    await leads(first);
    expect(await told(2, first)).toEqual([once]);
  });

  test('is told by the tab that one goes back to', async () => {
    await twoTabs();
    await first.getByText('Niemand wacht').click();
    expect(await told(1, first, second)).toEqual([once, silent]);
  });

  test('is told by every tab where the browser has no locks', async () => {
    await twoTabs('delete Navigator.prototype.locks;');
    expect(await told(1, first, second)).toEqual([once, once]);
  });

  test('makes no sound in any tab once it was switched off in one', async () => {
    await twoTabs();
    await second.keyboard.press('s');
    await second.getByText('Geluid staat uit').first().waitFor();
    await first.getByText('Niemand wacht').click();
    expect(await told(1, first, second)).toEqual([[0, 1], silent]);
  });
});

describe('a customer of Anna who writes', () => {
  /** A customer whom Anna has taken over. */
  async function annas(): Promise<Customer> {
    const customer = await shop.waiting();
    customers.push(customer);
    await customer.hears(/aan de beurt/);
    await shop.anna.send('POST', `/desk/api/conversations/${customer.conversationId}/claim`, {});
    await customer.hears(/Je praat nu met Anna/);
    return customer;
  }

  const titled = (tab: Page, title: string) =>
    tab.locator(`xpath=//title[starts-with(., '${title}')]`).waitFor({ state: 'attached' });

  test('is told like a new one, while her tab is hidden or shows another conversation', async () => {
    const customer = await annas();
    await twoTabs();
    await customer.post({ text: 'Bent u er nog?' });
    await titled(second, '(1) Balie');
    expect(await second.evaluate('[told.tones, told.notifications]')).toEqual(once);
    await titled(first, '(1) Balie');
    expect(await first.evaluate('[told.tones, told.notifications]')).toEqual(silent);
    await customer.post({ text: 'Hallo?' });
    await second.locator('[data-tones="4"]').waitFor();
  });

  /** Opens it in the second tab; what was said in it may be on its way still. */
  async function open(customer: Customer): Promise<void> {
    await second.getByRole('tab', { name: 'Mijn gesprekken' }).click();
    await second.locator(`[data-conversation="${customer.conversationId}"]`).click();
    await second.getByRole('button', { name: 'Doorzetten' }).waitFor();
  }

  const shown = (text: string) =>
    second.getByRole('region', { name: 'Wat er gezegd is' }).getByText(text).waitFor();

  test('makes no sound in the conversation that she looks at', async () => {
    const customer = await annas();
    await twoTabs('Document.prototype.hasFocus = () => true;');
    await open(customer);
    await shown('medewerker');
    await customer.post({ text: 'Bent u er nog?' });
    await shown('Bent u er nog?');
    expect(await second.title()).toMatch(/^Balie/);
    expect(await second.evaluate('[told.tones, told.notifications]')).toEqual(silent);
  });

  test('makes no sound in the conversation that she opens, while it is fetched', async () => {
    const customer = await annas();
    await twoTabs('Document.prototype.hasFocus = () => true;');
    let held: Route | undefined;
    const address = `**/desk/api/conversations/${customer.conversationId}`;
    await second.route(address, (route) => void (held = route), { times: 1 });
    await open(customer);
    await customer.post({ text: 'Bent u er nog?' });
    await second.getByRole('listitem').getByText('Bent u er nog?').waitFor();
    await held?.continue();
    await shown('Bent u er nog?');
    expect(await second.evaluate('[told.tones, told.notifications]')).toEqual(silent);
  });
});
