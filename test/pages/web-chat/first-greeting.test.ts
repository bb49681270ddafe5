import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { openPage, phone } from '../../support/browser.ts';
import { choice, label, openChatBrowser, press, says } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

const first = (page: Page) => page.locator('#greeting');
const script = '**/assets/webchat-*';

/** A chat whose script is still on its way: it comes with `arrive`, or never with `arrive('abort')`. */
async function open(prepare?: (page: Page) => Promise<unknown>) {
  const watched = await openPage(host.browser, 'about:blank', phone);
  const { page } = watched;
  let arrive: (how: 'abort' | 'continue') => void = () => {};
  const onItsWay = new Promise<'abort' | 'continue'>((resolve) => {
    arrive = resolve;
  });
  await page.route(script, async (route) => route[await onItsWay]());
  await prepare?.(page);
  host.told.length = 0;
  await page.goto(`${host.loket.url}/chat`, { waitUntil: 'commit' });
  return { ...watched, arrive };
}

describe('before Web Chat has come', () => {
  test('the greeting can be read, and stays where it is', async () => {
    const { page, arrive, faults } = await open();
    const greeting = first(page).getByText('Waarmee kan ik je helpen?');
    await greeting.waitFor();
    const before = await greeting.boundingBox();
    await first(page).getByText(label).waitFor();
    const choiceBefore = await first(page).getByText(label).boundingBox();

    arrive('continue');
    await says(page, 'Waarmee kan ik je helpen?');
    await first(page).locator('.bubble').waitFor({ state: 'detached' });
    const bubble = page.locator('.webchat__bubble__content');
    const button = choice(page, label);
    expect(await bubble.boundingBox()).toEqual(before);
    expect(await button.boundingBox()).toEqual(choiceBefore);
    await press(button);
    await says(page, `Gehoord: ${label}`);
    expect(host.told).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('what is said of the line meanwhile takes no room, which would move it', async () => {
    const { page, arrive } = await open();
    await first(page).getByText('Waarmee kan ik je helpen?').waitFor();
    await page.route('**/v3/directline/conversations', () => undefined);
    arrive('continue');
    await page
      .locator('.webchat__connectivityStatus')
      .getByText('Verbinding maken…')
      .waitFor({ state: 'attached' });
    const transcript = await page.locator('.webchat__basic-transcript').boundingBox();
    const box = await page.locator('.webchat__send-box').boundingBox();
    expect((transcript?.y ?? 0) + (transcript?.height ?? 0)).toBe(box?.y);
  });

  test('it is one conversation, that is greeted once', async () => {
    const { page, arrive } = await open();
    await first(page).getByText('Waarmee kan ik je helpen?').waitFor();
    arrive('continue');
    await says(page, 'Waarmee kan ik je helpen?');
    await page.reload();
    await says(page, 'Waarmee kan ik je helpen?');
    await choice(page, label).waitFor();
    expect(await page.locator('.webchat__bubble').count()).toBe(1);
    // one who comes back reads the conversation, and not its beginning
    expect(await first(page).locator('.bubble').count()).toBe(0);
  });

  test('one who has not heard it is greeted after all when the page is loaded anew', async () => {
    const { page, arrive } = await open();
    await first(page).getByText('Waarmee kan ik je helpen?').waitFor();
    await page.reload({ waitUntil: 'commit' });
    arrive('continue');
    await says(page, 'Waarmee kan ik je helpen?');
    const log = page.locator('.webchat__live-region-transcript');
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('#spoken').textContent()).toBe('');
    // and from then on they come back
    await page.reload();
    await page.locator('#spoken').getByText('Welkom terug').waitFor();
  });

  test('the language that is chosen meanwhile is the one of the bot too', async () => {
    const { page, arrive } = await open();
    await first(page).getByText('Waarmee kan ik je helpen?').waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    const told = page.waitForRequest((asked) => asked.postData()?.includes('"language"') === true);
    arrive('continue');
    expect((await told).postDataJSON()).toMatchObject({ name: 'language', value: 'en' });
  });

  test('it stays for as long as there is no line for Web Chat', async () => {
    const { page, arrive } = await open((page) => page.clock.install());
    await first(page).getByText('Waarmee kan ik je helpen?').waitFor();
    await page.route('**/v3/directline/conversations', (route) => route.abort());
    arrive('continue');
    await page.locator('.webchat__send-box').waitFor({ state: 'attached' });
    await page.clock.runFor(10_000);
    expect(await first(page).getByText('Waarmee kan ik je helpen?').isVisible()).toBe(true);
  });

  test('without a greeting the chat comes all the same', async () => {
    let refused = 0;
    const refuse = async (route: Route) => {
      refused += 1;
      await (refused === 1 ? route.abort() : route.continue());
    };
    const { page, arrive } = await open((page) =>
      page.route('**/v3/directline/conversations', refuse),
    );
    arrive('continue');
    await says(page, 'Waarmee kan ik je helpen?');
    expect(refused).toBe(2);
  });

  test('it goes when the script never comes, and what is wrong is said', async () => {
    const { page, arrive } = await open();
    await first(page).getByText('Waarmee kan ik je helpen?').waitFor();
    arrive('abort');
    await page.getByText('De chat is even niet bereikbaar.').waitFor();
    await first(page).locator('.bubble').waitFor({ state: 'hidden' });
    await page.unroute(script);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await says(page, 'Waarmee kan ik je helpen?');
    await first(page).locator('.bubble').waitFor({ state: 'detached' });
  });
});
