import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage, watch } from '../../support/browser.ts';
import { bubbles, keptSession, openChatBrowser, says, type } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

const expired = 'Je vorige gesprek is afgesloten. We beginnen met een nieuw gesprek.';
const wipe = (page: Page) => page.getByRole('button', { name: 'Wis dit gesprek' });

async function conversation(): Promise<Page> {
  const { page } = await host.visit();
  await type(page, 'een');
  await says(page, 'Gehoord: een');
  return page;
}

/** Another tab of the same browser. */
async function openTab(page: Page) {
  const watched = watch(await page.context().newPage());
  await watched.page.goto(`${host.loket.url}/chat`);
  return watched;
}

describe('a customer who comes back', () => {
  test('finds the conversation in a new tab after the old one was closed', async () => {
    const page = await conversation();
    const before = await keptSession(page);
    const { page: next, faults } = await openTab(page);
    await page.close();
    await says(next, 'Gehoord: een');
    await type(next, 'twee');
    await says(next, 'Gehoord: twee');
    expect((await keptSession(next)).conversationId).toBe(before.conversationId);
    expect(faults).toEqual([]);
  });

  test('finds it for thirty days from the last visit, and then a new one and a word about it', async () => {
    const page = await conversation();
    const before = await keptSession(page);
    for (let visit = 1; visit <= 2; visit += 1) {
      host.loket.clock.advance({ hours: 29 * 24 });
      await page.reload();
      await says(page, 'Gehoord: een');
    }
    host.loket.clock.advance({ hours: 31 * 24 });
    await page.reload();
    await page.getByText(expired).waitFor();
    await says(page, 'Waarmee kan ik je helpen?');
    expect(await bubbles(page).getByText('Gehoord: een').count()).toBe(0);
    expect((await keptSession(page)).conversationId).not.toBe(before.conversationId);
  });

  test('does not lose it because the server is being restarted', async () => {
    const page = await conversation();
    const before = await keptSession(page);
    await page.route('**/v3/directline/**', (route) => route.fulfill({ status: 502 }));
    await page.reload();
    await page.getByText('De chat is even niet bereikbaar.').waitFor();
    await page.unroute('**/v3/directline/**');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await says(page, 'Gehoord: een');
    expect((await keptSession(page)).conversationId).toBe(before.conversationId);
  });

  test('hears one line from a screen reader, and not all that was said', async () => {
    const page = await conversation();
    await type(page, 'twee');
    await says(page, 'Gehoord: twee');
    await page.addInitScript(listenAsScreenReaders);
    await page.reload();
    await says(page, 'Gehoord: twee');
    // what comes now is read out again
    await page.locator('.webchat__live-region-transcript[aria-live=polite]').waitFor({
      state: 'attached',
    });
    const heard = () => page.evaluate<string[]>('heard');
    expect(await heard()).toEqual(['Welkom terug. Je gesprek staat er nog.']);
    await type(page, 'drie');
    await says(page, 'Gehoord: drie');
    await page
      .locator('.webchat__live-region-transcript')
      .getByText('Gehoord: drie')
      .waitFor({ state: 'attached' });
    expect((await heard()).join()).toContain('Gehoord: drie');
  });
});

describe('a customer with two tabs', () => {
  test('sees the same conversation in both', async () => {
    const { page, faults } = await host.visit();
    const second = await openTab(page);
    await says(second.page, 'Waarmee kan ik je helpen?');
    await type(page, 'uit de eerste');
    await says(second.page, 'Gehoord: uit de eerste');
    await type(second.page, 'uit de tweede');
    await says(page, 'Gehoord: uit de tweede');
    expect([...faults, ...second.faults]).toEqual([]);
  });

  test('wipes it in one, after being asked, and it is gone from both', async () => {
    const page = await conversation();
    const { page: other } = await openTab(page);
    await says(other, 'Gehoord: een');
    await wipe(page).click();
    await page.getByRole('button', { name: 'Verder met dit gesprek' }).click();
    await says(page, 'Gehoord: een');
    await wipe(page).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Wis dit gesprek' }).click();
    for (const tab of [page, other]) {
      await bubbles(tab).getByText('Gehoord: een').waitFor({ state: 'detached' });
      await says(tab, 'Waarmee kan ik je helpen?');
    }
    expect(await keptSession(other)).toEqual(await keptSession(page));
  });
});

test('a message that was on its way when the customer wiped the chat does not begin it anew', async () => {
  const page = await conversation();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const posted: (string | undefined)[] = [];
  await page.route('**/activities', async (route) => {
    const { type: kind, text } = route.request().postDataJSON() as { type: string; text?: string };
    if (kind === 'message') await held;
    if (kind !== 'typing') posted.push(text ?? kind);
    await route.continue();
  });
  const ended = () =>
    page.waitForResponse((answer) => answer.request().postData()?.includes('endOf') === true);
  const sent = page.waitForRequest((asked) => asked.postData()?.includes('nog iets') === true);
  await Promise.all([sent, type(page, 'nog iets')]);
  await wipe(page).click();
  const confirmed = page.getByRole('dialog').getByRole('button', { name: 'Wis dit gesprek' });
  await Promise.all([ended(), confirmed.click()]);
  const again = ended();
  letGo();
  expect((await again).status()).toBe(200);
  expect(posted).toEqual(['endOfConversation', 'nog iets', 'endOfConversation']);
});

test('a customer whose browser keeps nothing is told so, and can chat', async () => {
  const { page } = await openPage(host.browser, 'about:blank');
  await page.addInitScript(
    `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
  );
  await page.goto(`${host.loket.url}/chat`);
  await page.getByText('Je browser bewaart dit gesprek niet.').waitFor();
  await type(page, 'een');
  await says(page, 'Gehoord: een');
});

/** Notes what is added where screen readers listen, once the page itself is there, unless that is switched off. */
const listenAsScreenReaders = `
  window.heard = [];
  const listener = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const region = element?.closest('[aria-live], [role=status], [role=log]');
      if (!region || region.ariaLive === 'off') continue;
      for (const { textContent } of addedNodes) if (textContent.trim()) heard.push(textContent.trim());
    }
  });
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive')
      listener.observe(document, { childList: true, subtree: true });
  });`;
