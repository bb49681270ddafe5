import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { openForm, referenceOn, send } from './form-client.ts';
import { openShop, sanne, type ShopWithPage } from './shop-with-page.ts';

/*
 * The page for withdrawals as a browser without script sees it. What is asked and confirmed: Directive 2011/83/EU,
 * article 11a.
 */
let app: ShopWithPage;

beforeEach(async () => {
  app = await openShop();
});

afterEach(() => app.stop());

describe('a customer withdraws on the page', () => {
  test('in Dutch: states it, reads it back, confirms, and keeps the confirmation', async () => {
    const blank = await openForm(`${app.url}/herroepen`);
    expect(blank.text).toContain('Binnen de bedenktijd mag dat altijd');
    const check = await send(blank, 'check', sanne);
    expect(check.text).toContain('Klopt dit zo?');
    for (const said of Object.values(sanne)) expect(check.text).toContain(said);
    const done = await send(check, 'confirm');
    expect(done.text).toContain('Je herroeping is ontvangen');
    expect(done.text).toContain('dinsdag 3 november 2026 om 10:00 (Nederlandse tijd)');
    for (const said of Object.values(sanne)) expect(done.text).toContain(said);
    const again = await openForm(done.url);
    expect(again.text).toBe(done.text);

    const [one, ...others] = await app.cases();
    expect(others).toEqual([]);
    expect(one?.reference).toBe(referenceOn(done));
    expect(one && foldCase(one)).toMatchObject({
      kind: 'withdrawal',
      orderNumber: '1042',
      contact: 'sanne@example.nl',
      receipt: { outcome: 'received-in-time' },
    });
  });

  test('in English, and takes it along as a text', async () => {
    const check = await app.state({ ...sanne, text: '' }, '/withdraw');
    expect(check.text).toContain('Is this right?');
    const done = await send(check, 'confirm');
    expect(done.text).toContain('We have received your withdrawal');
    expect(done.text).toContain('Tuesday, 3 November 2026 at 10:00 (Dutch time)');
    const text = await fetch(`${done.url}&text`);
    expect(text.headers.get('content-disposition')).toContain(
      `withdrawal-${referenceOn(done)}.txt`,
    );
    expect(await text.text()).toBe(
      [
        'Voorbeeldwinkel',
        'We have received your withdrawal',
        `Reference: ${referenceOn(done)}\nReceived on: Tuesday, 3 November 2026 at 10:00 (Dutch time)`,
        'I hereby withdraw from my purchase.\nYour name: Sanne de Vries\nOrder: 1042\nYour email address: sanne@example.nl',
        'This is proof that we have received your withdrawal. A member of staff will look up your order and email you about what happens next.\n',
      ].join('\n\n'),
    );
  });

  test('goes back to change something, and finds all that was typed', async () => {
    const check = await app.state();
    const form = await send(check, 'edit');
    expect(form.fields).toMatchObject(sanne);
    const changed = await send(form, 'check', { name: 'Sanne Jansen' });
    const done = await send(changed, 'confirm');
    expect(done.text).toContain('Sanne Jansen');
    expect(await app.cases()).toHaveLength(1);
  });

  test('who has no order number writes what it was, and is received', async () => {
    const contract = 'De blauwe jas van vorige week';
    const done = await send(await app.state({ ...sanne, contract }), 'confirm');
    expect(referenceOn(done)).toBeDefined();
    const [one] = await app.cases();
    expect(one && foldCase(one)).toMatchObject({
      receipt: { outcome: 'received-order-unmatched' },
    });
  });

  test('staff read the statement in a conversation of its own', async () => {
    await send(await app.state(), 'confirm');
    const [one] = await app.cases();
    const opened = one?.events.find((event) => event.type === 'opened');
    const [stated] = await app.store.log(opened?.conversation ?? '', 0);
    expect(stated).toMatchObject({
      from: 'customer',
      activity: {
        text: 'Ik herroep hierbij mijn koop.\nNaam: Sanne de Vries\nBestelling: 1042\nBevestiging naar: sanne@example.nl\n\nHij past niet.',
      },
    });
  });
});

describe('a statement is received once', () => {
  test('however often and from however many tabs it is confirmed', async () => {
    const check = await app.state();
    const tabs = Array.from({ length: 8 }, () => send(check, 'confirm'));
    const pages = await Promise.all(tabs);
    app.goTo('2026-11-03T12:00:00+01:00');
    pages.push(await send(check, 'confirm'));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(await app.cases()).toHaveLength(1);
  });

  test('also after going back to the blank form and sending the same again', async () => {
    const blank = await openForm(`${app.url}/herroepen`);
    const first = await send(await send(blank, 'check', sanne), 'confirm');
    const second = await send(await send(blank, 'check', sanne), 'confirm');
    expect(referenceOn(second)).toBe(referenceOn(first));
  });

  test('what was changed after that is another statement, and not lost', async () => {
    const blank = await openForm(`${app.url}/herroepen`);
    const first = await send(await send(blank, 'check', sanne), 'confirm');
    const other = { ...sanne, contract: '1043' };
    const second = await send(await send(blank, 'check', other), 'confirm');
    expect(referenceOn(second)).not.toBe(referenceOn(first));
    expect(await app.cases()).toHaveLength(2);
  });

  test('one whose token is lost or forged is received all the same', async () => {
    const check = await app.state();
    const [head, , signature] = (check.fields['token'] ?? '').split('.');
    const forged = Buffer.from('{"jti":"x","stated":{"digest":"x","at":0}}').toString('base64url');
    for (const token of ['', 'x', `${head}.${forged}.${signature}`]) {
      const done = await send(check, 'confirm', { token });
      expect(done.text).toContain('dinsdag 3 november 2026 om 10:00');
    }
    expect(await app.cases()).toHaveLength(3);
  });
});

describe('a statement counts from when it first reached us', () => {
  test.each([
    ['confirmed after midnight', '2026-11-04T00:03:00+01:00', 'dinsdag 3 november 2026 om 10:00'],
    ['confirmed within a day', '2026-11-04T10:00:00+01:00', 'dinsdag 3 november 2026 om 10:00'],
    ['left open for longer', '2026-11-04T10:01:00+01:00', 'woensdag 4 november 2026 om 10:01'],
  ])('%s', async (_when, confirmedAt, said) => {
    const check = await app.state();
    app.goTo(confirmedAt);
    expect((await send(check, 'confirm')).text).toContain(said);
  });

  test('not when something else is put in its place', async () => {
    const check = await app.state();
    app.goTo('2026-11-04T00:03:00+01:00');
    const done = await send(check, 'confirm', { contract: '1043' });
    expect(done.text).toContain('woensdag 4 november 2026 om 00:03');
  });

  test('and after a restart', async () => {
    const check = await app.state();
    await app.restart();
    app.goTo('2026-11-04T09:00:00+01:00');
    expect((await send(check, 'confirm')).text).toContain('dinsdag 3 november 2026 om 10:00');
  });
});

test('the page takes no script, nothing from elsewhere, and no frame', async () => {
  const { headers, html } = await openForm(`${app.url}/herroepen`);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(html).not.toContain('<script');
  expect((await fetch(`${app.url}/herroepen`, { method: 'HEAD' })).status).toBe(200);
});
