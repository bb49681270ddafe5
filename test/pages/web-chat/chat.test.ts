import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  bubbles,
  choice,
  keptSession,
  label,
  openChatBrowser,
  press,
  says,
  type,
  why,
} from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

describe('a customer', () => {
  test('types, is answered, and sees when', async () => {
    const { page, faults } = await host.visit();
    await type(page, 'waar blijft mijn pakje');
    await says(page, 'Gehoord: waar blijft mijn pakje');
    expect(await page.locator('.time').last().textContent()).toBe('vr 11:00');
    expect(faults).toEqual([]);
  });

  test('presses a button, and its value arrives with its words', async () => {
    const { page, faults } = await host.visit();
    await press(choice(page, label));
    await says(page, `Gehoord: ${label}`);
    expect(host.told).toEqual([{ type: 'message', text: label, value: { a: 1 }, files: 0 }]);
    expect(faults).toEqual([]);
  });

  test('reads a decision and asks why', async () => {
    const { page, faults } = await host.visit();
    await type(page, '1042');
    await press(why(page));
    await bubbles(page).getByText('Binnen zeven dagen.').waitFor();
    expect(faults).toEqual([]);
  });

  test('keeps a message that is too long in the box, and reads by how much', async () => {
    const { page, faults } = await host.visit();
    await type(page, 'a'.repeat(8010));
    await page.getByText('Je bericht is 10 tekens te lang.').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toHaveLength(8010);
    expect(faults).toEqual([]);
  });

  test('reloads the page and finds the conversation, whole and in order', async () => {
    const { page, faults } = await host.visit();
    await type(page, 'een');
    await says(page, 'Gehoord: een');
    await type(page, 'twee');
    await says(page, 'Gehoord: twee');
    const texts = () => bubbles(page).allInnerTexts();
    const before = await texts();
    await page.reload();
    await says(page, 'Gehoord: twee');
    expect(await texts()).toEqual(before);
    await type(page, 'drie');
    await says(page, 'Gehoord: drie');
    expect(faults).toEqual([]);
  });

  test('misses nothing when the connection drops', async () => {
    const { page } = await host.visit();
    const { conversationId } = await keptSession(page);
    host.loket.dropSockets();
    await host.loket.host.say(conversationId, { type: 'message', text: 'Ben je er nog?' });
    await says(page, 'Ben je er nog?');
    expect(await bubbles(page).getByText('Ben je er nog?').count()).toBe(1);
  });

  test('is told when offline, and catches up afterwards', async () => {
    const { page } = await host.visit();
    await page.context().setOffline(true);
    await page.getByText('Je bent offline.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Je bent offline.').waitFor({ state: 'detached' });
    await type(page, 'weer terug');
    await says(page, 'Gehoord: weer terug');
  });

  test('switches to English: the page follows, and the bot is told', async () => {
    const { page, faults } = await host.visit();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByPlaceholder('Type your message…').waitFor();
    await says(page, 'Gehoord: event');
    expect(host.told).toEqual([{ type: 'event', text: undefined, value: 'en', files: 0 }]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByPlaceholder('Type your message…').waitFor();
    expect(faults).toEqual([]);
  });
});
