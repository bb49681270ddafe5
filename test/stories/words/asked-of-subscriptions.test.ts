import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import type { Routing } from '../../../dialogs/reading/router/routes.ts';
import { subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * What customers ask or tell of a subscription, and is no wish to cancel it.
 */

const late = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };

describe('a question about a subscription', () => {
  story('is answered, and begins nothing', late, [
    [
      'tot wanneer loopt mijn abonnement?',
      /lees je bij "Abonnement opzeggen"[\s\S]*Waarmee kan ik/,
    ],
    ['kan ik opzeggen wanneer ik wil?', /wanneer je wilt[\s\S]*niets opgezegd zonder je ja/],
  ]);

  story('is answered where it is being cancelled, and the question stands', late, [
    ['abonnement opzeggen, 2001, sanne@example.nl', /Wanneer moet je abonnement stoppen/],
    ['wat is de opzegtermijn?', /wanneer je wilt[\s\S]*Wanneer moet je abonnement stoppen/],
    ['aan het eind', /Zal ik het opzeggen/],
  ]);

  story('is answered in English', { ...late, locale: 'en-GB' }, [
    ['when does my subscription end?', /under "Cancel a subscription"[\s\S]*How can I help/],
  ]);
});

describe('who was charged after cancelling', () => {
  const toCancel: Routing = {
    guesses: [{ route: 'refund.cancel_recurring', score: 0.9 }],
    sure: true,
    by: 'model',
  };
  const told = 'ik had mijn abonnement opgezegd en er wordt nog steeds afgeschreven';

  story(
    'is a matter for staff, in their own words, also where they were taken to want to cancel',
    { ...late, route: () => toCancel },
    [
      [told, /Begrijp ik het goed/],
      ['ja', /bestelnummer/],
      ['2001 sanne@example.nl', /Andere reden[\s\S]*nog steeds afgeschreven[\s\S]*Klopt dat/],
      ['ja', /een medewerker bekijkt het[\s\S]*R-2001/],
    ],
    async ({ customer }) => {
      const [kept] = (await customer.store.casesOfOrder('2001')).map(foldCase);
      expect(kept).toMatchObject({ kind: 'refund', phase: 'open' });
      expect(kept?.summary).toContain(told);
      expect(kept?.cancelled).toBeUndefined();
    },
  );

  story('is no one who wants to cancel', late, [
    ['ik wil mijn abonnement opzeggen', /bestelnummer/],
    ['2001 sanne@example.nl', /Wanneer moet je abonnement stoppen/],
  ]);
});
