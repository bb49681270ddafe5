import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { choice, label, openChatBrowser, press, says, type } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

const own = (page: Page) => page.locator('.webchat__bubble--from-user');
const messageIn = (route: Route) =>
  route.request().postDataJSON() as { type: string; text?: string } | null;
const heard = () => host.told.map(({ text }) => text);
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

describe('a customer who is offline', () => {
  const offline = 'Je bent offline. Je berichten gaan mee zodra je weer verbinding hebt.';

  test('writes on, and everything arrives once and in order when the line is back', async () => {
    const { page } = await host.visit();
    await page.context().setOffline(true);
    await page.getByText(offline).waitFor();
    for (const text of ['een', 'twee', 'drie']) await type(page, text);
    await own(page).getByText('drie').waitFor();
    expect(await choice(page, label).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await says(page, 'Gehoord: drie');
    expect(heard()).toEqual(['een', 'twee', 'drie']);
    expect(await own(page).allInnerTexts()).toEqual(['een', 'twee', 'drie']);
    expect(await page.getByText(offline).count()).toBe(0);
    expect(await page.getByText('Niet verstuurd').count()).toBe(0);
  });

  test('sends a picture and a line after it, and both arrive in that order', async () => {
    const { page } = await host.visit();
    await page.context().setOffline(true);
    await page.getByText(offline).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'schade.png',
      mimeType: 'image/png',
      buffer: Buffer.from(pixel, 'base64'),
    });
    await own(page).getByRole('img').waitFor();
    await type(page, 'zie de foto');
    await page.context().setOffline(false);
    await says(page, 'Gehoord: zie de foto');
    expect(host.told.map(({ text, files }) => [text, files])).toEqual([
      [undefined, 1],
      ['zie de foto', 0],
    ]);
  });
});

test('a customer who closes the page before the line is back finds that it all went out', async () => {
  const { page } = await host.visit();
  const context = page.context();
  await page.route('**/activities', (route) => route.abort());
  for (const text of ['een', 'twee']) await type(page, text);
  await page.getByText('We zijn even niet bereikbaar.').waitFor();
  await page.close();
  const later = await context.newPage();
  await later.goto(`${host.loket.url}/chat`);
  await says(later, 'Gehoord: twee');
  expect(heard()).toEqual(['een', 'twee']);
  expect(await own(later).allInnerTexts()).toEqual(['een', 'twee']);
});

describe('while the server is away, a customer', () => {
  const away = 'We zijn even niet bereikbaar. Je berichten gaan mee zodra dat weer kan.';

  test('reads so, keeps the buttons, and everything arrives once and in order', async () => {
    const { page } = await host.visit();
    await host.loket.goAway();
    for (const text of ['een', 'twee', 'drie']) await type(page, text);
    await page.getByText(away).waitFor();
    await press(choice(page, label));
    await own(page).getByText(label).waitFor();
    expect(await choice(page, label).isVisible()).toBe(true);
    await host.loket.comeBack();
    await says(page, `Gehoord: ${label}`);
    expect(heard()).toEqual(['een', 'twee', 'drie', label]);
    expect(await own(page).allInnerTexts()).toEqual(['een', 'twee', 'drie', label]);
    expect(await page.getByText(away).count()).toBe(0);
  });
});

describe('a customer', () => {
  test('writes quickly, and nothing overtakes a message that is held up on the way', async () => {
    const { page } = await host.visit();
    let goOn = () => {};
    const heldUp = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/activities', async (route) => {
      if (messageIn(route)?.text === 'een') await heldUp;
      await route.continue();
    });
    const texts = ['een', 'twee', 'drie', 'vier'];
    for (const text of texts) await type(page, text);
    await own(page).getByText('vier').waitFor();
    goOn();
    await says(page, 'Gehoord: vier');
    expect(heard()).toEqual(texts);
  });

  test('whose answer got lost on the way has written once all the same', async () => {
    const { page } = await host.visit();
    let lost = false;
    await page.route('**/activities', async (route) => {
      if (lost || messageIn(route)?.type !== 'message') return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await type(page, 'een');
    await type(page, 'twee');
    await says(page, 'Gehoord: twee');
    expect(lost).toBe(true);
    expect(heard()).toEqual(['een', 'twee']);
    expect(await own(page).allInnerTexts()).toEqual(['een', 'twee']);
  });

  test('sends a message again that the server could not keep, and it stands there once', async () => {
    const { page } = await host.visit();
    host.loket.host.break();
    await type(page, 'een');
    await page.getByText('Niet verstuurd.').waitFor();
    expect(await choice(page, label).isVisible()).toBe(true);
    host.loket.host.mend();
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await says(page, 'Gehoord: een');
    expect(await own(page).allInnerTexts()).toEqual(['een']);
    expect(await page.getByText('Niet verstuurd.').count()).toBe(0);
    expect(heard()).toEqual(['een']);
  });
});
