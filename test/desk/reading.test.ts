import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../bot/ports/store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { startDesk, type RunningDesk } from './running-desk.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';

let desk: RunningDesk;
let anna: StaffMember;

beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.hire('Anna');
});

afterAll(() => desk.stop());

/** A customer who got a decision on order 1042, and asks for a person. */
async function decided() {
  const customer = desk.customer();
  for (const said of ['niet geleverd', '1042', 'sanne@example.nl', 'ja', 'ja']) {
    await customer.says(said);
  }
  await customer.says('medewerker');
  return customer;
}

describe('a conversation shows', () => {
  test('order, receipt, cases and the whole transcript', async () => {
    const { id } = await decided();
    const seen = await anna.conversation(id);
    expect(seen).toMatchObject({
      status: 'waiting-for-staff',
      title: '1042',
      orderNumber: '1042',
      email: 'sanne@example.nl',
      channel: 'test',
      language: 'nl',
      mine: false,
      order: {
        number: '1042',
        kind: 'one-off',
        items: [{ name: 'SEO Pro', version: '2.3.1' }],
        delivery: 'pending',
        payments: [{ amount: 49, currency: 'EUR', status: 'paid' }],
      },
      receipts: [{ policy: 'refund', caseReference: 'R-1042' }],
      cases: [{ reference: 'R-1042', kind: 'refund' }],
    });
    const [receipt] = seen.receipts;
    expect(receipt?.facts.map(({ label }) => label)).toContain('Bestelling');
    expect(receipt?.clauses[0]).toMatch(/ /);
    const customer = seen.entries.filter(({ from }) => from === 'customer');
    expect(customer.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['niet geleverd', '1042', 'sanne@example.nl', 'medewerker']),
    );
    expect(seen.entries.flatMap(({ choices }) => choices)).toContain('Iets anders');
    const numbers = seen.entries.map(({ sequence }) => sequence);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  test('who it is, as far as known', async () => {
    const customer = await desk.waiting();
    expect((await anna.conversation(customer.id)).title).toBe(customer.id.slice(0, 6));
    await customer.says('mijn adres is (Piet.Jansen@example.nl).');
    expect((await anna.conversation(customer.id)).title).toBe('Piet.Jansen@example.nl');
  });
});

test('what it is about is the longest that the customer wrote before staff did, and never one word', async () => {
  const customer = desk.customer();
  const reason = async () => (await anna.conversation(customer.id)).reason;
  await customer.says('medewerker');
  expect(await reason()).toBe('');
  await customer.says('Mijn factuur klopt niet');
  await customer.says('Bent u er?');
  expect(await reason()).toBe('Mijn factuur klopt niet');
  await anna.claim(customer.id);
  await anna.says(customer.id, 'Goedemiddag');
  await customer.says('Er staat een bedrag op dat ik nooit heb besteld');
  expect(await reason()).toBe('Mijn factuur klopt niet');

  const again = await startDesk({ store: desk.store, staff: desk.staff });
  const dirk = await again.hire('Dirk');
  expect((await dirk.conversation(customer.id)).reason).toBe('Mijn factuur klopt niet');
  await again.stop();
});

describe('search finds', () => {
  let searched: { id: string };

  beforeAll(async () => {
    const customer = await desk.waiting();
    await customer.says('de crème brûlée kwam niet aan');
    await customer.says('ik ben elif@example.nl');
    await anna.post(`conversations/${customer.id}/notes`, { text: 'Terugbellen na vijf uur' });
    searched = customer;
  });

  test.each([
    ['words of a message, without regard to accents and case', 'CREME brulee'],
    ['an address', 'elif@example.nl'],
    ['words of different messages', 'brûlée elif'],
    ['what staff noted', 'terugbellen'],
    ['part of a word', 'elif@exam'],
  ])('%s', async (_what, q) => {
    const found = await anna.list(`q=${encodeURIComponent(q)}`);
    expect(found.map(({ id }) => id)).toEqual([searched.id]);
  });

  test.each(['creme of brulee', 'example.com', '<script>', '%', '.*'])(
    'nothing for %s',
    async (q) => {
      expect(await anna.list(`q=${encodeURIComponent(q)}`)).toEqual([]);
    },
  );

  test('an order number', async () => {
    await desk.waits({ seconds: 1 });
    const { id } = await decided();
    expect((await anna.list('q=1042'))[0]?.id).toBe(id);
  });

  test('what is closed too, and what the bot alone spoke of not', async () => {
    const closed = await desk.waiting();
    await closed.says('over kaneelstokjes');
    await anna.claim(closed.id);
    await anna.post(`conversations/${closed.id}/close`, { result: 'solved' });
    await desk.customer().says('kaneelstokjes');
    expect(await anna.list('q=kaneelstokjes')).toMatchObject([{ id: closed.id, status: 'closed' }]);
  });

  test('what left a case with the bot, by its reference; and it may be taken over', async () => {
    const own = await startDesk();
    const cor = await own.hire('Cor');
    const customer = own.customer();
    for (const said of ['niet geleverd', '1042', 'sanne@example.nl', 'ja', 'ja']) {
      await customer.says(said);
    }
    const found = [{ id: customer.id, status: 'with-bot', caseReferences: ['R-1042'] }];
    expect(await cor.list('q=r-1042')).toMatchObject(found);
    expect(await cor.list('holder=all')).toMatchObject(found);
    expect((await cor.claim(customer.id)).status).toBe(200);
    expect((await cor.conversation(customer.id)).mine).toBe(true);
    await own.stop();
  });

  test('what waits, however many others hold the same word and are newer', async () => {
    const own = await startDesk();
    const cor = await own.hire('Cor');
    const customer = await own.waiting();
    await customer.says('over kaneel');
    await own.waits({ seconds: 1 });
    const handoff = { since: own.clock().toString(), reason: '', gathered: '' };
    const closed = { version: 0, status: 'closed' as const, reference: {}, handoff };
    for (let count = 0; count < 200; count += 1) {
      const conversation = `closed-${count}`;
      await own.store.commit({ conversation, create: { channel: 'test', reference: {} } });
      await own.store.commit({ conversation, replace: closed });
      await own.adds(conversation, { type: 'message', text: 'kaneel' });
    }
    const all = await cor.list('q=kaneel');
    const queue = await cor.list('q=kaneel&holder=queue');
    await own.stop();
    expect([all.length, queue.map(({ id }) => id)]).toEqual([200, [customer.id]]);
  });

  test('what was closed before the server started', async () => {
    const again = await startDesk({ store: desk.store, staff: desk.staff });
    const { id } = searched;
    const cor = await again.hire('Cor');
    expect((await cor.list('q=brulee')).map((one) => one.id)).toEqual([id]);
    await again.stop();
  });

  test('what could not be read at the start, once the disk answers again', async () => {
    const store = new MemoryStore();
    const concerningStaff = store.concerningStaff.bind(store);
    store.concerningStaff = () => Promise.reject(new StoreUnavailable('the disk is away'));
    const broken = await startDesk({ store });
    const cor = await broken.hire('Cor');
    expect((await cor.get('conversations?q=kaneel')).status).toBe(503);
    store.concerningStaff = concerningStaff;
    const { id, says } = await broken.waiting();
    await says('het gaat over kaneel');
    expect((await cor.list('q=kaneel')).map((one) => one.id)).toEqual([id]);
    await broken.stop();
  });
});
