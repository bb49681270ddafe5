import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * What customers deny, or tell of something else, is not taken for what they say.
 */

const at = '2026-11-03T10:00:00+01:00';
const several = { at, orders: [order(), order({ number: '1043' })] };
const late = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };

describe('the reason', () => {
  story('is none that is denied', at, [
    ['ik wil mijn geld terug', /Waarom wil je/],
    ['niet geleverd is het niet, ik heb hem wel', /begreep ik niet[\s\S]*Waarom wil je/],
    ['hij valt gewoon tegen', /bestelnummer/],
    ['1042 sanne@example.nl', /Niet tevreden/],
  ]);

  story('is the one that is left when another is put aside', at, [
    ['ik wil mijn geld terug', /Waarom wil je/],
    ['het abonnement opzeggen hoeft niet, hij valt gewoon tegen', /bestelnummer/],
    ['1042 sanne@example.nl', /Niet tevreden/],
  ]);

  story('stays as it is for who is not dissatisfied', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042 sanne@example.nl', /Niet geleverd[\s\S]*Klopt dat/],
    ['het is niet dat ik niet tevreden ben hoor', /Niet geleverd[\s\S]*Klopt dat/],
  ]);

  story('is put right at the summary with its own words', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042 sanne@example.nl', /Niet geleverd[\s\S]*Klopt dat/],
    ['andere reden: het klopt niet met de beschrijving', /laten zien/],
    ['er zit geen handleiding bij', /Niet zoals beschreven[\s\S]*Klopt dat/],
  ]);

  story('is no other in English either', at, [
    ['i want my money back', /Why would you like/],
    ["not because it wasn't delivered, it was", /didn't quite get[\s\S]*Why would you/],
  ]);
});

describe('the place of a review', () => {
  story('is not the one where it did not stand', at, [
    ['mijn review is verwijderd', /Waar stond je review/],
    ['op trustpilot stond hij juist niet, het was bij jullie', /welke review/],
  ]);
});

describe('the end of a subscription', () => {
  const asked: [string, RegExp][] = [['abonnement opzeggen, 2001, sanne@example.nl', /Wanneer/]];

  story('is at once where the end of the period is denied', late, [
    ...asked,
    ['niet aan het eind van de periode', /Weet je het zeker/],
  ]);

  story('is no day of their own choice', late, [
    ...asked,
    ['eind december', /begreep ik niet[\s\S]*Wanneer/],
  ]);

  story('is not read from a wish for a person', late, [
    ...asked,
    ['ik wil meteen iemand spreken', /Waar gaat het over/],
  ]);

  story('is asked of nobody who did not say that it should end', late, [
    ['ik wil mijn abonnement niet opzeggen', /opzeggen\?|een van deze/],
    ['2001 sanne@example.nl', /opzeggen\?|[Ww]elke van deze/],
  ]);
});

describe('the order', () => {
  story(
    'is not the one of a neighbour',
    several,
    [
      ['ik heb mijn bestelling niet gekregen', /bestelnummer/],
      ['1042 sanne@example.nl', /Bestelling 1042/],
      ['mijn buurman kreeg 1043 wel gewoon', /Bestelling 1042[\s\S]*Klopt dat|Ja, klopt/],
      ['ja', /R-1042/],
    ],
    async ({ customer }) => {
      expect((await customer.store.casesOfOrder('1043')).map(foldCase)).toEqual([]);
    },
  );

  story('is put right while evidence is asked for', several, [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /Wat is er aan de hand/],
    ['het klopt niet met de beschrijving', /laten zien/],
    ['wacht, het gaat over 1043', /Wat is er aan de hand/],
    ['het klopt niet met de beschrijving', /laten zien/],
    ['de kleur is anders', /Bestelling 1043/],
  ]);
});

describe('evidence', () => {
  const asked: [string, RegExp][] = [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /Wat is er aan de hand/],
    ['het klopt niet met de beschrijving', /laten zien/],
  ];

  story('is not a sigh', at, [...asked, ['pfff', /een paar zinnen[\s\S]*laten zien/]]);

  story('is not an address', at, [
    ...asked,
    ['mijn mail is trouwens veranderd in sanne@nieuw.nl', /genoteerd[\s\S]*laten zien/],
  ]);

  story('is what is wrong, whatever is said beside it', at, [
    ...asked,
    ['pfff, de kleur is gewoon anders', /Je bewijs: pfff, de kleur/],
  ]);
});
