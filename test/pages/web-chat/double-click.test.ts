import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { startChatServer } from './chat-server.ts';
import { choice, says } from './customer.ts';

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
      return [text === 'Meteen' ? ask('Zal ik het opzeggen?', 'Ja, zeg') : ask('Opgezegd')];
    },
  });
});

afterAll(async () => {
  await browser.close();
  await loket.stop();
});

test('the second click of a double click does not press the button that has come under it', async () => {
  const { page } = await openPage(browser, `${loket.url}/chat`);
  await choice(page, 'Meteen').click();
  await choice(page, 'Ja, zeg').hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.getByRole('textbox').fill('even wachten');
  await page.keyboard.press('Enter');
  await says(page, 'Opgezegd');
  expect(heard).toEqual(['Meteen', 'even wachten']);
  await page.close();
});
