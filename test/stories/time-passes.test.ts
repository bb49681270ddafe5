import { describe, expect } from '@jest/globals';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const nextDay = '2026-11-04T09:00:00+01:00';

describe('when time passes', () => {
  story('a half-filled complaint waits, and the customer chooses to go on', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['Nooit teruggebeld', /goedmaken/],
    [
      (customer) => {
        customer.waitsUntil(nextDay);
        return customer.says('hallo?');
      },
      /nog bezig met je klacht[\s\S]*\[Verdergaan\][\s\S]*\[Opnieuw beginnen\]/,
    ],
    ['[Verdergaan]', /goedmaken/],
    ['Excuses', /bestelnummer/],
  ]);

  story('or to start again', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['Nooit teruggebeld', /goedmaken/],
    [
      (customer) => {
        customer.waitsUntil(nextDay);
        return customer.says('hallo?');
      },
      /nog bezig met je klacht/,
    ],
    ['opnieuw beginnen', /Wat is er gebeurd/],
  ]);

  story(
    'a claim begun before midnight and confirmed after it was made in time',
    {
      at: '2026-11-08T23:58:00+01:00',
      orders: [order({ placedAt: '2026-11-01T23:30:00+01:00' })],
    },
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
      [
        (customer) => {
          customer.waitsUntil('2026-11-09T00:01:00+01:00');
          return customer.says('ja');
        },
        /op tijd/,
      ],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'in-time', lastDay: '2026-11-08' });
    },
  );

  story(
    'a claim left open for hours is judged when it is confirmed',
    {
      at: '2026-11-08T22:00:00+01:00',
      orders: [order({ placedAt: '2026-11-01T23:30:00+01:00' })],
    },
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
      [
        (customer) => {
          customer.waitsUntil('2026-11-09T00:01:00+01:00');
          return customer.says('ja');
        },
        /melden tot en met/,
      ],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'too-late' });
    },
  );
});
