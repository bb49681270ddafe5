import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keptSession, openChatBrowser, says, type, why } from './customer.ts';

let host: Awaited<ReturnType<typeof openChatBrowser>>;

beforeAll(async () => {
  host = await openChatBrowser();
});

afterAll(() => host.close());

describe('at the foot of the chat, a customer', () => {
  test('asks for a person in one tap, at any moment', async () => {
    const { page, faults } = await host.visit();
    await type(page, '1042');
    await why(page).waitFor();
    await page.getByRole('button', { name: 'Medewerker', exact: true }).click();
    await says(page, 'Gehoord: Medewerker spreken');
    expect(faults).toEqual([]);
  });

  test('asks so in the language that they chose', async () => {
    const { page, faults } = await host.visit();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await says(page, 'Gehoord: Talk to a person');
    expect(faults).toEqual([]);
  });

  test('keeps the conversation as a text, with times, files and receipts', async () => {
    const { page, faults } = await host.visit();
    await page.locator('input[type=file]').setInputFiles({
      name: 'bon.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Totaal 49 euro'),
    });
    await says(page, 'Gehoord: ');
    const { conversationId } = await keptSession(page);
    const read = { text: 'Je bewijs: IMG\\_1.heic', textFormat: 'markdown' };
    await host.loket.host.say(conversationId, { type: 'message', ...read });
    await says(page, 'IMG_1.heic');
    await type(page, '1042');
    await why(page).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar als tekst' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('gesprek.txt');
    const day = 'vrijdag 20 november 2026 om 11:00';
    expect(await readFile(await download.path(), 'utf8')).toBe(
      [
        'Je gesprek met De Demowinkel',
        `${day}, Automatische assistent:\nWaarmee kan ik je helpen?`,
        `${day}, Jij:\n[bon.txt]`,
        `${day}, Automatische assistent:\nGehoord: message`,
        `${day}, Automatische assistent:\nJe bewijs: IMG_1.heic`,
        `${day}, Jij:\n1042`,
        `${day}, Automatische assistent:\nJe bent op tijd.\nOp tijd\nLaatste dag: maandag 23 november 2026\nWaarom?\nBinnen zeven dagen.\n`,
      ].join('\n\n'),
    );
    expect(faults).toEqual([]);
  });
});
