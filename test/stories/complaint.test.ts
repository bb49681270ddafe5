import { describe, expect, test } from '@jest/globals';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { foldCase } from '../../policies/case/fold-case.ts';
import type { CaseEvent } from '../../policies/case/case-events.ts';
import { customerIn, read } from '../support/conversation.ts';
import { story } from '../support/story.ts';

const at = '2026-12-23T15:00:00+01:00';

/** A complaint opened on Wednesday 23 December 2026 on order 1042, and what staff did with it since. */
async function complained(...events: CaseEvent[]) {
  const store = new MemoryStore();
  const customer = await customerIn({ at, store });
  await customer.says('ik wil een klacht indienen');
  await customer.says('Drie keer beloofd, nooit teruggebeld');
  await customer.says('Excuses en een antwoord');
  await customer.says('1042 sanne@example.nl');
  await customer.says('Heb ik niet');
  await customer.says('ja');
  const { events: opened = [] } = (await store.case('1042')) ?? {};
  for (const [index, event] of events.entries()) {
    const after = opened.length + index;
    await store.commit({
      conversation: customer.id,
      cases: [{ reference: '1042', after, append: [event] }],
    });
  }
  return store;
}

const resolved: CaseEvent = {
  type: 'resolved',
  at: '2026-12-30T10:00:00+01:00',
  actions: 'Gesprekken nagelezen',
  conclusions: 'De klacht is terecht',
  changes: 'Terugbellen wordt bewaakt',
  remedies: ['apology'],
  decidedBy: 'M. Manager',
};
const acknowledged: CaseEvent = {
  type: 'acknowledged',
  at: '2026-12-24T10:00:00+01:00',
  handler: 'B. Behandelaar',
  answerBy: '2027-01-06',
};

describe('a complaint', () => {
  story.onEveryChannel(
    'is registered under the order number, and the customer hears by when what happens',
    at,
    [
      ['[Klacht]', /klacht doen[\s\S]*\[Klacht indienen\]/],
      ['[Klacht indienen]', /Wat is er gebeurd/],
      ['Ik ben drie keer niet teruggebeld', /goedmaken/],
      ['Dat iemand belt', /bestelnummer/],
      ['1042', /e-mailadres/],
      ['sanne@example.nl', /laat zien/],
      ['[Heb ik niet]', /niet teruggebeld[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is 1042[\s\S]*dinsdag 29 december 2026[\s\S]*woensdag 6 januari 2027/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({
        policy: 'complaint',
        outcome: 'registered',
        lastDay: '2027-01-06',
        caseReference: '1042',
      });
      const opened = await customer.store.case('1042');
      expect(opened && foldCase(opened)).toMatchObject({ kind: 'complaint', status: 'open' });
    },
  );

  story(
    'without an order number it gets a temporary reference, and is not refused',
    { at, locale: 'en-GB' },
    [
      ['I want to make a complaint', /What happened/],
      ['Nobody ever called me back', /put it right/],
      ['A call', /order number/],
      ["I don't have one", /reply to/],
      ['sanne@example.nl', /shows it/],
      ["I'll send it later", /Is that right/],
      ['yes', /temporary case number is T-\w+/],
    ],
    async ({ last, customer }) => {
      const reference = /T-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened)).toMatchObject({ status: 'evidence-awaited' });
    },
  );

  test('a second one on the same order gets -2', async () => {
    const store = await complained();
    const again = await customerIn({ at, store });
    await again.says('klacht indienen');
    await again.says('Nu is ook de factuur fout');
    await again.says('Een goede factuur');
    await again.says('1042 sanne@example.nl');
    await again.says('Heb ik niet');
    expect(read(await again.says('ja'))).toMatch(/zaaknummer is 1042-2/);
  });

  test('its standing is read back to its owner, and to nobody else', async () => {
    const store = await complained(acknowledged);
    const stranger = await customerIn({ at, store });
    await stranger.says('hoe staat het met mijn klacht?');
    expect(read(await stranger.says('1042, iemand.anders@example.nl'))).toMatch(/geen klacht/);
    const owner = await customerIn({ at: '2026-12-28T10:00:00+01:00', store });
    await owner.says('hoe staat het met mijn klacht?');
    const told = read(await owner.says('1042, sanne@example.nl'));
    expect(told).toMatch(/klacht 1042 van woensdag 23 december 2026/);
    expect(told).toMatch(/B\. Behandelaar behandelt hem/);
    expect(told).toMatch(/B\. Behandelaar behandelt hem/);
    expect(told).toMatch(/6 januari 2027/);
    expect(told).not.toMatch(/bevestigen je klacht/);
  });

  test('a late step is told as late', async () => {
    const store = await complained();
    const owner = await customerIn({ at: '2026-12-30T10:00:00+01:00', store });
    await owner.says('status van mijn klacht');
    expect(read(await owner.says('1042, sanne@example.nl'))).toMatch(
      /moest uiterlijk dinsdag 29 december 2026/,
    );
  });

  test('after an outcome it goes to the board with its file', async () => {
    const store = await complained(acknowledged, resolved);
    const owner = await customerIn({ at: '2027-01-02T10:00:00+01:00', store });
    await owner.says('ik wil dat de directie ernaar kijkt');
    await owner.says('1042 en sanne@example.nl');
    expect(read(await owner.says('De excuses zeggen niets over de schade'))).toMatch(/voorleggen/);
    expect(read(await owner.says('ja, leg voor'))).toMatch(
      /gaat met het hele dossier naar de directie/,
    );
    const { events = [] } = (await store.case('1042')) ?? {};
    expect(events.at(-1)).toMatchObject({ type: 'escalated' });
  });

  test('read back a moment ago, it goes to the board without asking for its number again', async () => {
    const store = await complained(acknowledged, resolved);
    const owner = await customerIn({ at: '2027-01-02T10:00:00+01:00', store });
    await owner.says('hoe staat het met mijn klacht? 1042, sanne@example.nl');
    expect(read(await owner.presses('Naar de directie'))).toMatch(/Waarom moet de directie/);
    await owner.says('De excuses zeggen niets over de schade');
    expect(read(await owner.says('ja, leg voor'))).toMatch(/Je klacht 1042 gaat/);
  });

  test('before an outcome the customer hears so at once, and the wish for the board is recorded', async () => {
    const store = await complained();
    const owner = await customerIn({ at: '2026-12-28T10:00:00+01:00', store });
    await owner.says('ik wil naar de directie');
    expect(read(await owner.says('1042 en sanne@example.nl'))).toMatch(
      /nog geen uitkomst van klacht 1042[\s\S]*naar de manager[\s\S]*Waarom/,
    );
    expect(read(await owner.says('Ik hoor niets'))).toMatch(/Zolang er geen uitkomst is/);
    expect(read(await owner.says('ja'))).toMatch(/nog geen uitkomst[\s\S]*bij de manager/);
  });

  test('a no leaves everything as it is', async () => {
    const store = await complained(acknowledged, resolved);
    const owner = await customerIn({ at: '2027-01-02T10:00:00+01:00', store });
    await owner.says('ik wil naar de directie');
    await owner.says('1042 en sanne@example.nl');
    await owner.says('Toch niet goed');
    expect(read(await owner.says('nee'))).toMatch(/niets gewijzigd/);
    const { events = [] } = (await store.case('1042')) ?? {};
    expect(events.some(({ type }) => type === 'escalated')).toBe(false);
  });
});
