import { describe } from '@jest/globals';
import { OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import { order, ordersOf } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const at = '2026-11-05T10:00:00+01:00';

describe('an order that cannot be shown', () => {
  const away = ordersOf([], { byNumber: () => Promise.reject(new OrderLookupUnavailable()) });
  story('while orders are out of reach, it says so and offers a person', { at, orders: away }, [
    [
      'waar is mijn pakket 1042, sanne@example.nl',
      /nu niet bij de bestellingen[\s\S]*\[Medewerker spreken\]/,
    ],
  ]);

  const recent = ordersOf([], { seesDays: 60 });
  story('is too old to be seen, and goes to staff in the end', { at, orders: recent }, [
    ['waar is mijn pakket 1042, sanne@example.nl', /meer dan 60 dagen geleden kan ik niet zien/],
    ['dat heb ik niet', /Wat heb je besteld/],
    [
      'een lamp, ergens in augustus',
      /een lamp, ergens in augustus[\s\S]*sanne@example\.nl[\s\S]*Klopt dat/,
    ],
    ['ja', /zaaknummer is B-[\s\S]*zoekt je bestelling op/],
  ]);

  const several = [order({ number: '2026-1042' }), order({ number: '20261-042' })];
  story('is one of several that are spelt alike', { at, orders: several }, [
    ['waar is bestelling 20261042, sanne@example.nl', /Welke bedoel je[\s\S]*\[2026-1042\]/],
    ['[2026-1042]', /nog niet doorgegeven dat bestelling 2026-1042/],
  ]);

  story('has no number at hand', { at, locale: 'en-GB', orders: [order()] }, [
    ['where is my order', /order number/],
    ["i don't have that", /What did you order/],
    ['a lamp, in October', /e-mail address/],
    ['sanne@example.nl', /a lamp, in October[\s\S]*Is that right/],
    ['yes', /B-/],
  ]);
});
