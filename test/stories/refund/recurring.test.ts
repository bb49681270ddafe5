import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const late = {
  at: '2026-10-30T12:00:00+01:00',
  orders: [subscription(), order({ placedAt: '2026-10-20T10:00:00+02:00' })],
};
const identified = 'ik wil mijn abonnement opzeggen, bestelling 2001, sanne@example.nl';

describe('cancelling a recurring payment', () => {
  story(
    'within seven days of the latest payment it is a refund request',
    { ...late, at: '2026-10-21T23:59:00+02:00' },
    [
      [identified, /Klopt dat/],
      ['ja', /terugvragen kan tot en met woensdag 21 oktober 2026/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'in-time', lastDay: '2026-10-21' });
    },
  );

  story(
    'later, future invoices are cancelled at the end of the period, after an explicit yes',
    late,
    [
      [identified, /niet terug: dat kon tot en met woensdag 21 oktober 2026/],
      ['[Aan het eind van de periode]', /Zal ik het opzeggen/],
      ['[Ja, zeg op]', /opgezegd: er komen geen facturen meer/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'cancel-only', caseReference: 'R-2001' });
      const [cancelled] = await customer.store.casesOfOrder('2001');
      expect(cancelled && foldCase(cancelled).cancelled).toMatchObject({ stop: 'end-of-cycle' });
    },
  );

  story.onEveryChannel(
    'stopping right away is asked twice',
    late,
    [
      [identified, /Wanneer moet je abonnement stoppen/],
      ['meteen', /Weet je het zeker/],
      ['[Ja, meteen stoppen]', /vrijdag 30 oktober 2026[\s\S]*Zal ik het opzeggen/],
      ['ja, zeg op', /opgezegd/],
    ],
    async ({ customer }) => {
      const [cancelled] = await customer.store.casesOfOrder('2001');
      expect(cancelled && foldCase(cancelled).cancelled).toMatchObject({
        stop: 'now',
        serviceEndsOn: '2026-10-30',
      });
    },
  );

  story(
    'second thoughts about stopping right away end it at the end of the period',
    late,
    [
      [identified, /Wanneer/],
      ['[Meteen]', /Weet je het zeker/],
      ['[Nee, aan het eind]', /Zal ik het opzeggen/],
      ['[Ja, zeg op]', /opgezegd/],
    ],
    async ({ customer }) => {
      const [cancelled] = await customer.store.casesOfOrder('2001');
      expect(cancelled && foldCase(cancelled).cancelled).toMatchObject({ stop: 'end-of-cycle' });
    },
  );

  const changesNothing = async ({
    customer,
  }: {
    customer: { store: { casesOfOrder(n: string): unknown } };
  }) => {
    expect(await customer.store.casesOfOrder('2001')).toEqual([]);
  };

  story('the end of the period is named before it is chosen, by how it begins', late, [
    [identified, /loopt tot en met vrijdag 13 november 2026/],
    ['aan het eind', /Zal ik het opzeggen/],
  ]);

  story('"ja" is an answer to "are you sure?", and no last yes', late, [
    [identified, /Wanneer/],
    ['meteen', /Weet je het zeker/],
    ['ja', /tot en met vrijdag 30 oktober 2026[\s\S]*Zal ik het opzeggen/],
  ]);

  story(
    '"toch niet" before the yes changes nothing',
    late,
    [
      [identified, /Wanneer/],
      ['[Aan het eind van de periode]', /Zal ik het opzeggen/],
      ['toch niet', /niets gewijzigd/],
    ],
    changesNothing,
  );

  story(
    'a no to the last question changes nothing',
    late,
    [
      [identified, /Wanneer/],
      ['[Aan het eind van de periode]', /Zal ik het opzeggen/],
      ['nee', /loopt gewoon door/],
    ],
    changesNothing,
  );

  story(
    'a yes with a doubt in it is no yes',
    late,
    [
      [identified, /Wanneer/],
      ['[Aan het eind van de periode]', /Zal ik het opzeggen/],
      ['ja maar wacht even', /begreep[\s\S]*Zal ik het opzeggen/],
    ],
    changesNothing,
  );

  story(
    'asking again after it was cancelled changes nothing',
    late,
    [
      [identified, /Wanneer/],
      ['[Aan het eind van de periode]', /Zal ik/],
      ['[Ja, zeg op]', /R-2001/],
      ['abonnement opzeggen', /al opgezegd. Je zaaknummer is R-2001/],
    ],
    async ({ customer }) => {
      const [cancelled] = await customer.store.casesOfOrder('2001');
      expect(cancelled?.events).toHaveLength(2);
    },
  );

  story(
    'an order that is no subscription has nothing to cancel',
    late,
    [
      ['abonnement opzeggen van bestelling 1042, sanne@example.nl', /Klopt dat/],
      ['ja', /geen abonnement/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'other-route' });
    },
  );

  story(
    'in English, a late cancellation reads the same',
    { ...late, locale: 'en-GB' },
    [
      ['cancel my subscription, order 2001, sanne@example.nl', /isn't refunded/],
      ['at the end of the period', /Shall I cancel it/],
      ['yes, cancel it', /Your subscription is cancelled/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'cancel-only' });
    },
  );
});
