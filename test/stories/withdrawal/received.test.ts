import { describe, expect } from '@jest/globals';
import { OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import { order, ordersOf } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * A withdrawal is received whatever the shop's own windows say, from what customers type alone.
 */

const at = '2026-11-10T12:00:00+01:00';
const deliveredOn = (day: string) => [
  order({
    placedAt: '2026-10-20T10:00:00+02:00',
    delivery: { status: 'delivered', deliveredAt: `${day}T15:00:00+01:00` },
  }),
];

describe('a withdrawal in the words of the law', () => {
  story.onEveryChannel(
    'is received in time, with what follows and by when',
    { at, orders: deliveredOn('2026-10-28') },
    [
      ['ik ontbind hierbij de koop van order 1042', /e-mailadres/],
      ['sanne@example.nl', /naam/],
      [
        'Sanne de Vries',
        /SEO Pro[^]*Naam: Sanne de Vries[^]*woensdag 11 november[^]*10 november om 12:00[^]*\[Herroeping bevestigen\]/,
      ],
      [
        'ja',
        /ontvangen op dinsdag 10 november om 12:00[^]*H-1042[^]*op tijd[^]*uiterlijk dinsdag 24 november 2026[^]*verzendbewijs[^]*sanne@example\.nl/,
      ],
    ],
    async ({ customer, decision }) => {
      expect(decision).toMatchObject({
        policy: 'withdrawal',
        outcome: 'received-in-time',
        lastDay: '2026-11-11',
        caseReference: 'H-1042',
      });
      const [opened] = (await customer.store.casesOfOrder('1042'))[0]?.events ?? [];
      expect(opened).toMatchObject({
        type: 'opened',
        kind: 'withdrawal',
        contact: 'sanne@example.nl',
        summary: expect.stringContaining('ik ontbind hierbij de koop van order 1042') as unknown,
      });
    },
  );

  story('is in time while nothing was delivered', at, [
    ['ik zie af van de koop van bestelling 1042, sanne@example.nl', /naam/],
    ['mijn naam is Sanne', /nog niet bezorgd[^]*\[Herroeping bevestigen\]/],
    ['[Herroeping bevestigen]', /op tijd, want[^]*nog niet bezorgd/],
  ]);

  story(
    'is received on the fifteenth day too, and staff judge it',
    { at: '2026-11-12T00:01:00+01:00', orders: deliveredOn('2026-10-28') },
    [
      ['ik herroep mijn bestelling 1042, sanne@example.nl', /naam/],
      ['Sanne', /liep de bedenktijd tot en met woensdag 11 november[^]*hoe dan ook/],
      ['ja, herroep maar', /ontvangen op donderdag 12 november om 00:01[^]*H-1042/],
    ],
    ({ last, decision }) => {
      expect(decision).toMatchObject({ outcome: 'received-late', caseReference: 'H-1042' });
      expect(last.map(({ text }) => text).join()).not.toMatch(/te laat|geen recht/i);
    },
  );

  story(
    'of a business is received, and says why staff judge it',
    { at, orders: [order({ consumer: false })] },
    [
      ['wij ontbinden de koop van order 1042, sanne@example.nl', /naam/],
      ['Bakkerij Jansen', /zakelijk[^]*hoe dan ook/],
      ['akkoord', /H-1042[^]*zakelijk/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'received-exempt-claimed' });
    },
  );

  story('because of a defect is received, and the other right is offered beside it', at, [
    ['ik ontbind de koop van 1042 omdat hij kapot is, sanne@example.nl', /naam/],
    ['Sanne', /Wat je schreef: ik ontbind/],
    ['ja', /H-1042[^]*\[Niet zoals beschreven\]/],
  ]);

  story('of a part names the part', at, [
    ['ik wil de koop ontbinden van bestelling 1042, sanne@example.nl', /naam/],
    ['alleen de trui', /genoteerd[^]*naam/],
    ['Sanne', /alleen de trui[^]*\[Herroeping bevestigen\]/],
  ]);

  story.onEveryChannel('is received in English', { at, locale: 'en-GB' }, [
    ['I hereby withdraw from my order 1042', /e-mail address/],
    ['sanne@example.nl', /name/],
    ["I'm Sanne", /not been delivered yet[^]*\[Confirm withdrawal\]/],
    ['yes, I confirm', /received your withdrawal on Tuesday 10 November at 12:00[^]*H-1042/],
  ]);

  story(
    'of two orders is one after the other',
    { at, orders: [order(), order({ number: '1043' })] },
    [
      ['ik ontbind de koop van 1042 en 1043, sanne@example.nl', /1043 doen we daarna/],
      ['Sanne', /Aankoop: 1042/],
      ['ja', /H-1042[^]*Dan nu bestelling 1043[^]*Aankoop: 1043/],
      ['ja', /H-1043/],
    ],
  );
});

describe('an order that cannot be matched holds up no withdrawal', () => {
  story.onEveryChannel(
    'who has no number describes it',
    at,
    [
      ['ik maak gebruik van mijn herroepingsrecht', /bestelnummer/],
      ['weet ik niet', /Wat heb je gekocht/],
      ['een blauwe trui, vorige week', /e-mailadres/],
      ['hier in de chat', /naam/],
      ['nee zeg ik liever niet', /blauwe trui[^]*hier in de chat/],
      ['ja', /ontvangen[^]*H-\w{6}[^]*zoekt je bestelling[^]*Dit bericht is je bevestiging/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'received-order-unmatched', lastDay: null });
    },
  );

  story('three wrong addresses lead on without the order', at, [
    ['ik ontbind hierbij de koop van 1042', /e-mailadres/],
    ['een@example.nl', /geen bestelling 1042/],
    ['twee@example.nl', /geen bestelling 1042/],
    ['drie@example.nl', /dat geeft niet[^]*naam/],
    ['Sanne', /1042, zoals jij zei[^]*drie@example\.nl/],
    ['ja', /ontvangen op dinsdag 10 november om 12:00/],
  ]);

  const out = {
    ...ordersOf([]),
    byNumber: () => Promise.reject(new OrderLookupUnavailable('the shop does not answer')),
  };
  story('nor does a shop whose orders cannot be reached', { at, orders: out }, [
    ['ik ontbind hierbij de koop van 1042, sanne@example.nl', /dat geeft niet[^]*naam/],
    ['Sanne', /1042, zoals jij zei/],
    ['ja', /ontvangen[^]*H-\w{6}/],
  ]);
});

describe('a withdrawal that stands already', () => {
  story(
    'is told of, and gains what is new',
    at,
    [
      ['ik herroep bestelling 1042, sanne@example.nl', /naam/],
      ['Sanne', /bevestigen/],
      ['ja', /H-1042/],
      ['ik herroep bestelling 1042, sanne@example.nl', /al, sinds dinsdag 10 november/],
      ['ik herroep bestelling 1042, en hij gaat morgen op de post', /H-1042[^]*niets meer/],
    ],
    async ({ customer }) => {
      const cases = await customer.store.casesOfOrder('1042');
      expect(cases.map(({ events }) => events.map(({ type }) => type))).toEqual([
        ['opened', 'evidence-added'],
      ]);
    },
  );

  story('goes to staff where the customer would rather keep it', at, [
    ['ik herroep bestelling 1042, sanne@example.nl', /naam/],
    ['Sanne', /bevestigen/],
    ['ja', /H-1042/],
    ['ik wil hem toch houden', /bij zaak H-1042 gezet[^]*medewerker/],
  ]);
});
