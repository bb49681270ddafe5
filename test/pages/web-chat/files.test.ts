import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bubbles, choice, label, openChatBrowser, press, says, type } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const photo = file('schade.png', 'image/png', Buffer.from(pixel, 'base64'));
// the first box of a photo as iPhones keep them
const heic = file('IMG_1.HEIC', '', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));

function file(name: string, mimeType: string, buffer: Buffer) {
  return { name, mimeType, buffer };
}

const chooser = (page: Page) => page.locator('input[type=file]');
const own = (page: Page) => page.locator('.webchat__bubble--from-user');
const sent = () => host.told.map(({ files }) => files);

/** Pastes or drops the photo on the text box, as a browser hands it over. */
const hand = (page: Page, event: 'paste' | 'drop') =>
  page.evaluate(`
    const bytes = Uint8Array.from(atob('${pixel}'), (letter) => letter.charCodeAt(0));
    const handed = new DataTransfer();
    handed.items.add(new File([bytes], 'schade.png', { type: 'image/png' }));
    const how = { bubbles: true, cancelable: true, clipboardData: handed, dataTransfer: handed };
    const box = document.querySelector('[data-id=webchat-sendbox-input]');
    if ('${event}' === 'paste') box.dispatchEvent(new ClipboardEvent('paste', how));
    else for (const type of ['dragover', 'drop']) box.dispatchEvent(new DragEvent(type, how));`);

describe('a customer', () => {
  test('sends a picture along, and sees it', async () => {
    const { page, faults } = await host.visit();
    await chooser(page).setInputFiles(photo);
    await says(page, 'Gehoord: ');
    await own(page).getByRole('img').waitFor();
    const picture = `document.querySelector('.webchat__bubble--from-user img')`;
    expect(await page.evaluate(`${picture}.decode().then(() => ${picture}.naturalWidth)`)).toBe(1);
    expect(sent()).toEqual([1]);
    expect(faults).toEqual([]);
  });

  test.each(['paste', 'drop'] as const)('sends a picture by %s', async (event) => {
    const { page, faults } = await host.visit();
    await hand(page, event);
    await own(page).getByRole('img').waitFor();
    await says(page, 'Gehoord: ');
    expect(sent()).toEqual([1]);
    expect(await page.getByText('Laat je bestanden hier los').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test('sends the same photo twice', async () => {
    const { page } = await host.visit();
    for (const times of [1, 2]) {
      await chooser(page).setInputFiles(photo);
      await bubbles(page)
        .getByText('Gehoord: ')
        .nth(times - 1)
        .waitFor();
    }
    expect(sent()).toEqual([1, 1]);
  });

  test('sends a photo as the phone keeps it, which arrives as a file', async () => {
    const { page } = await host.visit();
    await chooser(page).setInputFiles(heic);
    await own(page)
      .getByRole('link', { name: /IMG_1\.heic/i })
      .waitFor();
    await says(page, 'Gehoord: ');
    expect(sent()).toEqual([1]);
  });

  test('hears that a file is too large before anything is sent, until another one is fine', async () => {
    const { page, requests } = await host.visit();
    await chooser(page).setInputFiles(
      file('film.png', 'image/png', Buffer.alloc(10 * 1024 * 1024 + 1)),
    );
    await page.getByText('“film.png” is groter dan 10 MB. Kies een kleiner bestand.').waitFor();
    await chooser(page).setInputFiles(
      file('virus.exe', 'application/octet-stream', Buffer.from('MZ')),
    );
    const refusal = page.getByText('“virus.exe” kunnen we niet openen.');
    await refusal.waitFor();
    await type(page, 'dan maar zonder');
    await says(page, 'Gehoord: dan maar zonder');
    expect(requests.filter((url) => url.includes('/upload'))).toEqual([]);
    await chooser(page).setInputFiles(photo);
    await refusal.waitFor({ state: 'detached' });
  });

  test('whose file the server refuses keeps the buttons, and is offered no second try in vain', async () => {
    const { page } = await host.visit();
    await chooser(page).setInputFiles(file('nep.png', 'image/png', Buffer.from('MZ\0\0')));
    await page.getByText('Niet verstuurd.').waitFor();
    await bubbles(page).getByText('geweigerd').waitFor();
    expect(await page.getByRole('button', { name: 'Probeer opnieuw' }).count()).toBe(0);
    await press(choice(page, label));
    await says(page, `Gehoord: ${label}`);
  });
});
