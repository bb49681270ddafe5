import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../bot/ports/store.ts';
import { openForm, referenceOn, send, type SeenPage } from './form-client.ts';
import { openShop, sanne, type ShopWithPage } from './shop-with-page.ts';

let app: ShopWithPage;

beforeEach(async () => {
  app = await openShop();
});

afterEach(() => app.stop());

describe('nothing tells whether an order is there', () => {
  const masked = ({ text }: SeenPage) => text.replace(/\bH-[A-Z\d]+\b/g, 'H-…');

  test('known or not, theirs or not, the answer is the same', async () => {
    const answers: SeenPage[] = [];
    for (const contract of ['1042', '9999']) {
      const statement = { ...sanne, contract };
      answers.push(await send(await app.state(statement), 'confirm'));
    }
    const [known, unknown] = answers.map((page) => masked(page).replace(/1042|9999/g, '…'));
    expect(known).toBe(unknown);
    expect(answers.map(referenceOn)).not.toContain('H-1042');
  });

  test('who guesses on loses no withdrawal of anybody, and learns nothing', async () => {
    for (let guess = 0; guess < 12; guess += 1) {
      const statement = { ...sanne, email: `piet${guess}@example.nl` };
      const done = await send(await app.state(statement), 'confirm');
      expect(done.text).toContain('Je herroeping is ontvangen');
    }
    expect(await app.cases()).toHaveLength(12);
  });
});

describe('a statement is not lost', () => {
  test('while the store takes nothing: it is said so, what was typed stays, and the moment too', async () => {
    const check = await app.state();
    const commit = app.store.commit.bind(app.store);
    app.store.commit = () => Promise.reject(new StoreUnavailable('the disk is full'));
    const refused = await send(check, 'confirm');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect(refused.text).toContain('Het is nog niet gelukt');
    expect(refused.fields).toMatchObject(sanne);
    app.store.commit = commit;
    app.goTo('2026-11-03T10:20:00+01:00');
    const done = await send(refused, 'confirm');
    expect(done.text).toContain('dinsdag 3 november 2026 om 10:00');
    expect(await app.cases()).toHaveLength(1);
  });

  test('an address that leads to nothing says so, and leads to the form', async () => {
    const gone = await openForm(`${app.url}/herroepen?receipt=nothing`);
    expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('niet (meer) te zien')]);
    const done = await send(await app.state(), 'confirm');
    app.goTo('2026-12-04T10:00:00+01:00');
    expect((await openForm(done.url)).status).toBe(404);
  });
});
