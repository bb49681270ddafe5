import { describe, expect } from '@jest/globals';
import { order, subscription } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const two = { at, orders: [order(), order({ number: '1043' }), order({ number: '1044' })] };
const lateTwice = {
  at: '2026-10-30T12:00:00+01:00',
  orders: [subscription(), subscription({ number: '2002' })],
};

describe('the same for several orders', () => {
  story.onEveryChannel(
    '"1042 en 1043" is done one after the other, each with its own yes',
    two,
    [
      ['niet geleverd', /bestelnummer/],
      ['1042 en 1043', /e-mailadres/],
      ['sanne@example.nl', /1043 doen we daarna[\s\S]*Bestelling 1042[\s\S]*Klopt dat/],
      [
        'ja',
        /R-1042(?![\s\S]*nog iets)[\s\S]*Dan nu bestelling 1043[\s\S]*Bestelling 1043[\s\S]*Klopt dat/,
      ],
      ['ja', /R-1043[\s\S]*nog iets/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
      expect(await customer.store.casesOfOrder('1043')).toHaveLength(1);
    },
  );

  story(
    'named in one sentence, they are all taken up, in English too',
    { ...two, locale: 'en-GB' },
    [
      [
        'orders 1042, 1043 and 1044 were never delivered, sanne@example.nl',
        /do order 1043, 1044 after[\s\S]*Order 1042[\s\S]*Is that right/,
      ],
      ['yes', /R-1042[\s\S]*Now for order 1043[\s\S]*Is that right/],
      ['yes', /R-1043[\s\S]*Now for order 1044[\s\S]*Is that right/],
      ['yes', /R-1044[\s\S]*Anything else/],
    ],
  );

  story('"1042 of 1043" leaves open which, and is asked about', two, [
    ['niet geleverd', /bestelnummer/],
    ['1042 of 1043', /meer dan één[\s\S]*bestelnummer/],
  ]);

  story(
    '"ja, en voor 1043 ook" is a yes to the first, and the second comes next',
    two,
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
      ['ja, en voor 1043 ook', /R-1042[\s\S]*Dan nu bestelling 1043[\s\S]*Klopt dat/],
      ['nee', /Wat wil je aanpassen/],
      ['stop', /Er is niets gewijzigd/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
      expect(await customer.store.casesOfOrder('1043')).toEqual([]);
    },
  );

  story('"yes and 1043 too" is the same in English', { ...two, locale: 'en-GB' }, [
    ['not delivered, order 1042, sanne@example.nl', /Is that right/],
    ['yes and 1043 too', /R-1042[\s\S]*Now for order 1043[\s\S]*Is that right/],
  ]);

  story('"en 1043 ook" without a yes keeps it, and asks for the yes', two, [
    ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
    ['en 1043 ook', /1043 doen we daarna[\s\S]*Bestelling 1042[\s\S]*Klopt dat/],
    ['ja', /R-1042[\s\S]*Dan nu bestelling 1043/],
  ]);

  story('after an outcome, "en 1043 ook" asks the same for it', two, [
    ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
    ['ja', /R-1042[\s\S]*nog iets/],
    ['ja, en 1043 ook', /Dan nu bestelling 1043[\s\S]*Niet geleverd[\s\S]*Klopt dat/],
    ['ja', /R-1043[\s\S]*nog iets/],
    ['ook voor 1044 graag', /Dan nu bestelling 1044/],
  ]);

  story(
    'a cancellation is not made by a yes beside which another one is named',
    lateTwice,
    [
      ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
      ['[Aan het eind van de periode]', /Zal ik het opzeggen/],
      ['ja en 2002 ook', /2002 doen we daarna[\s\S]*Bestelling 2001[\s\S]*Zal ik het opzeggen/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('2001')).toEqual([]);
    },
  );

  story('who stops at the first is not asked about the second', two, [
    ['niet geleverd, order 1042 en 1043, sanne@example.nl', /Klopt dat/],
    ['stop', /^(?![\s\S]*1043)/],
    ['hallo', /^(?![\s\S]*1043)/],
  ]);

  story('an order that is not theirs is asked for again, after the first', two, [
    ['niet geleverd, order 1042 en 9999, sanne@example.nl', /Klopt dat/],
    ['ja', /R-1042[\s\S]*Dan nu bestelling 9999[\s\S]*geen bestelling 9999/],
  ]);
});
