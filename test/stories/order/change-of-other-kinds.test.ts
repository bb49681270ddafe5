import { describe, expect } from '@jest/globals';
import { at, shipped, allows, actionsOf } from '../../support/order-changes.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

describe('the invoice', () => {
  story('again, from its system', allows(['send-invoice'], [order({ delivery: shipped })]), [
    ['kunt u mij de factuur nog eens mailen', /bestelnummer/],
    ['1042, 3511 AB', /Factuur nog eens, naar het e-mailadres van de bestelling/],
    ['ja', /gevraagd de factuur van bestelling 1042/],
  ]);
  story('from staff', { at, locale: 'en-GB', orders: [order()] }, [
    [
      'invoice please, order 1042, sanne@example.nl',
      /Invoice again[\s\S]*A colleague will then do it/,
    ],
    ['yes', /noted[\s\S]*B-1042/],
  ]);
});

describe('something else', () => {
  story('is told in their own words, for staff', { at, orders: [order()] }, [
    ['ik wil mijn bestelling wijzigen', /Wat wil je met je bestelling/],
    ['iets anders', /bestelnummer/],
    ['1042 sanne@example.nl', /Wat wil je aan je bestelling veranderen/],
    ['graag een maat groter', /Wijzigen: graag een maat groter/],
    ['ja', /B-1042/],
  ]);
  story('without an order number too', { at, orders: [order()] }, [
    ['ik wil mijn bestelling annuleren', /bestelnummer/],
    ['die heb ik niet', /welk e-mailadres/],
    ['sanne@example.nl', /geen nummer bij de hand[\s\S]*doorgeven/],
    ['ja', /zaaknummer is B-/],
  ]);
});

describe('ending a subscription late', () => {
  story(
    'is passed on to its system where the shop allows it',
    {
      ...allows(['cancel-subscription'], [subscription()]),
      at: '2026-10-30T12:00:00+01:00',
    },
    [
      ['abonnement opzeggen, 2001, sanne@example.nl', /Wanneer moet/],
      ['aan het eind', /Zal ik het opzeggen/],
      ['ja, zeg op', /opgezegd/],
    ],
    async ({ customer }) => {
      const action = {
        type: 'cancel-subscription',
        number: '2001',
        stop: 'end-of-cycle',
        endsOn: '2026-11-13',
      };
      expect(await actionsOf(customer)).toEqual([{ reference: 'R-2001', action }]);
    },
  );
});
