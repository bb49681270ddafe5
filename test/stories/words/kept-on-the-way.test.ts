import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { story, type Ending, type Line } from '../../support/story.ts';

/*
 * What customers tell between the questions is kept, and asked for no second time.
 */

const at = '2026-11-03T10:00:00+01:00';

async function personCase({ customer }: Ending) {
  const { dialog } = (await customer.store.conversation(customer.id)) ?? {};
  const kept = await customer.store.case(dialog?.personCase ?? '');
  return kept && foldCase(kept);
}

describe('a wish that was not sure', () => {
  story('is not lost with an order number and an address', at, [
    ['IK BEN ER ZO KLAAR MEE. GELD TERUG NU', /een van deze/],
    ['1042', /Welke van deze/],
    ['sanne@example.nl', /Welke van deze/],
    ['[Geld terug]', /Waarom wil je/],
    ['niet gekregen', /Bestelling 1042[\s\S]*Klopt dat/],
  ]);

  story('goes on for who tells more in place of a yes', at, [
    ['jullie monteur was zo onbeschoft', /klacht indienen\?/],
    ['gisteren, hij hing gewoon op', /goedmaken/],
  ]);

  const toTheSummary: Line[] = [
    ['excuses', /bestelnummer/],
    ['1042 sanne@example.nl', /laat zien/],
  ];

  story('keeps what is told beside the yes', at, [
    ['jullie bellen nooit terug en dat is echt schandalig', /klacht indienen\?/],
    ['ja, ik heb drie keer gemaild over een kapotte plugin en niemand reageert', /goedmaken/],
    ...toTheSummary,
    ['geen bewijs', /gebeurde: jullie bellen nooit terug[\s\S]*drie keer gemaild[\s\S]*Klopt dat/],
  ]);

  story('keeps a story with a "but" in it, told in place of the yes', at, [
    ['ik heb een klacht over jullie want jullie reageren nooit op mijn mails', /klacht indienen\?/],
    ['ik mailde vorige week drie keer en toen zei iemand dat ik maar moest wachten', /goedmaken/],
    ...toTheSummary,
    ['geen bewijs', /gebeurde: ik heb een klacht[\s\S]*drie keer[\s\S]*moest wachten[\s\S]*Klopt/],
  ]);
});

describe('what is asked of a person', () => {
  story(
    'keeps the subject of the wish, and the address given first',
    at,
    [
      ['kan ik iemand spreken over de dubbele afschrijving', /e-mailadres/],
      ['sanne@example.nl', /dubbele afschrijving[\s\S]*Klopt dat/],
      ['ja', /genoteerd/],
    ],
    async (end) => {
      expect(await personCase(end)).toMatchObject({
        contact: 'sanne@example.nl',
        summary: 'kan ik iemand spreken over de dubbele afschrijving',
      });
    },
  );

  story('is no address alone', at, [
    ['kan ik een mens spreken', /Waar gaat het over/],
    ['oke dan, sanne@example.nl', /genoteerd[\s\S]*Waar gaat het over/],
    ['mijn factuur klopt niet', /factuur klopt niet[\s\S]*sanne@example.nl/],
  ]);

  story('is changed and added to in words', at, [
    ['kan ik een medewerker spreken over mijn factuur', /e-mailadres/],
    ['sane@example.nl', /sane@example.nl/],
    ['dat is een typfout, het is sanne@example.nl', /sanne@example.nl/],
    ['verander de vraag', /Waar gaat het over/],
    ['mijn factuur is dubbel', /factuur is dubbel/],
    ['en de btw ontbreekt ook', /factuur is dubbel en de btw ontbreekt ook/],
  ]);

  story('holds all that could not be read', at, [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /Wat is er aan de hand/],
    ['blauw met een streepje op dinsdag', /begreep ik niet|Bedoel je/],
    ['en de vloer is nat', /Ik kom er zo niet uit/],
    ['sanne@example.nl', /blauw met een streepje[\s\S]*vloer is nat/],
  ]);
});

describe('a question at a question', () => {
  story('is explained, and is no story', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['mag ik eerst vragen hoe lang dat duurt?', /in je eigen woorden[\s\S]*Wat is er gebeurd/],
  ]);

  story('at a summary hears what a yes does', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042 sanne@example.nl', /Klopt dat/],
    ['en wat gebeurt er dan precies?', /zodra je ja zegt[\s\S]*Klopt dat/],
    ['krijg ik dan mijn geld terug?', /beoordeelt een medewerker[\s\S]*Klopt dat/],
    ['ja', /R-1042/],
    ['binnen hoeveel dagen ongeveer?', /24 tot 48 uur/],
  ]);
});

describe('an order with another shop', () => {
  story('is told from ours', at, [
    ['ik heb bij bol.com besteld en niks gekregen', /bij een andere winkel/],
  ]);
});
