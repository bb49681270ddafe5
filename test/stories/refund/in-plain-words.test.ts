import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import { customerIn, read } from '../../support/conversation.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const inTime = '2026-11-03T10:00:00+01:00';
const late = '2026-11-09T10:00:00+01:00';
const delivered = [
  order({ delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' } }),
];
const mine = 'order 1042, sanne@example.nl';

describe('a receipt says what a decision means', () => {
  story('while there is time, until when it can be reported', inTime, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    ['ja', /R-1042/],
    ['waarom?', /Hoe het staat: Op tijd gemeld[^]*Melden kan t\/m: zondag 8 november/],
  ]);

  story('afterwards, until when it could be', late, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    ['ja', /melden tot en met/],
    ['waarom?', /Hoe het staat: Te laat gemeld[^]*Melden kon t\/m: zondag 8 november/],
  ]);

  story('of what was delivered, by the shop', { at: inTime, orders: delivered }, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    ['ja', /geleverd/],
    ['waarom?', /Hoe het staat: Volgens ons al geleverd/],
  ]);

  story('of a payment, until when it could be asked back', { at: late, orders: [subscription()] }, [
    ['abonnement opzeggen, 2001, sanne@example.nl', /Wanneer/],
    ['[Aan het eind van de periode]', /Zal ik/],
    ['[Ja, zeg op]', /opgezegd/],
    ['waarom?', /de laatste betaling krijg je niet terug[^]*Terugvragen kon t\/m/],
  ]);

  story('in English too', { at: late, locale: 'en-GB' }, [
    [`not delivered, ${mine}`, /Is that right/],
    ['yes', /no longer request a refund/],
    ['why?', /Where things stand: Reported too late[^]*Could be reported until: Sunday/],
  ]);
});

describe('a refusal names what the law gives first, the trouble, and the rights that fit', () => {
  story('of what did not arrive: delivery, by a last deadline', late, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    [
      'ja',
      /volgens de wet[^]*Wat vervelend dat je bestelling 1042 niet is aangekomen[^]*redelijke laatste termijn/,
    ],
  ]);

  story('of what is not as described: repair or another one', { at: late, orders: delivered }, [
    [`niet zoals beschreven, ${mine}`, /Wat is er aan de hand/],
    ['[Het klopt niet met de beschrijving]', /Klopt dat/],
    [
      'ja',
      /volgens de wet[^]*Wat vervelend dat er iets niet klopt[^]*gratis herstel of een ander exemplaar/,
    ],
  ]);
});

describe('who asks for the same again hears how it stands', () => {
  const waits: CaseEvent = {
    type: 'waiting-for-customer',
    at: inTime,
    text: 'Is er een bonnetje?',
  };
  const added: CaseEvent = { type: 'evidence-added', at: inTime, files: [] };
  const closed: CaseEvent = { type: 'closed', at: inTime };

  test.each<[string, CaseEvent[], RegExp]>([
    ['staff are still to take it up', [], /Een medewerker pakt het op/],
    ['staff wait for the customer', [waits], /ermee bezig en wacht op je antwoord/],
    ['staff are at work on it', [waits, added], /Een medewerker is ermee bezig; je hoeft niets/],
    ['it is done', [closed], /is afgehandeld/],
  ])('%s', async (_, append, answer) => {
    const customer = await customerIn({ at: inTime });
    await customer.says(`niet geleverd, ${mine}`);
    await customer.says('ja');
    const after = (await customer.store.case('R-1042'))?.events.length ?? 0;
    const cases = [{ reference: 'R-1042', after, append }];
    await customer.store.commit({ conversation: customer.id, cases });

    expect(read(await customer.says('niet geleverd'))).toMatch(answer);
  });

  story('evidence is still to come', { at: inTime, orders: delivered }, [
    [`niet zoals beschreven, ${mine}`, /Wat is er aan de hand/],
    ['[Het klopt niet met de beschrijving]', /laten zien/],
    ['[Stuur ik later]', /Klopt dat/],
    ['ja', /R-1042/],
    ['niet zoals beschreven', /laten zien/],
    ['[Stuur ik later]', /wachten alleen nog op je bewijs/],
  ]);
});
