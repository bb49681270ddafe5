import type { Browser, Page } from 'playwright-core';
import type { Account } from '../../../bot/ports/staff-store.ts';
import { openContext, openPage, watch, type Watched } from '../../support/browser.ts';
import { password } from '../../support/desk/test-password.ts';
import { sendAtOnce } from './staffed-shop.ts';
import { keptSession, says, type } from '../web-chat/customer.ts';

export type DeskOf = ReturnType<typeof deskOn>;

/** Signs in at the desk, in a profile of its own. */
export async function signInAtDesk(
  browser: Browser,
  url: string,
  { email }: Account,
): Promise<DeskOf> {
  const context = await openContext(browser);
  await context.addInitScript(sendAtOnce);
  const watched = watch(await context.newPage());
  const { page } = watched;
  await page.goto(`${url}/desk`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  return deskOn(watched);
}

function deskOn(watched: Watched) {
  const { page } = watched;
  const transcript = page.getByRole('region', { name: 'Wat er gezegd is' });
  const reply = page.getByRole('textbox', { name: /^Antwoord aan/ });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const row = (id: string) => page.locator(`[data-conversation="${id}"]`);
  /** Shows a list: the queue, one's own or all. */
  const list = (name: 'Wachtrij' | 'Mijn gesprekken' | 'Alles') =>
    page.getByRole('tab', { name }).click();
  const reads = (text: string) => transcript.getByText(text).last().waitFor();
  return {
    ...watched,
    ...{ transcript, reply, press, row, list, reads },
    async claims(id: string) {
      await list('Wachtrij');
      await row(id).click();
      await press('Overnemen');
      await reply.waitFor();
    },
    async writes(text: string) {
      await reply.fill(text);
      await reply.press('Enter');
      await reads(text);
    },
    /** How often a message with just this text stands in the conversation, once all is sent. */
    async count(text: string) {
      await transcript.getByText('Wordt verstuurd').first().waitFor({ state: 'detached' });
      return transcript.getByText(text, { exact: true }).count();
    },
    /** Another tab of the same browser, on the same address. */
    async secondTab() {
      const tab = await page.context().newPage();
      await tab.goto(page.url());
      return deskOn(watch(tab));
    },
  };
}

/** A customer who has opened the chat of the shop. */
export async function openCustomer(browser: Browser, url: string) {
  const watched = await openPage(browser, `${url}/chat`);
  const { page } = watched;
  await says(page, 'Waarmee kan ik je helpen?');
  const { conversationId: id } = await keptSession(page);
  return {
    ...watched,
    id,
    reads: (text: string) => says(page, text),
    /** Types each in turn, and waits for what it is answered with. */
    async tells(...exchanges: [said: string, answer: string][]) {
      for (const [said, answer] of exchanges) {
        await type(page, said);
        await says(page, answer);
      }
    },
    writes: (text: string) => type(page, text),
    /** How often a message with just this text stands in the chat. */
    count: (text: string) => bubble(page, text).count(),
  };
}

const bubble = (page: Page, text: string) =>
  page.locator('.webchat__bubble__content').getByText(text, { exact: true });
