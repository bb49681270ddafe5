import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { startChatServer } from './chat-server.ts';
import { bubbles, card, choice, says, type, why } from './customer.ts';

const ask = (text: string, ...titles: string[]) => ({
  type: 'message',
  text,
  suggestedActions: {
    to: [],
    actions: titles.map((title) => ({ type: 'imBack', title, value: title })),
  },
});

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;
const heard: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  loket = await startChatServer({
    reply: ({ activity: { type, text } }) => {
      if (type === 'conversationUpdate') return [ask('Wanneer?', 'Meteen')];
      heard.push(text ?? '');
      if (text === '1042') return [{ ...ask('Je bent op tijd.'), attachments: [card] }];
      if (text === 'even wachten') return [ask('Ik wacht.')];
      return [text === 'Meteen' ? ask('Zal ik het opzeggen?', 'Ja, zeg') : ask('Opgezegd')];
    },
  });
});

afterAll(async () => {
  await browser.close();
  await loket.stop();
});

/** By this clock the page knows since when something stands there; it goes on when the test says so. */
const clock = `
  let now = 10_000;
  performance.now = () => now;
  Object.defineProperty(Event.prototype, 'timeStamp', { get: () => now });
  window.pass = (milliseconds) => { now += milliseconds; };`;
const pass = (page: Page, milliseconds: number) => page.evaluate(`pass(${milliseconds})`);

/** Opens the chat, and has read the first question. */
async function visit(): Promise<Page> {
  heard.length = 0;
  const { page } = await openPage(browser, 'about:blank');
  await page.addInitScript(clock);
  await page.goto(`${loket.url}/chat`);
  await choice(page, 'Meteen').waitFor();
  await pass(page, 1000);
  return page;
}

/** Says something, so that whatever was pressed before it has been heard. */
async function goOn(page: Page): Promise<void> {
  await type(page, 'even wachten');
  await says(page, 'Ik wacht.');
}

test('the second click of a double click does not press the button that has come under it', async () => {
  const page = await visit();
  await choice(page, 'Meteen').click();
  await choice(page, 'Ja, zeg').hover();
  await pass(page, 1000);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await goOn(page);
  expect(heard).toEqual(['Meteen', 'even wachten']);
});

test('a double click on a button that stands there counts as one', async () => {
  const page = await visit();
  await type(page, '1042');
  await why(page).waitFor();
  await pass(page, 700);
  await why(page).dblclick();
  await goOn(page);
  expect(await bubbles(page).getByText('Binnen zeven dagen.').isVisible()).toBe(true);
});

test('a second click after 300 milliseconds does not give the yes that has come under the pointer', async () => {
  const page = await visit();
  await choice(page, 'Meteen').click();
  await choice(page, 'Ja, zeg').waitFor();
  await pass(page, 300);
  await choice(page, 'Ja, zeg').click();
  await goOn(page);
  expect(heard).toEqual(['Meteen', 'even wachten']);
});

test('a click counts once the yes has stood there for 700 milliseconds', async () => {
  const page = await visit();
  await choice(page, 'Meteen').click();
  await choice(page, 'Ja, zeg').waitFor();
  await pass(page, 690);
  await choice(page, 'Ja, zeg').click();
  expect(heard).toEqual(['Meteen']);
  await pass(page, 10);
  await choice(page, 'Ja, zeg').click();
  await goOn(page);
  expect(heard).toEqual(['Meteen', 'Ja, zeg', 'even wachten']);
});

test('a key presses at once what is in focus, and held down presses no more', async () => {
  const page = await visit();
  await choice(page, 'Meteen').press('Enter');
  await choice(page, 'Ja, zeg').focus();
  await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await says(page, 'Opgezegd');
  expect(heard).toEqual(['Meteen', 'Ja, zeg']);
});

test('a double click at the foot asks for a person once', async () => {
  const page = await visit();
  const person = page.getByRole('button', { name: 'Medewerker', exact: true });
  await person.dblclick();
  await pass(page, 690);
  await person.click();
  await goOn(page);
  expect(heard).toEqual(['Medewerker spreken', 'even wachten']);
  await pass(page, 700);
  await person.click();
  await bubbles(page).getByText('Opgezegd').nth(1).waitFor();
});
