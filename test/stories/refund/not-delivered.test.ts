import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const placedLate = { orders: [order({ placedAt: '2026-11-01T23:30:00+01:00' })] };
const delivered = {
  orders: [order({ delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' } })],
};

describe('not delivered', () => {
  story.onEveryChannel(
    'a refund asked on the seventh day is in time',
    { at: '2026-11-08T23:59:00+01:00', ...placedLate },
    [
      ['ik wil mijn geld terug', /Waarom wil je/],
      ['niet geleverd', /bestelnummer/],
      ['1042 en sanne@example.nl', /Niet geleverd[\s\S]*Klopt dat/],
      ['ja', /op tijd[\s\S]*8 november[\s\S]*R-1042/],
    ],
    async ({ decision, customer }) => {
      const receipt = { policy: 'refund', outcome: 'in-time', lastDay: '2026-11-08' };
      expect(decision).toMatchObject({ ...receipt, caseReference: 'R-1042' });
      const [opened] = await customer.store.casesOfOrder('1042');
      expect(opened && foldCase(opened)).toMatchObject({ kind: 'refund', status: 'open', receipt });
    },
  );

  story(
    'a refund asked on the eighth day is too late, and other rights and a person are named',
    { at: '2026-11-09T00:00:00+01:00', ...placedLate },
    [
      ['niet geleverd', /bestelnummer/],
      ['1042', /e-mailadres/],
      ['3511ab', /Klopt dat/],
      ['ja', /melden tot en met zondag 8 november 2026[\s\S]*\[Medewerker spreken\]/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'too-late', caseReference: null });
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );

  story(
    'an order that was delivered leads to "not as described", without asking who it is again',
    { at: '2026-11-03T10:00:00+01:00', ...delivered },
    [
      ['mijn pakket is nooit aangekomen, order 1042, sanne@example.nl', /Klopt dat/],
      ['ja', /is bestelling 1042 geleverd/],
      ['[Niet zoals beschreven]', /Wat is er aan de hand/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'other-route', lastDay: null });
    },
  );

  story.onEveryChannel(
    'asked a second time, the first request stands and no other is opened',
    { at: '2026-11-08T10:00:00+01:00', ...placedLate },
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
      ['[Ja, klopt]', /R-1042/],
      ['niet geleverd', /zaaknummer is R-1042\. Een medewerker pakt het op/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
    },
  );

  story.onEveryChannel(
    'in English, the same request gets the same answer',
    { at: '2026-11-08T23:59:00+01:00', locale: 'en-GB', ...placedLate },
    [
      ['I want my money back', /Why would you like your money back/],
      ['not delivered', /order number/],
      ['#1042', /e-mail address/],
      ['SANNE@example.nl', /Not delivered[\s\S]*Is that right/],
      ['yes', /in time[\s\S]*Sunday,? 8 November 2026/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'in-time', lastDay: '2026-11-08' });
    },
  );
});
