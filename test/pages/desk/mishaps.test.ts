import { describe, expect, test } from '@jest/globals';
import { openAnnasDesk } from './annas-desk.ts';
import { scriptFaults } from './staffed-shop.ts';

const desk = openAnnasDesk();

describe('no white page', () => {
  test('comes of what another release left in the browser, nor of an address cut short', async () => {
    await desk.page.evaluate(`
      localStorage.setItem('loket.desk.settings', '{"language":"fy","look":5}');
      sessionStorage.setItem('loket.desk.drafts', '[["x",null],1]');
      sessionStorage.setItem('loket.desk.outbox', '{"key":"k"}');
    `);
    await desk.page.reload();
    await desk.page.getByText('Niemand wacht').waitFor();
    await desk.page.evaluate(`history.pushState(null, '', '/desk/c/%E0%A4%A')`);
    await desk.page.evaluate(`dispatchEvent(new PopStateEvent('popstate'))`);
    await desk.page.getByText('Dit gesprek bestaat niet').waitFor();
    expect(scriptFaults(desk.faults)).toEqual([]);
  });

  test('comes of a part that cannot be loaded; with the line down all parts are there already', async () => {
    await desk.page.reload();
    await desk.page.waitForResponse('**/member-panel*');
    await desk.page.context().setOffline(true);
    await desk.page.getByRole('button', { name: 'Menu van Anna' }).click();
    await desk.page.getByRole('radio', { name: 'Donker' }).waitFor();
    await desk.page.context().setOffline(false);

    await desk.page.route('**/member-panel*', (route) => route.fulfill({ status: 404 }));
    await desk.page.reload();
    await desk.page.getByRole('button', { name: 'Menu van Anna' }).click();
    await desk.page.getByText('Er ging iets mis op deze pagina').waitFor();
    await desk.page.getByRole('button', { name: 'Opnieuw laden' }).click();
    await desk.page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  });
});

describe('who is quick', () => {
  test('and presses Enter three times, sends once', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await desk.box().fill('Eén keer');
    await desk.page.evaluate(`for (let times = 0; times < 3; times += 1) {
      const options = { key: 'Enter', bubbles: true, cancelable: true };
      document.getElementById('reply').dispatchEvent(new KeyboardEvent('keydown', options));
    }`);
    await customer.hears(/Eén keer/);
    await desk.box().fill('En klaar');
    await desk.box().press('Enter');
    await customer.hears(/En klaar/);
    expect(customer.texts().filter((text) => text === 'Eén keer')).toHaveLength(1);
  });

  test('and goes on while a claim is under way, is not taken back to it', async () => {
    const first = await desk.waiting('Mijn factuur klopt niet');
    const second = await desk.waiting('Mijn licentie werkt niet');
    await desk.row(first).click();
    await desk.page.getByRole('button', { name: 'Overnemen' }).waitFor();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await desk.page.route('**/claim', async (route) => {
      await held;
      await route.fallback();
    });
    await desk.page.keyboard.press('c');
    await desk.row(second).click();
    await desk.page.getByText('Neem het gesprek over om te antwoorden').waitFor();
    answer();
    await desk.page.getByRole('tab', { name: /^Mijn gesprekken 1/ }).waitFor();
    expect(await desk.page.getByRole('tab', { selected: true }).first().innerText()).toMatch(
      /Wachtrij/,
    );
    expect(await desk.page.evaluate('document.activeElement.id')).not.toBe('reply');
  });

  test('and steps on from the text box, goes on writing there', async () => {
    await desk.mine('Mijn factuur klopt niet');
    await desk.mine('Mijn licentie werkt niet');
    await desk.box().focus();
    await desk.page.keyboard.press('Alt+j');
    await desk.page
      .getByRole('region', { name: 'Wat er gezegd is' })
      .getByText('factuur')
      .waitFor();
    await desk.page.keyboard.type('een beetje');
    expect(await desk.box().inputValue()).toBe('een beetje');
  });

  test('and types beside the box, hands no customer back', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await desk.row(customer).focus();
    await desk.page.keyboard.type('bb');
    await desk.page.keyboard.press('n');
    await desk.page.getByRole('tab', { name: 'Notitie', selected: true }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.type('gb');
    await desk.page.getByRole('dialog').getByText('De bot gaat verder').waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('De bot gaat verder met deze klant.').first().waitFor();
  });

  test('and types on before the page has drawn, is not put back into the box', async () => {
    await desk.row(await desk.mine('Mijn factuur klopt niet')).focus();
    await desk.page.evaluate(`{
      const press = (key) => document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      press('n');
      setTimeout(() => press('b'));
      ['Escape', 'g'].forEach(press);
    }`);
    await desk.page.getByRole('dialog').getByText('De bot gaat verder').waitFor();
  });
});

describe('a note', () => {
  test('whose answer is lost on the way is kept once, though it is saved again', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await desk.row(customer).click();
    let requests = 0;
    await desk.page.route('**/notes', async (route) => {
      requests += 1;
      if (requests > 1) return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await desk.page.getByRole('tab', { name: 'Notitie' }).click();
    await desk.box().fill('Let op: derde keer');
    const save = desk.page.getByRole('button', { name: 'Bewaar notitie' });
    await save.click();
    await desk.page.getByText('Let op: derde keer').and(desk.box()).waitFor();
    await save.click();
    await desk.page.getByText('Notitie bewaard').first().waitFor();
    const said = desk.page.getByRole('region', { name: 'Wat er gezegd is' });
    expect(await said.getByText('Let op: derde keer').count()).toBe(1);
    expect(requests).toBe(2);
  });
});

describe('a conversation', () => {
  test('that is gone to by key is where the focus is, and one that is opened is read first', async () => {
    const customer = await desk.waiting('Mijn factuur klopt niet');
    const focus = () => desk.page.evaluate('document.activeElement.id');
    await desk.page.keyboard.press('j');
    expect(await focus()).toBe(`row-${customer.conversationId}`);
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('#conversation-title:focus').waitFor();
  });

  test('of a colleague is taken by a button that names them, never by a key', async () => {
    const ties = await desk.shop.hire('Ties');
    const customer = await desk.waiting('Mijn factuur klopt niet');
    await ties.send('POST', `/desk/api/conversations/${customer.conversationId}/claim`, {});
    await desk.page.getByRole('tab', { name: 'Alles' }).click();
    await desk.row(customer).click();
    await desk.page.getByRole('button', { name: 'Overnemen van Ties' }).waitFor();
    await desk.page.keyboard.press('c');
    await desk.page.getByText('Ties heeft dit gesprek al.').first().waitFor();
    await desk.page.getByRole('button', { name: 'Overnemen van Ties' }).click();
    await desk.page.getByRole('button', { name: 'Doorzetten' }).waitFor();
  });

  test('that a colleague takes over is missed by nobody', async () => {
    const mara = await desk.shop.hire('Mara', 'manager');
    const customer = await desk.mine('Mijn factuur klopt niet');
    const claim = `/desk/api/conversations/${customer.conversationId}/claim`;
    await mara.send('POST', claim, { force: true });
    await desk.page
      .getByText(/^Mara heeft je gesprek overgenomen: Klant /)
      .first()
      .waitFor();
  });
});

describe('in the list', () => {
  test('stands what it is about, who waits for an answer, and what is half written', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await desk.row(customer).getByText('Mijn factuur klopt niet').waitFor();
    await desk.row(customer).getByText('Wacht op jou').waitFor();
    await desk.box().fill('Ik kijk het na');
    await desk.box().press('Enter');
    await desk.row(customer).getByText('Bij jou').waitFor();
    await desk.box().fill('En nog iets');
    await desk.mine('Mijn licentie werkt niet');
    await desk.row(customer).getByText('Concept: En nog iets').waitFor();
  });

  test('rows stay under the mouse while messages come in, and take their order after', async () => {
    const older = await desk.mine('Mijn factuur klopt niet');
    await desk.mine('Mijn licentie werkt niet');
    const before = await desk.order();
    expect(before[0]).toMatch(/licentie/);
    await desk.row(older).hover();
    await older.post({ text: 'Bent u daar?' });
    await desk.row(older).getByText('Bent u daar?').waitFor();
    expect((await desk.order())[0]).toMatch(/licentie/);
    await desk.box().hover();
    await desk.page.locator('#conversations > :first-child').getByText('Bent u daar?').waitFor();
  });
});

test('a line that is not heard of for too long, as after a sleep, is opened anew', async () => {
  await desk.page.clock.install();
  await desk.page.reload();
  await desk.page.getByText('Niemand wacht').waitFor();
  const again = desk.page.waitForRequest('**/desk/api/stream');
  await desk.page.clock.fastForward('02:00');
  await again;
});
