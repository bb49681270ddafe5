import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, subscription } from '../../support/orders.ts';
import { story, type Ending, type Line } from '../../support/story.ts';

/*
 * How customers agree, take their leave and change their mind, in words of their own.
 */

const at = '2026-11-03T10:00:00+01:00';
const english = { at, locale: 'en-GB' };
const lateForTheLast = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };

async function statusesOf({ customer }: Ending, number: string) {
  return (await customer.store.casesOfOrder(number)).map((one) => foldCase(one).status);
}

const opensNothing = async (end: Ending) => {
  expect(await statusesOf(end, '1042')).toEqual([]);
};

describe('a parcel that did not come', () => {
  const reported: Line = ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/];

  story('is noted for who says no, and that nothing came', at, [
    reported,
    ['nee niks gekregen', /R-1042/],
  ]);

  story('is noted for who wants nothing changed', at, [
    reported,
    ['nee hoor niks aanpassen, dat klopt gewoon', /R-1042/],
  ]);

  story('is noted for who asks with the yes when they hear of it', at, [
    reported,
    ['ja is goed, wanneer krijg ik bevestiging?', /R-1042[\s\S]*Je hoort/],
  ]);

  story('is noted after a yes in other words to "do you mean"', english, [
    ['never arrived, 1042, sanne@example.nl', /Is that right/],
    ['no nothing, checked spam too', /Do you mean "Yes, that's right"\?/],
    ["yup that's the one", /R-1042/],
  ]);

  story(
    'is not noted for who says that it came',
    at,
    [reported, ['ja hij is wel geleverd dat klopt', /Wat wil je aanpassen/]],
    opensNothing,
  );

  story(
    'is not noted while something is to be added',
    at,
    [reported, ['zet er ook in dat het dringend is', /Wat wil je aanpassen/]],
    opensNothing,
  );
});

describe('a subscription', () => {
  const asked: Line[] = [
    ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
  ];

  story(
    'goes on for who mocks the question',
    { ...lateForTheLast, locale: 'en-GB' },
    [
      ['cancel my subscription, order 2001, sanne@example.nl', /When/],
      ['at the end', /Shall I cancel it/],
      ['yeah right', /Shall I cancel it/],
    ],
    async (end) => {
      expect(await statusesOf(end, '2001')).toEqual([]);
    },
  );

  story('is cancelled for who comes round to it, after one question more', lateForTheLast, [
    ...asked,
    ['vooruit dan maar', /Zal ik het opzeggen/],
    ['ja, zeg maar op', /is opgezegd/],
  ]);

  story('is not lost to who takes a no back', lateForTheLast, [
    ...asked,
    ['nee toch maar wel', /Zal ik het opzeggen/],
    ['ja graag', /is opgezegd/],
  ]);
});

describe('a goodbye', () => {
  for (const bye of ['nee hoor dankje', 'nee dat was alles', 'ok doei', 'oke nee laat maar']) {
    story(`"${bye}" ends the conversation`, at, [
      ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
      ['ja', /R-1042/],
      [bye, /^Fijne dag nog/],
    ]);
  }

  story('is not thanked for when it is a reproach', at, [
    ['nou bedankt voor niks', /^(?![\s\S]*(fijn om te horen|gelukt|Fijne dag))/],
  ]);
});

describe('a person', () => {
  const wanted: Line = ['ik wil een medewerker spreken', /Waar gaat het over/];
  const told: Line[] = [wanted, ['mijn factuur klopt niet', /e-mailadres/]];

  for (const leaving of ['nee laat maar hoor', 'nee dank je, ik bel wel', 'ik wil hier weg']) {
    story(`is not asked for any more: "${leaving}"`, at, [
      ...told,
      [leaving, /Er is niets gewijzigd/],
    ]);
  }

  story('is told nothing by a yes, and the way back is one tap', at, [
    wanted,
    ['ja', /Een paar woorden zijn genoeg[\s\S]*\[Toch verder met de assistent\]/],
    ['[Toch verder met de assistent]', /Waarmee kan ik je helpen/],
  ]);
});

story('praise is heard as praise', at, [
  ['hee ff zeggen, super plugin zeg, werkt als een trein', /fijn om te horen/],
]);

story('Flemish is Dutch, and who names a language goes on in it', at, [
  ['ik wil mijn geld terug', /Waarom/],
  ['ben ni tevreden he', /bestelnummer/],
  ['gewoon nederlands hoor', /Nederlands[\s\S]*bestelnummer/],
  ['ik heb geen bestelling', /Wanneer/],
]);

story(
  'an update of the shop is no change by the customer',
  { at, orders: [order({ items: [{ sku: 'SEO-PRO', name: 'SEO Pro' }] })] },
  [
    ['hulp bij een product', /Waar kunnen we mee helpen/],
    ['er werkt iets niet', /daarnaast/],
    ['nee', /bestelnummer/],
    ['1042, sanne@example.nl', /nieuwste versie/],
    ['nee 2.1', /iets aan het product veranderd/],
    ['er is niks veranderd, alleen jullie update', /niet de nieuwste versie/],
  ],
);

story('who has complained asks in passing how it stands', at, [
  ['ik wil een klacht indienen', /Wat is er gebeurd/],
  ['Drie keer beloofd, nooit teruggebeld', /goedmaken/],
  ['Excuses en een antwoord', /bestelnummer/],
  ['1042 sanne@example.nl', /.*/],
  ['Heb ik niet', /Klopt dat/],
  ['ja', /1042/],
  ['en hoe staat die er nu voor?', /hoe je klacht ervoor staat|Klacht 1042/],
]);
