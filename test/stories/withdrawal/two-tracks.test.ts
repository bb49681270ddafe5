import { describe } from '@jest/globals';
import { order } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * Where the shop's own policy promises no money and the law still does, the withdrawal is offered first.
 */

const at = '2026-11-10T12:00:00+01:00';
const mine = 'order 1042, sanne@example.nl';
const delivered = (day: string, more = {}) => [
  order({ delivery: { status: 'delivered', deliveredAt: `${day}T15:00:00+01:00` }, ...more }),
];

describe('a refund outside the shop’s own window', () => {
  story.onEveryChannel(
    'names the withdrawal first, and goes on to it with what is known',
    { at, orders: delivered('2026-11-02') },
    [
      [`niet zoals beschreven, ${mine}`, /aan de hand/],
      ['Het klopt niet met de beschrijving', /Klopt dat/],
      [
        'ja',
        /volgens de wet[^]*tot en met maandag 16 november[^]*volgens ons beleid[^]*8 november[^]*\[Herroepen of terugsturen\]/i,
      ],
      ['Herroepen of terugsturen', /naam/],
      ['Sanne', /Aankoop: 1042[^]*sanne@example\.nl[^]*bevestigen/],
      ['ja', /H-1042/],
    ],
  );

  story('of what never came: the time has not begun', at, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    ['ja', /bedenktijd begint pas[^]*8 november/],
  ]);

  story(
    'says nothing of it once that is over too',
    { at: '2026-11-20T12:00:00+01:00', orders: delivered('2026-11-02') },
    [
      [`niet zoals beschreven, ${mine}`, /aan de hand/],
      ['Het klopt niet met de beschrijving', /Klopt dat/],
      ['ja', /^(?![^]*herroepen)[^]*8 november/i],
    ],
  );

  story('nor to a business', { at, orders: delivered('2026-11-02', { consumer: false }) }, [
    [`niet zoals beschreven, ${mine}`, /aan de hand/],
    ['Het klopt niet met de beschrijving', /Klopt dat/],
    ['ja', /^(?![^]*herroepen)[^]*8 november/i],
  ]);

  story('in English', { at, locale: 'en-GB', orders: delivered('2026-11-02') }, [
    [`not as described, ${mine}`, /the matter|wrong|going on/i],
    ["It doesn't match the description", /right/],
    ['yes', /by law[^]*Monday,? 16 November[^]*\[Withdraw or return\]/],
  ]);
});

describe('before a person judges', () => {
  story(
    'who is not satisfied reads of the withdrawal before the yes',
    { at, orders: delivered('2026-11-02') },
    [
      [`ik ben niet tevreden, ${mine}`, /volgens de wet[^]*16 november[^]*Klopt dat/],
      ['Herroepen of terugsturen', /naam/],
    ],
  );

  story(
    'a subscription of these days can be withdrawn from as well',
    {
      at,
      orders: [
        order({
          number: '2001',
          kind: 'subscription',
          items: [{ sku: 'CARE', name: 'Onderhoud', digital: true }],
          delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:00:00+01:00' },
          billing: { cycle: 'month', nextInvoiceOn: '2026-12-01' },
        }),
      ],
    },
    [
      [
        'abonnement opzeggen, 2001, sanne@example.nl',
        /volgens de wet[^]*16 november[^]*Wanneer moet/,
      ],
      ['aan het eind van de periode', /Zal ik/],
      ['ja, zeg op', /opgezegd[^]*\[Herroepen of terugsturen\]/],
    ],
  );

  story('regret leads to the withdrawal', { at, orders: delivered('2026-11-02') }, [
    ['ik heb me bedacht, ik wil hem niet meer', /herroepen of terugsturen/],
    ['ja', /bestelnummer/],
  ]);
});
