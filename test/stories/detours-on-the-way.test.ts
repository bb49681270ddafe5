import { describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { foldCase } from '../../policies/case/fold-case.ts';
import { customerIn, read } from '../support/conversation.ts';
import { order, ordersOf } from '../support/orders.ts';
import { story, type Line } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const two = { at, orders: [order(), order({ number: '1043' })] };
const told: Line[] = [
  ['klacht indienen', /Wat is er gebeurd/],
  ['Nooit teruggebeld', /goedmaken/],
  ['Een telefoontje', /bestelnummer/],
];
const summed: Line[] = [
  ...told,
  ['1042 sanne@example.nl', /laat zien/],
  ['Heb ik niet', /Nooit teruggebeld[\s\S]*1042[\s\S]*Klopt dat/],
];

describe('a complaint on its way', () => {
  story('"stop" in the middle opens nothing', at, [...told, ['stop', /niets/]], async (end) => {
    expect(await end.customer.store.casesOfOrder('1042')).toEqual([]);
  });

  story('"terug" takes the last answer back', at, [...told, ['terug', /goedmaken/]]);

  story('"nee, het was order 1043" corrects the order at the summary', two, [
    ...summed,
    ['nee, het was order 1043', /1043[\s\S]*Klopt dat/],
    ['ja', /zaaknummer is 1043/],
  ]);

  story(
    'another story can be told at the summary, and the yes counts for that one',
    at,
    [
      ...summed,
      ['nee', /Wat wil je aanpassen/],
      ['[Wat er gebeurde]', /Wat is er gebeurd/],
      ['Twee keer niet teruggebeld', /Twee keer[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is 1042/],
    ],
    async ({ customer }) => {
      const opened = await customer.store.case('1042');
      expect(opened && foldCase(opened).summary).toMatch(/^Twee keer/);
    },
  );

  story(
    'a double click on the last yes opens one',
    at,
    [...summed, ['[Ja, klopt]', /zaaknummer is 1042/], ['[Ja, klopt]', /eerdere vraag/]],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
    },
  );

  story('a button of an earlier question is answered, and not obeyed', at, [
    ...told,
    ['[Die heb ik niet]', /antwoorden/],
    ['[Die heb ik niet]', /eerdere vraag[\s\S]*antwoorden/],
  ]);

  story(
    'after three wrong second facts it goes on, and staff read the number that was given',
    at,
    [
      ...told,
      ['1042', /e-mailadres/],
      ['iemand@example.nl', /geen bestelling/],
      ['1042 iemand@example.nl', /geen bestelling/],
      ['1042 iemand@example.nl', /verder zonder[\s\S]*laat zien/],
      ['Heb ik niet', /1042, zoals jij zei[\s\S]*Klopt dat/],
      ['ja', /tijdelijk/],
    ],
    async ({ customer, last }) => {
      const opened = await customer.store.case(/T-\w+/.exec(read(last))?.[0] ?? '');
      expect(opened && foldCase(opened).summary).toMatch(/1042, zoals jij zei/);
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );

  story('a photo handed over before it was asked for is kept', at, [
    ...told,
    [
      (customer) =>
        customer.hands({ id: 'f', name: 'brief.png', contentType: 'image/png', bytes: 1 }),
      /bestelnummer/,
    ],
    ['1042 sanne@example.nl', /Bewijs: brief\.png[\s\S]*Klopt dat/],
  ]);

  story('asking for a person takes along what was told', at, [
    ...told,
    ['medewerker', /Waar gaat het over/],
    ['Ik typ liever niet', /e-mailadres/],
    [
      async (customer) => {
        await customer.says('sanne@example.nl');
        const said = await customer.says('ja');
        const opened = await customer.store.case(/S-\w+/.exec(read(said))?.[0] ?? '');
        expect(opened && foldCase(opened).summary).toMatch(/Nooit teruggebeld[\s\S]*telefoontje/);
        return said;
      },
      /medewerker/,
    ],
  ]);

  test('what is said while the bot still answers is heard next', async () => {
    const customer = await customerIn({ at });
    await customer.says('klacht indienen');
    await Promise.all([customer.says('Nooit teruggebeld'), customer.says('Een telefoontje')]);
    const said = await customer.says('1042 sanne@example.nl');
    expect(read(said)).toMatch(/laat zien/);
    expect(read(await customer.says('Heb ik niet'))).toMatch(/teruggebeld[\s\S]*telefoontje/);
  });
});

describe('a wish that is custom work', () => {
  const product = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
  const quoted: Line[] = [
    ['[Hulp bij een product]', /Waar/],
    ['[Iets laten aanpassen]', /daarnaast/],
    ['nee', /bestelnummer/],
    ['1042 sanne@example.nl', /veranderd/],
    ['nee, niets', /Vertel kort/],
    ['Een export naar Excel', /Klopt dat/],
    ['ja', /maatwerk[\s\S]*C-1042[\s\S]*\[Dit is geen maatwerk\]/],
  ];
  const current = { at, orders: [order({ items: [product] })] };

  story(
    'may be objected to: a person looks again',
    current,
    [...quoted, ['ik ben het er niet mee eens', /opnieuw naar aanvraag C-1042/]],
    async ({ customer, decision }) => {
      expect(decision).toMatchObject({ outcome: 'paid-customization' });
      const { events = [] } = (await customer.store.case('C-1042')) ?? {};
      expect(events.at(-1)).toMatchObject({
        type: 'customer-objected',
        text: 'ik ben het er niet mee eens',
      });
    },
  );

  story(
    'is objected to once, however often the button is pressed',
    current,
    [
      ...quoted,
      ['[Dit is geen maatwerk]', /opnieuw naar aanvraag C-1042/],
      ['[Dit is geen maatwerk]', /medewerker/],
    ],
    async ({ customer }) => {
      const { events = [] } = (await customer.store.case('C-1042')) ?? {};
      expect(events.filter(({ type }) => type === 'customer-objected')).toHaveLength(1);
    },
  );
});

describe('of two complaints on one order', () => {
  async function twice() {
    const store = new MemoryStore();
    for (const what of ['Nooit teruggebeld', 'De factuur is fout']) {
      const customer = await customerIn({ at, store });
      const said = ['klacht indienen', what, 'Excuses', '1042 sanne@example.nl', 'Heb ik niet'];
      for (const text of [...said, 'ja']) await customer.says(text);
    }
    return store;
  }
  const escalated = async (store: MemoryStore, reference: string) =>
    (await store.case(reference))?.events.some(({ type }) => type === 'escalated');

  test('the customer says which goes to the board', async () => {
    const store = await twice();
    const customer = await customerIn({ at, store });
    await customer.says('ik wil naar de directie');
    expect(read(await customer.says('1042 en sanne@example.nl'))).toMatch(/welke klacht/);
    await customer.presses('Klacht 1042');
    expect(read(await customer.says('Ik hoor niets'))).toMatch(/klacht 1042 naar de directie/);
    await customer.says('ja');
    expect(await escalated(store, '1042')).toBe(true);
    expect(await escalated(store, '1042-2')).toBe(false);
  });

  test('the one that was named is meant', async () => {
    const store = await twice();
    const customer = await customerIn({ at, store });
    await customer.says('ik wil naar de directie');
    await customer.says('1042-2 en sanne@example.nl');
    await customer.says('Ik hoor niets');
    await customer.says('ja');
    expect(await escalated(store, '1042-2')).toBe(true);
  });

  test('one that went to the board meanwhile does not go twice', async () => {
    const store = await twice();
    const [one, other] = [await customerIn({ at, store }), await customerIn({ at, store })];
    const said = ['ik wil naar de directie', '1042-2 en sanne@example.nl', 'Ik hoor niets'];
    for (const text of said) await one.says(text);
    const resolved = {
      type: 'resolved' as const,
      at,
      actions: 'a',
      conclusions: 'b',
      changes: 'c',
    };
    const after = (await store.case('1042-2'))?.events.length ?? 0;
    const cases = [{ reference: '1042-2', after, append: [resolved] }];
    await store.commit({ conversation: one.id, cases });
    for (const text of [...said, 'ja']) await other.says(text);
    expect(read(await one.says('ja'))).toMatch(/ligt al bij de directie/);
  });
});

describe('looking up a complaint', () => {
  test('an outage counts as no attempt', async () => {
    let out = true;
    const orders = {
      ...ordersOf([]),
      byNumber: () =>
        out ? Promise.reject(new OrderLookupUnavailable('out')) : Promise.resolve([order()]),
    };
    const customer = await customerIn({ at, orders });
    await customer.says('hoe staat het met mijn klacht?');
    for (let i = 0; i < 4; i += 1) await customer.says('1042 sanne@example.nl');
    out = false;
    expect(read(await customer.says('1042 sanne@example.nl'))).toMatch(/geen klacht/);
  });
});
