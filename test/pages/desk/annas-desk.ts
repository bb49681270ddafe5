import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, type Watched } from '../../support/browser.ts';
import { openStaffedShop, type Customer, type StaffedShop } from './staffed-shop.ts';

/** A shop for the suite; for each of its tests the desk that Anna has open, with an empty queue. */
export function openAnnasDesk() {
  let browser: Browser;
  let shop: StaffedShop;
  let desk: Watched;
  const customers: Customer[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    shop = await openStaffedShop();
  });

  beforeEach(async () => {
    desk = await shop.desk(browser, shop.anna);
  });

  afterEach(async () => {
    for (const customer of customers.splice(0)) customer.close();
    await shop.closeAll();
  });

  afterAll(async () => {
    await browser.close();
    await shop.stop();
  });

  const row = ({ conversationId }: Customer) =>
    desk.page.locator(`[data-conversation="${conversationId}"]`);

  return {
    get shop(): StaffedShop {
      return shop;
    },
    get browser(): Browser {
      return browser;
    },
    get page(): Page {
      return desk.page;
    },
    get faults(): string[] {
      return desk.faults;
    },
    row,
    box: () => desk.page.locator('#reply'),
    order: () => desk.page.locator('[data-conversation]').allInnerTexts(),
    /** A customer who waits for a person, and stands in the queue. */
    async waiting(question: string): Promise<Customer> {
      const customer = await shop.waiting(question);
      customers.push(customer);
      await desk.page.getByRole('tab', { name: 'Wachtrij' }).click();
      await row(customer).waitFor();
      return customer;
    },
    /** A customer whom Anna has taken over; the conversation stands open, beside her own. */
    async mine(question: string): Promise<Customer> {
      const customer = await this.waiting(question);
      const { page } = desk;
      await row(customer).click();
      await page.getByRole('tab', { name: 'Mijn gesprekken' }).click();
      await page.getByRole('button', { name: 'Overnemen' }).click();
      await page.getByRole('button', { name: 'Afsluiten' }).waitFor();
      // the claim puts the focus into the box, and once more when what is late has been drawn
      await page.evaluate('new Promise((done) => setTimeout(done))');
      return customer;
    },
  };
}
