import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openForm, send } from './form-client.ts';
import { openShop, type ShopWithPage } from './shop-with-page.ts';

let app: ShopWithPage;

beforeAll(async () => {
  app = await openShop();
});

afterAll(() => app.stop());

describe('what is typed wrong has its answer, and nothing typed is lost', () => {
  const full = { name: 'Sanne', contract: '1042', email: 'sanne@example.nl', text: 'Dank.' };

  test.each([
    ['nl', 'name', '', 'Vul je naam in.'],
    ['nl', 'name', '   ', 'Vul je naam in.'],
    ['nl', 'contract', '', 'Vul je bestelnummer in, of schrijf wat je hebt gekocht en wanneer.'],
    ['nl', 'email', '', 'Vul je e-mailadres in.'],
    ['nl', 'email', 'sanne', 'Dit is geen volledig e-mailadres.'],
    ['nl', 'email', 'sanne@example.nl en piet@example.nl', 'Dit is geen volledig e-mailadres.'],
    ['nl', 'name', 'x'.repeat(203), 'Dit is 3 tekens te lang. Maak het korter.'],
    ['nl', 'text', 'é'.repeat(5001), 'Dit is 1 tekens te lang. Maak het korter.'],
    ['en', 'name', '', 'Enter your name.'],
    ['en', 'contract', '', 'Enter your order number, or write what you bought and when.'],
    ['en', 'email', 'sanne@', 'This is not a complete email address.'],
  ] as const)('%s, %s: %.12j: %s', async (language, field, typed, said) => {
    const path = language === 'nl' ? '/herroepen' : '/withdraw';
    const page = await app.state({ ...full, [field]: typed }, path);
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
    expect(page.html).toMatch(new RegExp(`href="#${field}"`));
    expect(page.html).toMatch(new RegExp(`id="${field}-fault"`));
    expect(page.html).toMatch(new RegExp(`aria-describedby="[^"]*${field}-fault"`));
    expect(page.fields).toMatchObject({ ...full, [field]: typed.trim() });
    expect(await app.cases()).toEqual([]);
  });

  test('all that is wrong is said at once', async () => {
    const page = await app.state({ text: 'Alleen dit.' });
    for (const said of ['Vul je naam in', 'Vul je bestelnummer in', 'Vul je e-mailadres in']) {
      expect(page.text).toContain(said);
    }
    expect(page.fields['text']).toBe('Alleen dit.');
  });

  test('a slip in the address is mended, and read back', async () => {
    const page = await app.state({ ...full, email: 'Sanne @ Example,nl' });
    expect(page.text).toContain('sanne@example.nl');
  });

  test('markup is shown as it was typed, and a card number is not kept', async () => {
    const name = '<img src=x onerror=alert(1)>"';
    const text = 'Mijn kaart is 4111 1111 1111 1111.\nGroet';
    const check = await app.state({ ...full, name, text });
    expect(check.html).not.toContain('<img');
    expect(check.text).toContain(name);
    const done = await send(check, 'confirm');
    expect(done.text).toContain(name);
    expect(done.text).not.toContain('4111');
    expect(JSON.stringify(await app.cases())).not.toContain('4111');
  });

  test('who pastes a book is told so, and the server goes on', async () => {
    const page = await app.state({ ...full, text: 'x'.repeat(70_000) });
    expect([page.status, page.text]).toEqual([413, expect.stringContaining('Je tekst is te lang')]);
    expect((await openForm(`${app.url}/herroepen`)).status).toBe(200);
  });

  test.each([
    ['no form at all', { 'content-type': 'application/json' }, '{"step":"confirm","name":{}}'],
    ['broken JSON', { 'content-type': 'application/json' }, '{'],
    ['nothing', {}, ''],
    [
      'a part of a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'step=confirm&name=%ZZ',
    ],
  ])('%s is no statement', async (_what, headers, body) => {
    const before = await app.cases();
    const answer = await fetch(`${app.url}/herroepen`, { method: 'POST', headers, body });
    expect([400, 422]).toContain(answer.status);
    expect(await app.cases()).toEqual(before);
  });
});
