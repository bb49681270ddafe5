import { describe, expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

/** A file that is pasted or dropped, with what the browser puts beside it. */
const handOver = (what: 'paste' | 'drop', onto: string, text = '') =>
  desk.page.evaluate(`{
    const data = new DataTransfer();
    if (${JSON.stringify(text)}) data.setData('text/plain', ${JSON.stringify(text)});
    data.items.add(new File(['x'], 'foto.png', { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    const event = ${JSON.stringify(what)} === 'paste'
      ? new ClipboardEvent('paste', { ...options, clipboardData: data })
      : new DragEvent('drop', { ...options, dataTransfer: data });
    !document.querySelector(${JSON.stringify(onto)}).dispatchEvent(event);
  }`);

describe('the composer', () => {
  test('takes what is typed after a click on its tab, and a note stays a note', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await desk.page.getByRole('tab', { name: 'Notitie' }).click();
    await desk.page.keyboard.type('Rare klant, even nakijken bij de gegevens');
    expect(await desk.box().inputValue()).toBe('Rare klant, even nakijken bij de gegevens');
    await desk.page.keyboard.press('Enter');
    const transcript = desk.page.getByRole('region', { name: 'Wat er gezegd is' });
    await transcript.getByText('Rare klant, even nakijken').waitFor();
    await desk.page.getByRole('tab', { name: 'Antwoord' }).click();
    await desk.page.keyboard.type('Dag');
    await desk.page.keyboard.press('Enter');
    await customer.hears(/^Dag$/);
    expect(customer.texts().join()).not.toContain('Rare klant');
  });

  test.each(['Notitie', 'Bestand toevoegen', 'Verstuur'])(
    'takes no letter for a shortcut while the focus is on %s',
    async (name) => {
      const customer = await desk.mine('Mijn factuur klopt niet');
      await desk.box().fill('Half');
      await desk.page
        .getByLabel(name, { exact: true })
        .or(desk.page.getByText(name, { exact: true }))
        .last()
        .focus();
      await desk.page.keyboard.type('regbtcn');
      await desk.page.keyboard.press('Escape');
      await desk.page.locator('#conversation-title:focus').waitFor();
      expect(await desk.page.getByRole('dialog').count()).toBe(0);
      expect(await desk.page.getByRole('tab', { name: 'Antwoord', selected: true }).count()).toBe(
        1,
      );
      await desk
        .row(customer)
        .getByText(/Bij jou|Wacht op jou/)
        .waitFor();
    },
  );
});

describe('a canned answer', () => {
  test('stands in the list as it would be sent, whole without what is not known', async () => {
    await desk.mine('Mijn factuur klopt niet');
    await desk.page.keyboard.type('/');
    const list = desk.page.getByRole('listbox', { name: 'Standaardantwoorden' });
    await list.getByText('Hallo, je praat met Anna van').waitFor();
    await list.getByText('Ik zoek je bestelling er even bij.').waitFor();
    expect(await list.innerText()).not.toContain('{');
  });
});

test('who may not take over from a colleague is told with whom the conversation is', async () => {
  const customer = await desk.mine('Mijn factuur klopt niet');
  const { page } = await desk.shop.desk(desk.browser, await desk.shop.hire('Vera'), {
    path: `/desk/c/${customer.conversationId}`,
  });
  await page.getByText('Dit gesprek is bij Anna. Een notitie kan altijd.').waitFor();
});

test('typing is seen on both sides', async () => {
  const customer = await desk.mine('Mijn factuur klopt niet');
  await customer.post({ type: 'typing' } as never);
  await desk.page.getByText('Klant typt…').waitFor();
  await desk.page.keyboard.type('Ik');
  await customer.until(() => customer.seen.some(({ type }) => type === 'typing'));
});

describe('a file', () => {
  test('that misses the box does not take the place of the page, and no note takes one', async () => {
    await desk.mine('Mijn factuur klopt niet');
    expect(await handOver('drop', '#conversations')).toBe(true);
    await desk.page.getByRole('tab', { name: 'Notitie' }).click();
    await desk.box().fill('Niet voor de klant');
    await handOver('paste', '#reply');
    await desk.page.getByText('Bij een notitie kan geen bestand.').first().waitFor();
    await desk.page.getByRole('tab', { name: 'Notitie', selected: true }).waitFor();
  });

  test('from an iPhone is taken though its kind is not known, and one that is not is named', async () => {
    await desk.mine('Mijn factuur klopt niet');
    const choose = (name: string) =>
      desk.page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from('x') });
    await choose('IMG_1.HEIC');
    await desk.page.getByRole('button', { name: 'IMG_1.HEIC weghalen' }).waitFor();
    await choose('lied.mp3');
    await desk.page.getByText('“lied.mp3” kan niet mee').first().waitFor();
  });

  test('that is chosen while the claim is under way goes along once it has been won', async () => {
    const customer = await desk.waiting('Mijn factuur klopt niet');
    await desk.row(customer).click();
    const claim = new Promise<Route>((held) => void desk.page.route('**/claim', held));
    await desk.page.getByRole('button', { name: 'Overnemen' }).click();
    await desk.page.getByRole('button', { name: 'Bestand toevoegen' }).waitFor();
    await handOver('paste', '#reply');
    await desk.page.getByRole('button', { name: 'Verstuur' }).click();
    await desk.page.getByRole('button', { name: 'foto.png weghalen' }).waitFor();
    await (await claim).fallback();
    await desk.page
      .getByRole('region', { name: 'Wat er gezegd is' })
      .getByText('foto.png')
      .first()
      .waitFor();
  });

  test('that comes beside pasted text is left out, and a picture alone goes along', async () => {
    await desk.mine('Mijn factuur klopt niet');
    const chosen = desk.page.getByRole('button', { name: 'foto.png weghalen' });
    await handOver('paste', '#reply', 'uit een tabel');
    await handOver('paste', '#reply');
    await chosen.waitFor();
    expect(await chosen.count()).toBe(1);
  });
});
