import { describe, expect, test } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { customerIn, read, type Customer } from '../../support/conversation.ts';

const anna = { id: 'a', name: 'Anna (demo)' };
const inHours = '2026-11-03T10:00:00+01:00';
const afterHours = '2026-11-03T18:00:00+01:00';
const staffed = () => Promise.resolve('yes' as const);

async function customerOf(at: string, more: { there?: boolean; locale?: string } = {}) {
  const { there = true, locale = 'nl-NL' } = more;
  const customer = await customerIn({ at, locale, desk: staffed, isPresent: () => there });
  await customer.joins();
  return customer;
}

/** The cases of the conversation, as they stand. */
async function casesOf({ store, id }: Customer) {
  const references = (await store.conversation(id))?.cases ?? [];
  const cases = await Promise.all(references.map((reference) => store.case(reference)));
  return cases.flatMap((one) => (one ? [foldCase(one)] : []));
}

describe('who waits while the last of the staff leave', () => {
  test('hears so, with a case and when we are back, and is asked for an address', async () => {
    const customer = await customerOf(afterHours);
    await customer.says('medewerker');
    await customer.says('Mijn factuur klopt niet');
    await customer.says('duurt het nog lang?');
    await customer.handoffs.giveUp(customer.id);
    expect(read(await customer.heard())).toMatch(
      /niemand meer aan de balie[\s\S]*zaak S-\w+[\s\S]*woensdag 4 november[\s\S]*e-mailadres/,
    );
    expect(await casesOf(customer)).toMatchObject([
      { kind: 'support', summary: 'Mijn factuur klopt niet', contact: undefined },
    ]);
    expect(read(await customer.says('sanne@example.nl'))).toMatch(/factuur[\s\S]*Klopt dat/);
    expect(read(await customer.says('ja'))).toMatch(/zaaknummer is S-/);
    expect(await casesOf(customer)).toMatchObject([
      { summary: 'Mijn factuur klopt niet', contact: 'sanne@example.nl', evidence: 0 },
    ]);
    expect(await customer.store.held()).toEqual([]);
  });

  test('hears within opening hours how soon there is an answer', async () => {
    const customer = await customerOf(inHours);
    await customer.says('niet geleverd');
    await customer.says('1042');
    await customer.says('medewerker');
    await customer.handoffs.giveUp(customer.id);
    expect(read(await customer.heard())).toMatch(
      /zaak S-\w+\. Je hoort meestal binnen 24 tot 48 uur/,
    );
    expect(await casesOf(customer)).toMatchObject([{ summary: 'Niet geleverd, bestelling 1042' }]);
  });

  test('has the photo in the case once, that was sent while they waited', async () => {
    const customer = await customerOf(afterHours);
    await customer.says('medewerker');
    const photo = { id: 'f1', name: 'foto.png', contentType: 'image/png', bytes: 9 };
    await customer.hands(photo, 'Zo kwam het aan');
    await customer.handoffs.giveUp(customer.id);
    await customer.says('sanne@example.nl');
    expect(read(await customer.says('ja'))).toMatch(/zaaknummer is S-/);
    expect(await casesOf(customer)).toMatchObject([
      { summary: 'Zo kwam het aan', contact: 'sanne@example.nl', evidence: 1 },
    ]);
  });

  test('and told nothing yet, is asked what it is about', async () => {
    const customer = await customerOf(afterHours, { locale: 'en-GB' });
    await customer.says('agent');
    await customer.handoffs.giveUp(customer.id);
    expect(read(await customer.heard())).toMatch(
      /nobody is at the desk any more[\s\S]*What is it about/,
    );
    expect(await casesOf(customer)).toEqual([]);
  });

  test('is not taken from whoever has them by now', async () => {
    const customer = await customerOf(inHours);
    const { handoffs, id } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    expect(await handoffs.giveUp(id)).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.giveUp(id, { id: 'b', name: 'Bram' })).toMatchObject({ ok: false });
    expect(await handoffs.giveUp(id, anna)).toMatchObject({ ok: true });
    expect(await handoffs.giveUp(id, anna)).toMatchObject({ why: 'not-held' });
  });
});

describe('who writes after staff have closed the conversation', () => {
  async function closed(there: boolean) {
    const customer = await customerOf(inHours, { there });
    await customer.says('medewerker');
    await customer.handoffs.claim(customer.id, anna);
    await customer.handoffs.close(customer.id, anna, 'solved');
    await customer.heard();
    return customer;
  }

  test('is passed on to whoever closed it, and to nobody else', async () => {
    const customer = await closed(true);
    customer.waitsUntil('2026-11-03T11:00:00+01:00');
    expect(read(await customer.says('nog één ding over mijn factuur'))).toBe(
      'Ik geef het door aan Anna (demo). Een moment.',
    );
    const head = await customer.store.conversation(customer.id);
    expect(head).toMatchObject({ status: 'waiting-for-staff', handoff: { handedTo: anna } });
    expect(head?.handoff?.result).toBeUndefined();
    const bram = { id: 'b', name: 'Bram' };
    const { handoffs, id } = customer;
    expect(await handoffs.claim(id, bram)).toMatchObject({ why: 'held-by-other' });
    expect(await handoffs.claim(id, anna)).toMatchObject({ ok: true });
  });

  test('hears that it is the bot again when that one is gone, or after an hour', async () => {
    const gone = await closed(false);
    expect(read(await gone.says('niet geleverd'))).toMatch(
      /^Je praat weer met de automatische assistent[\s\S]*bestelnummer/,
    );
    const late = await closed(true);
    late.waitsUntil('2026-11-03T11:00:01+01:00');
    expect(read(await late.says('niet geleverd'))).toMatch(/^Je praat weer met de automatische/);
    expect(read(await late.says('1042'))).not.toMatch(/automatische/);
  });

  test('and only says thanks, calls nobody back', async () => {
    const customer = await closed(true);
    expect(read(await customer.says('dank je wel'))).toMatch(/Fijne dag/);
    expect(await customer.store.held()).toEqual([]);
  });
});

describe('who asks for a person again and again', () => {
  test('hears their place each time, and stands in the queue once', async () => {
    const store = new MemoryStore();
    const customer = await customerIn({ at: inHours, store, desk: staffed });
    const place = /als eerste aan de beurt/;
    for (const text of ['medewerker', 'medewerker', 'MEDEWERKER!', 'ik wil een mens spreken']) {
      expect(read(await customer.says(text))).toMatch(place);
    }
    expect(await store.held()).toEqual([customer.id]);
    const log = await store.log(customer.id, 0);
    expect(log.filter(({ activity }) => activity.name === 'handoff')).toHaveLength(1);
  });

  test('once somebody is there again, stands in the queue with the question they had told', async () => {
    let takes: 'yes' | 'closed' = 'closed';
    const customer = await customerIn({ at: inHours, desk: () => Promise.resolve(takes) });
    await customer.says('medewerker');
    expect(read(await customer.says('Mijn factuur klopt niet'))).toMatch(/e-mailadres/);
    expect(read(await customer.says('medewerker'))).toMatch(/e-mailadres/);
    takes = 'yes';
    expect(read(await customer.says('medewerker'))).toMatch(/als eerste aan de beurt/);
    const head = await customer.store.conversation(customer.id);
    expect(head?.handoff?.gathered).toBe('Mijn factuur klopt niet');
    expect(head?.cases).toEqual([]);
  });

  test('with nobody there hears which case waits, and what is added goes into it', async () => {
    const customer = await customerIn({ at: afterHours });
    for (const text of ['medewerker', 'Mijn factuur klopt niet', 'hier in de chat', 'ja']) {
      await customer.says(text);
    }
    const [first] = await casesOf(customer);
    const again = read(await customer.says('medewerker'));
    expect(again).toContain(`staat al klaar voor een medewerker, als zaak ${first?.reference}`);
    expect(again).toMatch(/We zijn woensdag 4 november om 09:00 weer open/);
    expect(read(await customer.says('iets toevoegen'))).toMatch(/Waar gaat het over/);
    await customer.says('Het bedrag is te hoog');
    await customer.says('sanne@example.nl');
    expect(read(await customer.says('ja'))).toContain(`zaaknummer is ${first?.reference}`);
    expect(await casesOf(customer)).toMatchObject([
      { summary: 'Mijn factuur klopt niet', contact: 'sanne@example.nl', evidence: 1 },
    ]);
  });

  test('opens the case again that staff had closed', async () => {
    const customer = await customerIn({ at: afterHours });
    for (const text of ['medewerker', 'Mijn factuur klopt niet', 'hier in de chat', 'ja']) {
      await customer.says(text);
    }
    const [first] = await casesOf(customer);
    const reference = first?.reference ?? '';
    const after = (await customer.store.case(reference))?.events.length ?? 0;
    const append = [{ type: 'closed' as const, at: '2026-11-03T17:30:00Z' }];
    await customer.store.commit({
      conversation: customer.id,
      cases: [{ reference, after, append }],
    });
    for (const text of ['medewerker', 'Het klopt nog niet', 'hier in de chat', 'ja']) {
      await customer.says(text);
    }
    expect(await casesOf(customer)).toMatchObject([{ reference, phase: 'open', evidence: 1 }]);
  });
});
