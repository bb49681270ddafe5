import { expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

story(
  'what only sounds like a yes records nothing, however often it is said',
  '2026-11-03T10:00:00+01:00',
  [
    ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
    ['ja hoor gekregen, dank je', /Wat wil je aanpassen\?/],
    ['ja hoor gekregen, dank je', /geef ik door aan een medewerker/],
  ],
  async ({ customer }) => {
    expect(await customer.store.casesOfOrder('1042')).toEqual([]);
  },
);

story(
  'a cancellation is taken back after another order was spoken of',
  { at: '2026-10-30T12:00:00+01:00', orders: [subscription(), order()] },
  [
    ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
    ['ja graag', /is opgezegd/],
    ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
    ['stop', /niets gewijzigd/],
    ['ik heb me bedacht', /opzegging ingetrokken/],
  ],
  async ({ customer }) => {
    const cases = await customer.store.casesOfOrder('2001');
    expect(cases.map((one) => foldCase(one).status)).toEqual(['closed']);
  },
);

story(
  'of two subscriptions one can be cancelled after the other',
  {
    at: '2026-10-30T12:00:00+01:00',
    orders: [subscription(), subscription({ number: '2002' })],
  },
  [
    ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
    ['ja graag', /is opgezegd/],
    ['abonnement opzeggen, order 2002, sanne@example.nl', /Wanneer/],
    ['aan het eind', /Bestelling 2002[\s\S]*Zal ik het opzeggen/],
    ['ja graag', /zaaknummer is R-2002/],
  ],
);
