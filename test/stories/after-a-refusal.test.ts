import { describe, expect } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
});

describe('after a refusal', () => {
  story(
    'who received nothing all the same has it looked at by a person, with the date of the claim',
    { at, orders: [delivered] },
    [
      ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
      ['ja', /geleverd/],
      ['ik heb echt niks ontvangen', /rust op deze regels[\s\S]*Zal ik dat doen/],
      ['ja', /zaaknummer is R-1042/],
    ],
    async ({ customer }) => {
      const [opened] = (await customer.store.casesOfOrder('1042')).map(foldCase);
      expect(opened).toMatchObject({ kind: 'refund', status: 'open', orderNumber: '1042' });
      expect(opened?.summary).toContain('ik heb echt niks ontvangen');
      expect(opened?.receipt).toMatchObject({ outcome: 'other-route' });
    },
  );

  story('"waarom niet?" shows what it rests on, and a no leaves it', '2026-11-30T10:00:00+01:00', [
    ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
    ['ja', /kon je dat melden tot en met/],
    ['waarom niet?', /Dit telde mee[\s\S]*Zal ik dat doen/],
    ['nee laat maar', /laat ik het zo/],
  ]);

  const two = [order(), order({ number: '1043' })];

  story(
    'the case is of the order that was decided on, and there is one of it',
    { at: '2026-11-30T10:00:00+01:00', orders: two },
    [
      ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
      ['ja', /kon je dat melden tot en met/],
      ['niet tevreden, order 1043, sanne@example.nl', /Klopt dat/],
      ['stop', /niets gewijzigd/],
      ['dat slaat nergens op', /Bestelling: 1042[\s\S]*Zal ik dat doen/],
      ['ja graag', /zaaknummer is R-1042/],
      ['dat slaat nergens op', /al genoteerd, onder zaaknummer R-1042/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
      expect(await customer.store.casesOfOrder('1043')).toEqual([]);
    },
  );

  story('words of an objection where nothing was decided are for a person', at, [
    ['Ik zie het anders', /Waar gaat het over/],
    ['menu', /Waarmee/],
    ['Toch niet opzeggen', /Waar gaat het over/],
  ]);
});
