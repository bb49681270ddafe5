import { afterAll, describe, expect, test } from '@jest/globals';
import { MailUnavailable } from '../../bot/ports/mail.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';
import { enter, outcomeOf, startCasesDesk } from './cases/cases-desk.ts';

let mailIsDown = false;
const { desk, anna, mara, bo, opens } = await startCasesDesk({
  onMail() {
    if (mailIsDown) throw new MailUnavailable('421 try again later');
  },
});

afterAll(() => desk.stop());

let count = 0;

/** A customer of whom there is a case, with an order and an address that nobody else has. */
async function asking(kind: Parameters<typeof opens>[0] = 'privacy-request') {
  count += 1;
  const person = { orderNumber: `70${count}`, contact: `klant${count}@example.nl` };
  const opened = await opens(kind, person);
  return { ...opened, orders: [person.orderNumber], emails: [person.contact] };
}

const erase = (who: StaffMember, body: Record<string, unknown>) => who.post('privacy/erase', body);

async function lastDeed(): Promise<unknown> {
  const { audit } = (await mara.get('audit')).body as { audit?: { action: string }[] };
  return audit?.find(({ action }) => action.startsWith('privacy-'));
}

describe('all that is kept of a customer', () => {
  test('is given out as a file, and the audit log says by whom and how much, not whose', async () => {
    const { reference, orders, emails, customer } = await asking();
    const given = await mara.post('privacy/export', { orders, emails });
    expect(given.status).toBe(200);
    expect(given.headers.get('content-disposition')).toBe(
      'attachment; filename="loket-2026-12-23.json"',
    );
    expect(given.body).toMatchObject({
      madeAt: desk.clock().toString(),
      conversations: [{ id: customer.id }],
      cases: [{ reference }],
    });
    expect(JSON.stringify(given.body)).toContain('"hallo"');
    expect(await lastDeed()).toEqual({
      ...{ at: desk.clock().toString(), action: 'privacy-exported', subject: null },
      staff: { id: mara.account.id, name: 'Mara' },
      detail: '1 conversation, 1 case',
    });
  });

  test('is found by the order alone, and by the address in any case', async () => {
    const { orders, emails, reference } = await asking();
    for (const body of [{ orders }, { emails: [emails[0]?.toUpperCase()] }]) {
      const given = await mara.post('privacy/export', body);
      expect(given.body).toMatchObject({ cases: [{ reference }] });
    }
  });

  test('is erased but the record of the request, and nobody finds more of them', async () => {
    const { reference, orders, emails, customer } = await asking();
    const erased = await erase(mara, { orders, emails });
    expect([erased.status, erased.body]).toEqual([
      200,
      { conversations: 1, cases: 0, kept: [{ reference, reason: 'request-record' }] },
    ]);
    expect(await desk.store.conversation(customer.id)).toBeUndefined();
    expect((await mara.get(`conversations/${customer.id}`)).status).toBe(404);
    expect(JSON.stringify(await desk.store.case(reference))).not.toMatch(/klant|Het werkt niet/);
    const left = await mara.post('privacy/export', { emails });
    expect(left.body).toMatchObject({ conversations: [], cases: [], files: [] });
    expect(await lastDeed()).toMatchObject({ action: 'privacy-exported' });
  });

  test('stays while a case of theirs is open, unless that is meant too', async () => {
    const { reference, orders, customer } = await asking('refund');
    const refused = await erase(mara, { orders });
    expect(outcomeOf(refused)).toEqual([409, 'cases-open']);
    expect(refused.body.error?.references).toEqual([reference]);
    expect(await desk.store.conversation(customer.id)).toBeDefined();

    const erased = await erase(mara, { orders, open: true });
    expect(erased.body).toEqual({ conversations: 1, cases: 1, kept: [] });
    expect(await desk.store.case(reference)).toBeUndefined();
    expect(await lastDeed()).toMatchObject({
      action: 'privacy-erased',
      detail: '1 conversation, 1 case',
    });
  });

  test('is for managers and administrators alone, and for a customer who is named', async () => {
    const { orders, customer } = await asking();
    for (const who of [anna, bo]) {
      for (const path of ['privacy/export', 'privacy/erase']) {
        expect(outcomeOf(await who.post(path, { orders }))).toEqual([403, 'not-allowed']);
      }
    }
    const ada = await desk.hire('Ada', 'admin');
    expect((await ada.post('privacy/export', { orders })).status).toBe(200);
    for (const [body, field] of [
      [{}, 'orders'],
      [{ orders: [], emails: [] }, 'orders'],
      [{ emails: ['klant'] }, 'emails.0'],
      [{ orders: [' '] }, 'orders.0'],
      [{ orders, also: true }, 'also'],
    ] as const) {
      expect(outcomeOf(await erase(mara, body))).toEqual([422, 'invalid', field]);
    }
    expect(await desk.store.conversation(customer.id)).toBeDefined();
  });
});

describe('the answer to a request', () => {
  const answer = { type: 'answered', text: 'We hebben alles van je gewist.' };

  test('is written first, then the data goes, and what stays of the case is closed', async () => {
    const { reference, orders, emails } = await asking();
    await enter(mara, reference, answer);
    await desk.engine.idle();
    expect(desk.mails.at(-1)).toMatchObject({ to: emails[0] });
    expect((await erase(mara, { orders, emails })).status).toBe(200);

    expect((await mara.get(`cases/${reference}`)).body).toMatchObject({
      ...{ status: 'answered', contact: null, summary: '[…]' },
      writesTo: { way: 'nowhere', address: null },
    });
    expect((await enter(mara, reference, { type: 'closed' })).status).toBe(200);
    const stays = (await desk.store.case(reference))?.events ?? [];
    expect(stays.map(({ type }) => type)).toEqual(['opened', 'answered', 'closed']);
    expect(JSON.stringify(stays)).not.toMatch(/klant\d/);
  });

  test('is not erased before it has left', async () => {
    const { reference, orders, emails } = await asking();
    mailIsDown = true;
    await enter(mara, reference, answer);
    await desk.engine.idle();
    const refused = await erase(mara, { orders, emails });
    expect(outcomeOf(refused)).toEqual([409, 'letter-unsent']);
    expect(refused.body.error?.references).toEqual([reference]);

    mailIsDown = false;
    const [opened] = (await desk.store.case(reference))?.events ?? [];
    if (opened?.type === 'opened') await desk.engine.run(opened.conversation);
    await desk.engine.idle();
    expect(desk.mails.at(-1)).toMatchObject({ to: emails[0] });
    expect((await erase(mara, { orders, emails })).status).toBe(200);
  });
});

describe('a customer whose data is erased', () => {
  test('while they chat begins anew with what they write next', async () => {
    const { orders, customer } = await asking();
    const complained = desk.complaints.length;
    expect((await erase(mara, { orders })).status).toBe(200);
    await customer.says('zijn jullie er nog?');
    const log = await desk.store.log(customer.id, 0);
    expect(log[0]).toMatchObject({ sequence: 1, activity: { text: 'zijn jullie er nog?' } });
    expect(JSON.stringify(log)).not.toContain('hallo');
    expect((await customer.heard()).at(-1)).toMatch(/\S/);
    expect(desk.complaints.slice(complained)).toEqual([]);
  });

  test('while they are with staff leaves the desk, which reads everything anew', async () => {
    const { orders, customer } = await asking();
    await customer.says('medewerker');
    await anna.claim(customer.id);
    const line = await anna.stream();
    await line.hears('staff');
    expect((await erase(mara, { orders })).status).toBe(200);
    await line.hears('reset');
    expect((await anna.list('holder=me')).map(({ id }) => id)).not.toContain(customer.id);
    expect((await anna.says(customer.id, 'Ben je er nog?')).status).toBe(404);

    await customer.says('medewerker');
    const heard = await line.hears('conversation');
    expect(JSON.stringify(heard)).toContain('medewerker');
    await line.close();
  });
});
