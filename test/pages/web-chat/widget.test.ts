import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openPage, phone } from '../../support/browser.ts';
import { startChatServer, startShop } from './chat-server.ts';

let browser: Browser;
let shop: Awaited<ReturnType<typeof startShop>>;
let stranger: Awaited<ReturnType<typeof startShop>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;
let attributes = '';

// what a careful shop sends: nothing but its own, and us where the chat needs us
const strict = () =>
  `default-src 'none'; script-src ${loket.url}; frame-src ${loket.url}; img-src data:`;

const page = () => `<!doctype html><html lang="nl"><head><title>Winkel</title>
  <meta name="viewport" content="width=device-width">
  <link rel="icon" href="data:,">
  <script src="${loket.url}/widget.js" defer ${attributes}></script>
  </head><body><main><h1>Winkel</h1><a href="/contact" data-loket-open>Stel je vraag</a></main>
  </body></html>`;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await startShop(page, strict);
  stranger = await startShop(page);
  loket = await startChatServer({ allowedOrigins: [shop.url] });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([shop.stop(), stranger.stop(), loket.stop()]);
});

async function visit(set = '', options = {}, url = shop.url) {
  attributes = set;
  return openPage(browser, url, options);
}

const launcher = (at: Page) => at.locator('loket-chat .launcher');
const chat = (at: Page): FrameLocator => at.frameLocator('loket-chat iframe');
const focusedOutside = (at: Page) =>
  at.evaluate<string>(`document.activeElement.shadowRoot?.activeElement.className`);

describe('the launcher on a page of a shop', () => {
  test('loads its script and nothing else until it is opened', async () => {
    const { page: at, requests, faults } = await visit();
    await launcher(at).waitFor();
    expect(requests).toEqual([`${shop.url}/`, `${loket.url}/widget.js`]);
    await launcher(at).click();
    await chat(at).getByRole('textbox').waitFor();
    expect(requests.some((url) => url.includes('/assets/webchat-'))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('opens by keyboard, puts focus in the chat, and takes it back on Escape', async () => {
    const { page: at, faults } = await visit();
    await launcher(at).focus();
    await at.keyboard.press('Enter');
    await chat(at).locator('.webchat__bubble').getByText('Welkom').waitFor();
    expect(await launcher(at).getAttribute('aria-expanded')).toBe('true');
    expect(await focusedOutside(at)).toBe('');
    expect(await chat(at).locator(':focus').getAttribute('aria-label')).toBe('Je bericht');
    await at.keyboard.press('Escape');
    await at.locator('loket-chat .panel').waitFor({ state: 'hidden' });
    expect(await focusedOutside(at)).toBe('launcher');
    expect(await launcher(at).getAttribute('aria-expanded')).toBe('false');
    expect(faults).toEqual([]);
  });

  test('opens from a link of the shop, and gives focus back to it', async () => {
    const { page: at } = await visit();
    await launcher(at).waitFor();
    await at.getByRole('link', { name: 'Stel je vraag' }).focus();
    await at.keyboard.press('Enter');
    await chat(at).getByRole('button', { name: 'Sluit de chat' }).click();
    await at.locator('loket-chat .panel').waitFor({ state: 'hidden' });
    expect(await at.evaluate('document.activeElement.textContent')).toBe('Stel je vraag');
  });

  test('says what to write for attributes it cannot read, and works with the defaults', async () => {
    const { page: at, warnings } = await visit(
      'data-position="top" data-color="blauw" data-language="de" data-open="ja"',
    );
    await launcher(at).waitFor();
    expect(warnings).toEqual([
      'Loket: data-color="blauw" cannot be read: write a colour such as "#0b5fff". "#0b5fff" is used instead.',
      'Loket: data-position="top" cannot be read: write "right" or "left". "right" is used instead.',
      'Loket: data-language="de" cannot be read: write "auto" or "nl" or "en". "auto" is used instead.',
      'Loket: data-open="ja" cannot be read: write "false" or "true". "false" is used instead.',
    ]);
    expect(await style(at, 'backgroundColor')).toBe('rgb(11, 95, 255)');
  });

  test('follows side, colour, title and language as they are set', async () => {
    const { page: at } = await visit(
      'data-position="left" data-color="#ffd400" data-language="en" data-title="Ask us" data-open="true"',
    );
    await chat(at).getByRole('heading', { name: 'Ask us' }).waitFor();
    const box = await launcher(at).boundingBox();
    expect(box?.x).toBe(20);
    expect([box?.width, box?.height]).toEqual([56, 56]);
    expect(await launcher(at).getAttribute('aria-label')).toBe('Close the chat');
    // dark text on yellow, without the shop having to say so
    expect(await style(at, 'color')).toBe('rgb(17, 17, 17)');
  });

  test('greets until the greeting is hidden, and not again in the same session', async () => {
    const { page: at } = await visit('data-greeting="Hoi! Kan ik helpen?"');
    await at.getByRole('button', { name: 'Hoi! Kan ik helpen?' }).waitFor();
    await at.getByRole('button', { name: 'Verberg dit bericht' }).click();
    await at.reload();
    await launcher(at).waitFor();
    expect(await at.locator('loket-chat .greeting').isVisible()).toBe(false);
  });

  test('stays one launcher when the tag stands twice on the page', async () => {
    const { page: at } = await visit();
    await launcher(at).waitFor();
    await at.addScriptTag({ url: `${loket.url}/widget.js` });
    expect(await at.locator('loket-chat').count()).toBe(1);
  });

  test('is there again, once, after the shop has replaced its page without a load', async () => {
    const { page: at, faults } = await visit();
    await launcher(at).click();
    await chat(at).getByText('Welkom').first().waitFor();
    // as Turbo does: the body goes, and a copy of a former one comes back, launcher and all
    await at.evaluate(`
      const former = document.body.cloneNode(true);
      document.body.replaceWith(document.createElement('body'));
      document.body.replaceWith(former);`);
    await chat(at).getByText('Welkom').first().waitFor();
    await launcher(at).click();
    await at.evaluate(
      `document.body.innerHTML = '<main><button data-loket-open>Hulp</button></main>'`,
    );
    await launcher(at).waitFor();
    expect(await at.locator('loket-chat').count()).toBe(1);
    await at.getByRole('button', { name: 'Hulp' }).click();
    await chat(at).getByText('Welkom').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('opens from a button inside a component of the shop', async () => {
    const { page: at } = await visit();
    await launcher(at).waitFor();
    await at.evaluate(`
      const shadow = document.body.appendChild(document.createElement('my-help')).attachShadow({ mode: 'open' });
      shadow.innerHTML = '<button data-loket-open><b>Hulp</b></button>';`);
    await at.getByRole('button', { name: 'Hulp' }).click();
    await chat(at).getByText('Welkom').first().waitFor();
  });

  test('looks the same whatever the style sheet of the shop says', async () => {
    const { page: at } = await visit('', {}, stranger.url);
    const before = await launcher(at).boundingBox();
    await at.addStyleTag({
      content:
        'body * { display: none !important; transform: scale(3) !important } loket-chat { opacity: 0 }',
    });
    expect(await launcher(at).boundingBox()).toEqual(before);
    expect(await style(at, 'opacity', '')).toBe('1');
  });

  test('heeds no message but those of its own chat', async () => {
    const { page: at } = await visit();
    await launcher(at).click();
    await chat(at).getByText('Welkom').first().waitFor();
    await at.evaluate(
      `postMessage({ loket: 'close' }, '*'); new Promise((heard) => setTimeout(heard))`,
    );
    expect(await at.locator('loket-chat .panel').isVisible()).toBe(true);
  });

  test('counts what arrives while the chat is closed', async () => {
    const { page: at } = await visit();
    await launcher(at).click();
    await chat(at).getByText('Welkom').first().waitFor();
    const conversation = await conversationIn(at);
    await launcher(at).click();
    await loket.host.say(conversation, { type: 'message', text: 'Daar ben ik' }, 'staff');
    await at.getByRole('button', { name: 'Open de chat, 1 nieuw bericht' }).waitFor();
    await launcher(at).click();
    expect(await launcher(at).getAttribute('aria-label')).toBe('Sluit de chat');
  });
});

describe('the launcher on a phone', () => {
  test('opens over the whole screen, and the page behind stays where it is', async () => {
    const { page: at, faults } = await visit('', phone);
    await launcher(at).tap();
    await chat(at).getByText('Welkom').first().waitFor();
    expect(await at.locator('loket-chat .panel').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 390,
      height: 844,
    });
    expect(await at.evaluate('document.documentElement.style.overflow')).toBe('hidden');
    await chat(at).getByRole('button', { name: 'Sluit de chat' }).tap();
    await launcher(at).waitFor();
    expect(await at.evaluate('document.documentElement.style.overflow')).toBe('');
    expect(faults).toEqual([]);
  });
});

describe('for people who cannot see the screen', () => {
  test.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone', phone],
  ])('axe finds nothing, closed and open: %s', async (_name, options) => {
    const { page: at } = await visit('data-greeting="Hoi!"', {
      ...options,
      bypassCSP: true,
    });
    await at.getByRole('button', { name: 'Hoi!' }).waitFor();
    await at.emulateMedia({ reducedMotion: 'reduce' });
    expect(await accessibilityFaults(at)).toEqual([]);
    await launcher(at).click();
    await chat(at).getByText('Welkom').first().waitFor();
    expect(await accessibilityFaults(at)).toEqual([]);
  });
});

function style(at: Page, name: string, part = `.shadowRoot.querySelector('.launcher')`) {
  return at.evaluate(`getComputedStyle(document.querySelector('loket-chat')${part}).${name}`);
}

async function conversationIn(at: Page): Promise<string> {
  const kept = await chat(at).locator('body').evaluate(`localStorage['loket.session']`);
  return (JSON.parse(String(kept)) as { conversationId: string }).conversationId;
}
