import { describe, expect, test } from '@jest/globals';
import { accessibilityFaults, phone } from '../../support/browser.ts';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

const question = 'Mijn factuur van vorige maand klopt niet';
const transcript = (page = desk.page) => page.getByRole('region', { name: 'Wat er gezegd is' });
const said = (text: string, page = desk.page) =>
  transcript(page).locator('[id^=message-]').filter({ hasText: text });
const line = (page = desk.page) => transcript(page).getByRole('button', { name: /met de bot/ });

describe('what the bot and the customer said', () => {
  test('stands there whole while the customer waits, and folds when Anna takes over', async () => {
    const customer = await desk.waiting(question);
    await desk.row(customer).click();
    await said(question).waitFor();
    expect(await line().count()).toBe(0);

    await customer.post({ text: 'Het gaat om 40 euro' });
    await desk.page.getByRole('button', { name: 'Overnemen' }).click();
    await line()
      .getByText(/^\d+ berichten met de bot, tonen$/)
      .waitFor();
    expect(await said(question).count()).toBe(0);
    // what they want stays in sight, and so does what they wrote while they waited
    await transcript().getByText(question).waitFor();
    await said('Het gaat om 40 euro').waitFor();
  });

  test('opens by click, where it stands, and closes again', async () => {
    await desk.mine(question);
    await line().click();
    await line()
      .getByText(/^\d+ berichten met de bot, verbergen$/)
      .waitFor();
    await said(question).waitFor();
    expect(await transcript().getByRole('button', { name: 'Nieuwe berichten' }).count()).toBe(0);
    await line().click();
    await said(question).waitFor({ state: 'detached' });
  });

  test('opens by key, and comes into sight', async () => {
    await desk.page.setViewportSize({ width: 1280, height: 480 });
    const customer = await desk.mine(question);
    await customer.post({ text: Array.from({ length: 30 }, () => 'Nog iets').join('\n') });
    await said('Nog iets').waitFor();
    await desk.page.keyboard.press('Alt+o');
    await said(question).waitFor();
    const [box, first] = [await transcript().boundingBox(), await line().boundingBox()];
    expect(first?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
    expect(first?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });

  test('is open where a search found something in it, and the message is marked', async () => {
    const customer = await desk.mine('Mijn zonnewijzer loopt achter');
    const asked = (page = desk.page) => said('zonnewijzer', page);
    await desk.page.getByRole('searchbox').fill('zonnewijzer');
    await desk.page.getByText('1 gesprek', { exact: true }).waitFor();
    await desk.row(customer).click();
    await asked().waitFor();
    await line()
      .getByText(/^\d+ berichten met de bot, verbergen$/)
      .waitFor();
    const number = new URL(desk.page.url()).hash.slice(1);
    expect(await asked().getAttribute('id')).toBe(`message-${number}`);

    // the address of the message leads a colleague there, too
    const ties = await desk.shop.hire('Ties');
    const path = new URL(desk.page.url());
    const other = await desk.shop.desk(desk.browser, ties, { path: path.pathname + path.hash });
    await asked(other.page).waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'folds on a phone, too, and axe finds nothing (%s)',
    async (colorScheme) => {
      const customer = await desk.mine(question);
      const { page } = await desk.shop.desk(desk.browser, desk.shop.anna, {
        ...{ ...phone, colorScheme, bypassCSP: true },
        path: `/desk/c/${customer.conversationId}`,
      });
      await line(page).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect((await line(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await line(page).tap();
      await said(question, page).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );
});
