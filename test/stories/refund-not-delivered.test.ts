import { describe, expect } from '@jest/globals';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const placedLate = { orders: [order({ placedAt: '2026-11-01T23:30:00+01:00' })] };

describe('not delivered', () => {
  story(
    'a refund asked on the seventh day is in time',
    { at: '2026-11-08T23:59:00+01:00', ...placedLate },
    [
      ['ik wil mijn geld terug', /Waarvoor/],
      ['niet geleverd', /bestelnummer/],
      ['1042 en sanne@example.nl', /Niet geleverd[\s\S]*Klopt dat/],
      ['ja', /op tijd[\s\S]*8 november/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({
        policy: 'refund',
        outcome: 'in-time',
        lastDay: '2026-11-08',
        caseReference: 'R-1042',
      });
    },
  );

  story(
    'a refund asked on the eighth day is too late, and a person and other rights are named',
    { at: '2026-11-09T00:00:00+01:00', ...placedLate },
    [
      ['[Bestelling niet geleverd]', /bestelnummer/],
      ['1042', /e-mailadres/],
      ['3511ab', /liep tot en met zondag 8 november 2026[\s\S]*\[Medewerker spreken\]/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'too-late', caseReference: null });
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );
});
