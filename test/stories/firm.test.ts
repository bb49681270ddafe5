import { describe, expect, test } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { customerIn, read } from '../support/conversation.ts';
import { order, ordersOf, subscription } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const two = { at, orders: [order(), order({ number: '1043' })] };
const lateTwice = {
  at: '2026-10-30T12:00:00+01:00',
  orders: [subscription(), subscription({ number: '2002' })],
};

describe('a yes counts for what was summarised, and for nothing else', () => {
  story(
    '"ja, order 1043" corrects the order and is no yes to it',
    two,
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Bestelling 1042[\s\S]*Klopt dat/],
      ['ja, order 1043', /Bestelling 1043[\s\S]*Klopt dat/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1043')).toEqual([]);
    },
  );

  story(
    '"ja, order 2002" cancels neither subscription',
    lateTwice,
    [
      ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
      ['[Aan het eind van de periode]', /Bestelling 2001[\s\S]*Zal ik het opzeggen/],
      ['ja, order 2002', /Wanneer/],
      ['aan het eind van de periode', /Bestelling 2002[\s\S]*Zal ik het opzeggen/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('2001')).toEqual([]);
      expect(await customer.store.casesOfOrder('2002')).toEqual([]);
    },
  );

  test('the yes of an earlier summary does not confirm a later one', async () => {
    const customer = await customerIn(two);
    const summary = await customer.says('niet geleverd, order 1042, sanne@example.nl');
    const yes = summary.at(-1)?.suggestedActions?.actions[0];
    await customer.says('nee, het was order 1043');
    const answer = await customer.sends({ text: 'Ja, klopt', value: yes?.value as unknown });
    expect(read(answer)).toMatch(/eerdere vraag[\s\S]*Bestelling 1043[\s\S]*Klopt dat/);
  });

  story('a question in the yes is answered with the summary, not with a cancellation', lateTwice, [
    ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
    ['aan het eind van de periode', /Zal ik/],
    ['ok, en wat kost dat?', /Zal ik het opzeggen/],
    ['graag eerst meer informatie', /geef ik door aan een medewerker/],
  ]);
});

describe('an order named later is the order meant', () => {
  story('who is known by one order names another, and is asked for that one', two, [
    ['niet geleverd, order 1042, sanne@example.nl', /Bestelling 1042/],
    ['menu', /Waarmee/],
    ['order 1043 is niet geleverd', /e-mailadres/],
    ['sanne@example.nl', /Bestelling 1043[\s\S]*Klopt dat/],
  ]);

  test('what the shop learned since is what is decided on', async () => {
    const paid = (paidAt: string) => ({
      paidAt,
      amount: 9,
      currency: 'EUR',
      status: 'paid' as const,
    });
    let shop = subscription();
    const orders = {
      ...ordersOf([]),
      byNumber: (number: string) => ordersOf([shop]).byNumber(number),
    };
    const customer = await customerIn({ at: lateTwice.at, orders });
    const late = await customer.says('abonnement opzeggen, order 2001, sanne@example.nl');
    expect(read(late)).toMatch(/niet terug/);
    await customer.says('stop');

    shop = subscription({ payments: [...shop.payments, paid('2026-11-14T10:00:00+01:00')] });
    customer.waitsUntil('2026-11-16T10:00:00+01:00');
    expect(read(await customer.says('abonnement opzeggen'))).toMatch(/Klopt dat/);
    expect(read(await customer.says('ja'))).toMatch(/zaterdag 21 november 2026/);
  });

  story('"terug" after number and address in one message asks for the number again', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042 sanne@example.nl', /Klopt dat/],
    ['terug', /bestelnummer/],
    ['1042', /Klopt dat/],
  ]);
});

describe('labels typed are buttons pressed', () => {
  story('at the summary', at, [
    ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
    ['andere reden', /Waarom|Waarvoor/],
    ['niet tevreden', /Verzoek: Niet tevreden[\s\S]*Klopt dat/],
    ['Andere bestelling', /bestelnummer/],
  ]);

  story('in English, at the menu', { at, locale: 'en-GB' }, [
    ['hello', /\[Talk to a person\]/],
    ['Talk to a person', /What is it about/],
  ]);

  story(
    'an address with "agent" in it is an address',
    { at, orders: [order({ email: 'agent@example.nl' })] },
    [
      ['niet geleverd', /bestelnummer/],
      ['1042, agent@example.nl', /Klopt dat/],
      ['medewerker', /Waar gaat het over/],
      ['Mijn factuur klopt niet', /Op welk e-mailadres/],
      ['agent@example.nl', /Klopt dat/],
      ['ja', /S-1042/],
    ],
  );
});

describe('what was handed over is kept', () => {
  const photo = (id: string) => ({ id, name: `${id}.png`, contentType: 'image/png', bytes: 2 });
  const delivered = {
    at,
    orders: [
      order({ delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' } }),
    ],
  };
  const filesOf = (events: { type: string }[]) =>
    events.flatMap((event) => ('files' in event ? (event.files as { id: string }[]) : []));

  story(
    'a photo with the first words, and one more at the summary, are both in the case',
    delivered,
    [
      [
        (customer) => customer.hands(photo('a'), 'niet zoals beschreven, order 1042'),
        /e-mailadres/,
      ],
      ['sanne@example.nl', /aan de hand|Wat is er anders/],
      ['[Het klopt niet met de beschrijving]', /a\.png[\s\S]*Klopt dat/],
      [(customer) => customer.hands(photo('b')), /a\.png, b\.png[\s\S]*Klopt dat/],
      ['ja', /R-1042/],
      [(customer) => customer.hands(photo('c')), /toegevoegd aan zaak R-1042/],
      [(customer) => customer.hands(photo('d')), /toegevoegd aan zaak R-1042/],
      ['https://example.nl/scherm', /toegevoegd aan zaak R-1042/],
    ],
    async ({ customer }) => {
      const [opened] = await customer.store.casesOfOrder('1042');
      const files = filesOf(opened?.events ?? []).map(({ id }) => id);
      expect(files).toEqual(['a', 'b', 'c', 'd']);
      expect(opened && foldCase(opened).evidence).toBe(4);
    },
  );

  story('a description that names other things changes neither order nor reason', delivered, [
    ['niet zoals beschreven, order 1042, sanne@example.nl', /aan de hand|Wat is er anders/],
    ['[Het klopt niet met de beschrijving]', /foto/],
    [
      'De export heb ik niet gekregen, en bij order 1043 zat die er wel bij',
      /Bestelling 1042[\s\S]*Niet zoals beschreven[\s\S]*Klopt dat/,
    ],
  ]);

  story(
    'with a person, the photo and the reason go along, however often a person is asked for',
    delivered,
    [
      ['niet zoals beschreven, order 1042, sanne@example.nl', /aan de hand|Wat is er anders/],
      ['[Het klopt niet met de beschrijving]', /foto/],
      [(customer) => customer.hands(photo('a')), /Klopt dat/],
      ['medewerker', /Waar gaat het over/],
      ['medewerker', /Waar gaat het over/],
      ['Kan iemand hiernaar kijken, het is nogal ingewikkeld', /e-mailadres/],
      [(customer) => customer.hands(photo('b')), /e-mailadres/],
      ['hier in de chat', /Klopt dat/],
      ['ja', /zaaknummer is S-1042/],
    ],
    async ({ customer }) => {
      const opened = await customer.store.case('S-1042');
      expect(opened && foldCase(opened).summary).toMatch(/Niet zoals beschreven, bestelling 1042/);
      expect(filesOf(opened?.events ?? []).map(({ id }) => id)).toEqual(['b', 'a']);
    },
  );
});

describe('what stands beside a decision', () => {
  story('a cancellation without money back names the statutory rights', lateTwice, [
    ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
    ['aan het eind van de periode', /Zal ik/],
    ['ja', /opgezegd[\s\S]*wettelijke rechten/],
  ]);

  story('another reason on the same order is another case', at, [
    ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
    ['ja', /zaaknummer is R-1042\./],
    ['niet tevreden', /Klopt dat/],
    ['ja', /zaaknummer is R-1042-2/],
  ]);

  test('two conversations that say yes at the same moment open one case', async () => {
    const customer = await customerIn({ at });
    const ids = ['one', 'other'];
    const say = (id: string, text: string) =>
      customer.sends({
        conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
        text,
      });
    for (const id of ids) await say(id, 'niet geleverd, order 1042, sanne@example.nl');
    await Promise.all(ids.map((id) => say(id, 'ja')));
    expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
    const logs = await Promise.all(ids.map((id) => customer.store.log(id, 0)));
    const said = logs.map((log) => read(log.map(({ activity }) => activity)));
    expect(said.filter((text) => /al gedaan/.test(text))).toHaveLength(1);
  });

  test('a request is judged by when it was received, however late it is handled', async () => {
    let down = true;
    const orders = {
      ...ordersOf([]),
      byNumber(number: string) {
        if (down) throw new TypeError('a bug');
        return ordersOf([order()]).byNumber(number);
      },
    };
    const customer = await customerIn({ at: '2026-11-08T23:59:00+01:00', orders });
    await customer.says('niet geleverd, order 1042, sanne@example.nl');
    customer.waitsUntil('2026-11-09T00:01:00+01:00');
    down = false;
    expect(read(await customer.tryAgain())).toMatch(/Klopt dat/);
  });
});
