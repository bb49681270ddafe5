import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, phone } from '../../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let shop: StaffedShop;
const customers: Customer[] = [];

// fourteen customers who wait, while Anna is alone at the desk
beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openStaffedShop();
  for (let count = 1; count <= 14; count += 1) {
    customers.push(await shop.waiting(`Mijn factuur ${count} klopt niet`));
  }
});

// what Anna has goes back to its place in the queue
afterEach(async () => {
  const { body } = await shop.anna.send('GET', '/desk/api/conversations?holder=me');
  for (const { id } of body['conversations'] as { id: string }[]) {
    await shop.anna.send('POST', `/desk/api/conversations/${id}/transfer`, { to: 'queue' });
  }
});

afterAll(async () => {
  for (const customer of customers) customer.close();
  await browser.close();
  await shop.stop();
});

const waiting = () => customers.map(({ conversationId }) => conversationId);
const row = (page: Page, id: string) => page.locator(`[data-conversation="${id}"]`);
const order = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-conversation]')].map((one) => one.dataset.conversation)`,
  );
const opened = (page: Page, id: string) =>
  page.locator(`[data-conversation="${id}"][aria-current=true]`).waitFor({ state: 'attached' });
/** Who waits now, in the order of the queue. */
const queue = async (page: Page) => {
  await rows(page).first().waitFor();
  return order(page);
};
/** Anna takes it over in another window, and has answered if `answered`. */
const claims = async (id: string, answered = false) => {
  await shop.anna.send('POST', `/desk/api/conversations/${id}/claim`, {});
  if (!answered) return;
  await shop.anna.send('POST', `/desk/api/conversations/${id}/messages`, { text: 'Dag' });
};
const finish = async (page: Page) => {
  await page.getByRole('button', { name: 'Afsluiten' }).click();
  await page.getByRole('button', { name: 'Opgelost', exact: true }).click();
};
const rows = (page: Page) => page.getByRole('list', { name: 'Gesprekken' }).getByRole('link');
const inSight = { viewport: { width: 1280, height: 800 }, bypassCSP: true };

describe('fourteen conversations', () => {
  test('fit on the screen of a laptop, in letters that can be read', async () => {
    const { page } = await shop.desk(browser, shop.anna, inSight);
    await rows(page).nth(13).waitFor();
    const last = await rows(page).nth(13).boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(800);
    const smallest = await page.evaluate(`Math.min(
      ...[...document.querySelectorAll('#conversations a *')]
        .filter((one) => !one.children.length && one.textContent)
        .map((one) => parseFloat(getComputedStyle(one).fontSize)))`);
    expect(smallest).toBeGreaterThanOrEqual(12);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('are wide apart enough for a finger on a phone', async () => {
    const { page } = await shop.desk(browser, shop.anna, { ...phone, bypassCSP: true });
    await rows(page).nth(13).waitFor();
    for (const row of await rows(page).all()) {
      expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('who takes one customer after another', () => {
  test('finds the next where they stood, by mouse and by key', async () => {
    const { page } = await shop.desk(browser, shop.anna, inSight);
    const [first = '', second = '', third = '', ...others] = waiting();
    await row(page, first).click();
    const before = await row(page, second).boundingBox();
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await row(page, first)
      .getByText(/Bij jou|Wacht op jou/)
      .waitFor();
    expect(await order(page)).toEqual([first, second, third, ...others]);
    expect(await row(page, second).boundingBox()).toEqual(before);
    await page.getByRole('tab', { name: 'Wachtrij 13', selected: true }).waitFor();

    // the row does not slip away under the mouse either
    await row(page, second).dblclick();
    await opened(page, second);
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByRole('button', { name: 'Afsluiten' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await opened(page, third);
    expect(await order(page)).toEqual([third, ...others]);
  });
});

test('what a colleague takes while it stands open stays where it was, until one goes on', async () => {
  const ties = await shop.hire('Ties');
  const { page } = await shop.desk(browser, shop.anna, inSight);
  const [first = '', second = '', ...others] = await queue(page);
  await row(page, first).click();
  await page.getByRole('button', { name: 'Overnemen' }).waitFor();
  await ties.send('POST', `/desk/api/conversations/${first}/claim`, {});
  await row(page, first).getByText('Bij Ties').waitFor();
  expect(await order(page)).toEqual([first, second, ...others]);
  await page.keyboard.press('j');
  await opened(page, second);
  expect(await order(page)).toEqual([second, ...others]);
  await ties.send('POST', `/desk/api/conversations/${first}/transfer`, { to: 'queue' });
});

describe('who closes a conversation', () => {
  test('goes on with who waits for their answer, then with the first of the queue', async () => {
    const { page } = await shop.desk(browser, shop.anna, inSight);
    const [first = '', second = '', third = '', fourth = ''] = await queue(page);
    await claims(first);
    await claims(second, true);
    await claims(third);
    await page.getByRole('tab', { name: 'Mijn gesprekken' }).click();
    await row(page, second).click();
    await row(page, second).getByText('Bij jou').waitFor();
    // by mouse
    await finish(page);
    await opened(page, first);
    await page
      .getByText(/^Afgesloten: Klant .*, opgelost\.$/)
      .first()
      .waitFor();
    // by key
    await page.keyboard.press('e');
    await page.getByText('Hoe liep het af?').waitFor();
    await page.keyboard.press('Enter');
    await opened(page, third);
    await page.locator('#conversation-title:focus').waitFor();
    await finish(page);
    await opened(page, fourth);
    await page.getByRole('tab', { name: 'Wachtrij', selected: true }).waitFor();
    await page.getByRole('button', { name: 'Overnemen' }).waitFor();
  });

  test('is back at the list on a phone, and reads there how it ended', async () => {
    const { page } = await shop.desk(browser, shop.anna, phone);
    const [first = ''] = await queue(page);
    await row(page, first).tap();
    await page.getByRole('button', { name: 'Overnemen' }).tap();
    await page.getByRole('button', { name: 'Afsluiten' }).tap();
    await page.getByRole('button', { name: 'Opgelost', exact: true }).tap();
    await page
      .getByText(/^Afgesloten: Klant .*, opgelost\.$/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Wachtrij', selected: true }).waitFor();
    expect(await page.locator('#reply').isVisible()).toBe(false);
  });
});

describe('what the desk tells', () => {
  test.each([
    ['a laptop', inSight],
    ['a phone', { ...phone, bypassCSP: true }],
  ])('stands between what was said and the box to write in, on %s', async (_, options) => {
    const { page } = await shop.desk(browser, shop.anna, options);
    const [first = ''] = await queue(page);
    await row(page, first).click();
    await page.locator('#reply').fill('Belt ook vaak');
    await page.getByRole('button', { name: 'Bewaar notitie' }).click();
    const notice = page.locator('[data-notice]');
    await notice.getByText('Notitie bewaard.').waitFor();
    const said = await page.getByRole('region', { name: 'Wat er gezegd is' }).boundingBox();
    const told = await notice.boundingBox();
    const box = await page.getByRole('form', { name: 'Notitie' }).boundingBox();
    expect(told?.y).toBeGreaterThanOrEqual((said?.y ?? 0) + (said?.height ?? 0));
    expect(box?.y).toBeGreaterThanOrEqual((told?.y ?? 0) + (told?.height ?? 0));
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
