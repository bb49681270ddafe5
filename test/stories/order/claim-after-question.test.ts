import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

// placed on 1 November, so that the seventh day ends with the 8th
const orders = [
  order({
    placedAt: '2026-11-01T23:30:00+01:00',
    delivery: {
      status: 'pending',
      deliveredAt: null,
      shippedAt: '2026-11-02T10:00:00+01:00',
      expectedOn: '2026-11-07',
    },
  }),
];
const lastMinute = '2026-11-08T23:58:00+01:00';

describe('a claim counts from the question that it follows', () => {
  story.onEveryChannel(
    'asked in the last minutes of day seven, and reported two days later: in time, by the moment of the question',
    { at: lastMinute, orders },
    [
      ['waar blijft mijn pakket', /bestelnummer/],
      ['1042 en sanne@example.nl', /had er op zaterdag 7 november/],
      [
        (customer) => {
          customer.waitsUntil('2026-11-10T09:00:00+01:00');
          return customer.says('niet ontvangen');
        },
        /Niet geleverd[\s\S]*Klopt dat/,
      ],
      ['ja', /op tijd[\s\S]*8 november[\s\S]*R-1042[\s\S]*zondag 8 november om 23:58 al naar/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'in-time', lastDay: '2026-11-08' });
      const [opened] = await customer.store.casesOfOrder('1042');
      // the deadlines of staff run from the claim itself
      expect(opened?.events[0]?.at).toBe('2026-11-10T08:00:00Z');
      expect(opened && foldCase(opened).receipt?.decidedAt).toBe('2026-11-08T22:58:00Z');
    },
  );

  story(
    'identified only after midnight, the question still counts, and asking again moves nothing',
    { at: lastMinute, orders },
    [
      ['waar blijft mijn pakket', /bestelnummer/],
      [
        (customer) => {
          customer.waitsUntil('2026-11-09T00:03:00+01:00');
          return customer.says('1042, sanne@example.nl');
        },
        /had er op zaterdag/,
      ],
      [
        (customer) => {
          customer.waitsUntil('2026-11-12T10:00:00+01:00');
          return customer.says('waar blijft mijn pakket nou');
        },
        /had er op zaterdag/,
      ],
      ['[Niet ontvangen]', /Klopt dat/],
      ['ja', /op tijd/],
    ],
  );

  story(
    'without a question before it, the same report is too late',
    { at: '2026-11-09T00:00:00+01:00', orders },
    [
      ['niet ontvangen, order 1042, sanne@example.nl', /Klopt dat/],
      ['ja', /melden tot en met zondag 8 november/],
    ],
  );

  story('in English', { at: lastMinute, locale: 'en-GB', orders }, [
    ['where is my order 1042, sanne@example.nl', /should have been with you/],
    [
      (customer) => {
        customer.waitsUntil('2026-11-10T09:00:00+01:00');
        return customer.says('not received');
      },
      /Is that right/,
    ],
    ['yes', /in time[\s\S]*first asked about it on Sunday,? 8 November at 23:58/],
  ]);
});
