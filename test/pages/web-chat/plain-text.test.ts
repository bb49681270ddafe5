import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { phone } from '../../support/browser.ts';
import { bubbles, keptSession, openChatBrowser, says } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

/** A customer to whom somebody writes. */
async function reader(options = {}) {
  const { page, faults } = await host.visit(options);
  const { conversationId } = await keptSession(page);
  const say = (text: string, from: 'bot' | 'staff', name = 'Anna') =>
    host.loket.host.say(
      conversationId,
      { type: 'message', text, textFormat: 'plain', from: { id: 'a', name } },
      from,
    );
  return { page, faults, say };
}

test('an address that staff write is a link, which opens beside the shop and tells it nothing', async () => {
  const { page, faults, say } = await reader(phone);
  await say('Kijk op https://shop.example.nl/retour?order=1042#stap-2.\nOf bel ons!', 'staff');
  const link = bubbles(page).getByRole('link');
  await link.waitFor();
  const address = 'https://shop.example.nl/retour?order=1042#stap-2';
  expect(await link.textContent()).toBe(address);
  expect(await link.getAttribute('href')).toBe(address);
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  expect(faults).toEqual([]);
});

test('lines of one message stand right under each other', async () => {
  const { page, say } = await reader();
  await say('Eerste regel\nTweede regel', 'staff');
  await says(page, 'Eerste regel');
  const text = bubbles(page).getByText('Eerste regel');
  expect(await text.innerText()).toBe('Eerste regel\nTweede regel');
  expect((await text.boundingBox())?.height).toBeLessThan(80);
});

test('neither a name, nor markup, nor another scheme becomes a link or anything but text', async () => {
  const { page, faults, say } = await reader();
  await say('Je praat nu met https://evil.example.net.', 'bot');
  await say('[klik](javascript:alert(1)) javascript:alert(1) <b>vet</b>', 'staff', 'https://x.nl');
  await says(page, '[klik](javascript:alert(1)) javascript:alert(1) <b>vet</b>');
  await says(page, 'Je praat nu met https://evil.example.net.');
  expect(await bubbles(page).getByRole('link').count()).toBe(0);
  expect(faults).toEqual([]);
});
