import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessibilityFaults, openPage, phone } from '../../support/browser.ts';
import { bubbles, choice, label, openChatBrowser, press, says, type, why } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

describe('when the server cannot be reached', () => {
  test.each(['**/tokens/generate', '**/assets/webchat-*'])(
    'the page says so and tries again on request: %s',
    async (address) => {
      const watched = await openPage(host.browser, 'about:blank');
      const { page } = watched;
      await page.route(address, (route) => route.abort());
      await page.goto(`${host.loket.url}/chat`);
      await page.getByText('De chat is even niet bereikbaar.').waitFor();
      await page.unroute(address);
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await says(page, 'Waarmee kan ik je helpen?');
    },
  );
});

describe('the page', () => {
  test('has no English left in it when it speaks Dutch', async () => {
    const { page } = await host.visit();
    await choice(page, label).focus();
    await type(page, '1042');
    await why(page).waitFor();
    const words = await page.evaluate<string[]>(wordsOnPage);
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((text) => english.test(text))).toEqual([]);
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone of 360 pixels', { ...phone, viewport: { width: 360, height: 640 } }],
  ])('axe finds nothing in a conversation with a decision: %s', async (_name, options) => {
    const { page } = await host.visit({ ...options, bypassCSP: true, reducedMotion: 'reduce' });
    await type(page, '1042');
    await press(why(page));
    await bubbles(page).getByText('Binnen zeven dagen.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(
      page.viewportSize()?.width,
    );
  });

  test('axe finds nothing while it asks, tells and fails', async () => {
    const { page } = await host.visit({ bypassCSP: true });
    await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.route('**/tokens/*', (route) => route.abort());
    await page.reload();
    await page.getByText('De chat is even niet bereikbaar.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

const english =
  /\b(the|message|attachment|send|sent|type your|upload|click|press|chat history|suggested|said|just now|ago|[ap]\.?m\.?|close|more|new|retry|loading|box|press|with|you)\b/i;

// what people read or hear: text, and the attributes that screen readers speak
const wordsOnPage = `
  [...document.body.querySelectorAll('*')]
    .filter((element) => !element.closest('[lang=en]'))
    .flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data),
      ...['aria-label', 'aria-roledescription', 'alt', 'title', 'placeholder'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
    ])`;
