import { describe, expect, test } from '@jest/globals';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { customerIn, read } from '../../support/conversation.ts';
import { order } from '../../support/orders.ts';

const at = '2026-11-03T10:00:00+01:00';
const anna = { id: 'a', name: 'Anna (demo)' };
const bram = { id: 'b', name: 'Bram (demo)' };
const settings = { at, desk: () => Promise.resolve('yes' as const) };

/** A customer of a shop whose desk is staffed, with what waits in the queue of the same store. */
async function customerOf(store = new MemoryStore()) {
  const customer = await customerIn({ ...settings, store, orders: [order()] });
  await customer.joins();
  return customer;
}

describe('a customer who asks for a person', () => {
  test('hears the place in the queue, and who takes over', async () => {
    const store = new MemoryStore();
    const first = await customerOf(store);
    const second = await customerOf(store);
    expect(read(await first.says('medewerker'))).toMatch(
      /als eerste aan de beurt[\s\S]*Vertel gerust/,
    );
    expect(read(await second.says('ik wil iemand spreken'))).toMatch(/als nummer 2/);
    await first.handoffs.claim(first.id, anna);
    expect(read(await first.heard())).toMatch(/Je praat nu met Anna \(demo\)/);
    expect(read(await second.says('mijn factuur klopt niet'))).toBe('');
    second.waitsUntil('2026-11-03T10:06:30+01:00');
    expect(read(await second.says('ben ik al aan de beurt?'))).toMatch(
      /als eerste aan de beurt; .* Je wacht nu 6 minuten\./,
    );
  });

  test('is not answered by the bot while staff hold the conversation', async () => {
    const customer = await customerOf();
    await customer.says('medewerker');
    await customer.handoffs.claim(customer.id, anna);
    await customer.heard();
    expect(await customer.says('niet geleverd, order 1042')).toEqual([]);
    expect(await customer.says('menu')).toEqual([]);
    await customer.handoffs.say(customer.id, anna, { text: 'Ik kijk even *mee*', files: [] });
    expect(await customer.heard()).toMatchObject([
      { text: 'Ik kijk even *mee*', textFormat: 'plain' },
    ]);
  });

  test('is spoken to in the language that they switch to, while they wait and afterwards', async () => {
    const customer = await customerOf();
    const switches = (value: 'nl' | 'en') =>
      customer.sends({ type: 'event', name: 'language', value });
    await customer.says('niet geleverd');
    await customer.says('medewerker');
    expect(read(await switches('en'))).toMatch(/^You are next/);
    await customer.handoffs.claim(customer.id, anna);
    expect(read(await customer.heard())).toMatch(/You are now talking to Anna/);
    expect(await switches('nl')).toEqual([]);
    expect(await switches('en')).toEqual([]);
    await customer.handoffs.handBack(customer.id, anna);
    expect(read(await customer.heard())).toMatch(/automated assistant[\s\S]*order number/);
  });

  test('goes on in the middle of a form when staff hand back', async () => {
    const customer = await customerOf();
    await customer.says('niet geleverd');
    await customer.says('1042');
    await customer.says('medewerker');
    const waiting = await customer.store.conversation(customer.id);
    expect(waiting?.handoff).toMatchObject({ gathered: 'Niet geleverd, bestelling 1042' });
    await customer.handoffs.claim(customer.id, anna);
    await customer.handoffs.handBack(customer.id, anna);
    expect(read(await customer.heard())).toMatch(/automatische assistent[\s\S]*e-mailadres/);
    expect(read(await customer.says('sanne@example.nl'))).toMatch(
      /Bestelling 1042[\s\S]*Klopt dat/,
    );
  });

  test('may leave the queue, and the form goes on', async () => {
    const customer = await customerOf();
    await customer.says('niet geleverd');
    await customer.says('medewerker');
    expect(read(await customer.presses('Toch verder met de assistent'))).toMatch(
      /niet meer in de rij[\s\S]*bestelnummer/,
    );
    expect(await customer.store.held()).toEqual([]);
  });

  test('is told when the member of staff drops out, and keeps the place', async () => {
    const store = new MemoryStore();
    const first = await customerOf(store);
    await first.says('medewerker');
    await first.handoffs.claim(first.id, anna);
    first.waitsUntil('2026-11-03T10:05:00+01:00');
    const later = await customerOf(store);
    later.waitsUntil('2026-11-03T10:05:00+01:00');
    await later.says('medewerker');
    await first.handoffs.requeue(first.id, anna);
    expect(read(await first.heard())).toMatch(/weggevallen[\s\S]*vooraan/);
    expect(read(await later.says('ben ik al aan de beurt?'))).toMatch(/als nummer 2/);
  });

  test('has no place of an earlier time, when staff take the conversation from the bot', async () => {
    const store = new MemoryStore();
    const first = await customerOf(store);
    await first.says('medewerker');
    await first.handoffs.claim(first.id, anna);
    await first.handoffs.handBack(first.id, anna);
    const later = await customerOf(store);
    later.waitsUntil('2026-11-03T10:05:00+01:00');
    await later.says('medewerker');
    first.waitsUntil('2026-11-03T10:10:00+01:00');
    await first.handoffs.claim(first.id, anna);
    await first.handoffs.transfer(first.id, anna, 'queue');
    expect(read(await first.heard())).toMatch(/Je bent nummer 2/);
  });

  test('starts anew after staff closed the conversation', async () => {
    const customer = await customerOf();
    await customer.says('niet geleverd');
    await customer.says('medewerker');
    await customer.handoffs.claim(customer.id, anna);
    await customer.handoffs.close(customer.id, anna, 'solved');
    expect(read(await customer.heard())).toMatch(/Anna \(demo\) heeft het gesprek afgesloten/);
    expect(read(await customer.says('hallo'))).toMatch(/Waarmee kan ik je helpen/);
    expect(await customer.handoffs.claim(customer.id, bram)).toMatchObject({ ok: true });
  });

  test('gets a case when too many wait, and hears that it is busy', async () => {
    const store = new MemoryStore();
    for (let i = 0; i < 20; i += 1) await (await customerOf(store)).says('medewerker');
    const late = await customerOf(store);
    expect(read(await late.says('medewerker'))).toMatch(/te druk[\s\S]*Waar gaat het over/);
  });

  test('in English hears it in English', async () => {
    const customer = await customerIn({ ...settings, locale: 'en-GB' });
    expect(read(await customer.says('agent'))).toMatch(/You are next/);
    await customer.handoffs.claim(customer.id, anna);
    expect(read(await customer.heard())).toMatch(/now talking to Anna/);
  });
});

describe('of two members of staff', () => {
  test('one gets the conversation, and the other hears who did', async () => {
    const customer = await customerOf();
    await customer.says('medewerker');
    const outcomes = await Promise.all(
      [anna, bram].map((who) => customer.handoffs.claim(customer.id, who)),
    );
    const won = outcomes.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      why: 'held-by-other',
      conversation: { handoff: { staff: won[0]?.conversation?.handoff?.staff } },
    });
  });

  test('only the holder writes, hands on or closes', async () => {
    const customer = await customerOf();
    const { handoffs, id } = customer;
    const message = { text: 'hallo', files: [] };
    expect(await handoffs.say(id, anna, message)).toMatchObject({ why: 'not-held' });
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    expect(await handoffs.say(id, bram, message)).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.close(id, bram, 'solved')).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.handBack(id, bram)).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.transfer(id, bram, 'queue')).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.claim('nowhere', anna)).toMatchObject({ why: 'not-found' });
  });

  test('the one it is handed to takes it, and nobody else unless forced', async () => {
    const customer = await customerOf();
    const { handoffs, id } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.transfer(id, anna, bram);
    expect(read(await customer.heard())).toMatch(/Anna \(demo\) geeft je door aan Bram \(demo\)/);
    expect(await handoffs.claim(id, anna)).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.claim(id, bram)).toMatchObject({ ok: true });
    expect(await handoffs.claim(id, anna, { force: true })).toMatchObject({ ok: true });
  });

  test('one who is missed no more takes nothing from the other', async () => {
    const customer = await customerOf();
    const { handoffs, id } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.claim(id, bram, { force: true });
    expect(await handoffs.requeue(id, anna)).toMatchObject({
      ...{ why: 'held-by-other', conversation: { handoff: { staff: bram } } },
    });
    await handoffs.transfer(id, bram, 'queue');
    expect(await handoffs.requeue(id, bram)).toMatchObject({ why: 'not-held' });
  });

  test('a message sent again after a broken connection counts once', async () => {
    const customer = await customerOf();
    const { handoffs, id } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    const message = { text: 'een', files: [], key: 'key-0001' };
    const once = await handoffs.say(id, anna, message);
    expect(await handoffs.say(id, anna, message)).toMatchObject({
      sequence: once.ok ? once.sequence : 0,
    });
    const log = await customer.store.log(id, 0);
    expect(
      log.filter(({ from, activity }) => from === 'staff' && activity.type === 'message'),
    ).toHaveLength(1);
  });

  test('a note is for staff alone', async () => {
    const customer = await customerOf();
    await customer.says('medewerker');
    await customer.heard();
    await customer.handoffs.note(customer.id, anna, { text: 'let op: derde keer' });
    expect(await customer.heard()).toEqual([]);
  });
});
