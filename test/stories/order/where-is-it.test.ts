import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import type { Order } from '../../../policies/order/order.ts';
import { order, ordersOf, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const at = '2026-11-05T10:00:00+01:00';
const pending: Order['delivery'] = { status: 'pending', deliveredAt: null };

/** An order of which the delivery is as told. */
function delivery(changes: Partial<Order['delivery']>, more: Partial<Order> = {}): Order[] {
  return [order({ ...more, delivery: { ...pending, ...changes } })];
}

const onItsWay = {
  shippedAt: '2026-11-03T16:00:00+01:00',
  carrier: 'PostNL',
  trackingCode: '3SABC_1*2',
  trackingUrl: 'https://tracking.example/3SABC_1*2?land=nl&lang=nl',
};

describe('what is known of an order is told, and nothing is guessed', () => {
  story.onEveryChannel(
    'on its way: carrier, link and expected day, and to wait, to have it looked for or to report it',
    { at, orders: delivery({ ...onItsWay, expectedOn: '2026-11-06' }) },
    [
      ['Waar blijft mijn pakket?', /bestelnummer/],
      [
        '1042 en sanne@example.nl',
        /onderweg\. Verwachte aankomst: vrijdag 6 november 2026[\s\S]*SEO Pro[\s\S]*Besteld: zondag 1 november 2026[\s\S]*Betaald: €\s49,00[\s\S]*Verzonden: dinsdag 3 november[\s\S]*PostNL[\s\S]*https:\/\/tracking\.example\/3SABC_1\*2\?land=nl&lang=nl\n[\s\S]*\[Ik wacht nog even\]\n\[Laat iemand kijken\]\n\[Niet ontvangen\]/,
      ],
      ['ik wacht nog even', /vrijdag 6 november 2026[\s\S]*donderdag 5 november om 10:00/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );

  story('not sent yet, as far as the shop has said', { at, orders: [order()] }, [
    [
      'wanneer komt mijn bestelling 1042? sanne@example.nl',
      /nog niet doorgegeven dat bestelling 1042 is verzonden(?![\s\S]*Verzonden:)(?![\s\S]*Verwacht:)/,
    ],
  ]);

  story(
    'announced to the carrier, and no word of having left',
    { at, orders: delivery({ trackingCode: '3S1' }) },
    [['is bestelling 1042 al verzonden, 3511AB', /zending aangemeld[\s\S]*3S1/]],
  );

  story(
    'late: it says so plainly, and a yes has staff look for it',
    { at, orders: delivery({ ...onItsWay, expectedOn: '2026-11-04' }) },
    [
      [
        'waar is mijn bestelling 1042 sanne@example.nl',
        /had er op woensdag 4 november 2026 moeten zijn[\s\S]*uitzoeken waar hij blijft\?\n\[Laat iemand kijken\]\n\[Niet ontvangen\]/,
      ],
      ['ja graag', /B-1042[\s\S]*hoort|B-1042/],
      ['waar blijft mijn bestelling', /had er op woensdag/],
      ['laat maar iemand kijken', /al genoteerd, onder zaaknummer B-1042/],
    ],
    async ({ customer }) => {
      const cases = await customer.store.casesOfOrder('1042');
      expect(cases.map(foldCase)).toMatchObject([{ kind: 'order-request', reference: 'B-1042' }]);
    },
  );

  story(
    'due today is said to be today, and is not late',
    {
      at: '2026-11-06T23:59:00+01:00',
      orders: delivery({ ...onItsWay, expectedOn: '2026-11-06' }),
    },
    [['waar is order 1042? sanne@example.nl', /Verwachte aankomst: vandaag/]],
  );

  story(
    'delivered, by the records: who has nothing reports it, and the refund policy leads on',
    { at, orders: delivery({ status: 'delivered', deliveredAt: '2026-11-04T14:10:00+01:00' }) },
    [
      [
        'waar blijft bestelling 1042, sanne@example.nl',
        /woensdag 4 november 2026 geleverd[\s\S]*Geleverd: woensdag 4 november om 14:10[\s\S]*Heb je hem niet gekregen/,
      ],
      ['[Niet ontvangen]', /Niet geleverd[\s\S]*Klopt dat/],
      ['ja', /Volgens onze gegevens is bestelling 1042[\s\S]*Medewerker/],
    ],
  );

  story('delivered on a day that nobody noted', { at, orders: delivery({ status: 'delivered' }) }, [
    ['is order 1042 al bezorgd? sanne@example.nl', /geleverd\. Op welke dag, staat er niet bij/],
  ]);

  story('the delivery failed', { at, orders: delivery({ status: 'failed' }) }, [
    ['waar is mijn pakket, 1042, sanne@example.nl', /bezorging van bestelling 1042 mislukt/],
    ['ja', /B-1042/],
  ]);

  story(
    'cancelled by the shop',
    { at, orders: [order({ cancelledAt: '2026-11-04T09:00:00+01:00' })] },
    [
      [
        'waar is mijn bestelling 1042, sanne@example.nl',
        /op woensdag 4 november 2026 geannuleerd(?![\s\S]*Niet ontvangen)/,
      ],
    ],
  );

  story(
    'facts that contradict each other are not told, and staff look',
    { at, orders: delivery({ deliveredAt: '2026-10-01T10:00:00+02:00' }) },
    [['waar is mijn bestelling 1042, sanne@example.nl', /klopt iets niet(?![\s\S]*oktober)/]],
  );

  story(
    'digital: no parcel is promised',
    { at, orders: [order({ items: [{ sku: 'E', name: 'E-boek', digital: true }] })] },
    [['waar blijft bestelling 1042, sanne@example.nl', /digitaal, dus er komt geen pakket/]],
  );

  story(
    'several parts, some of them paid back, read line by line; names are no markup',
    {
      at,
      orders: [
        order({
          items: [
            { sku: 'A', name: 'Mok *rood*', quantity: 3, refunded: 1 },
            { sku: 'B', name: '[Klik](https://x.example)' },
          ],
          payments: [
            {
              paidAt: '2026-11-01T10:00:00+01:00',
              amount: 30,
              currency: 'EUR',
              status: 'paid',
              refunded: 10,
            },
          ],
        }),
      ],
    },
    [
      [
        'wat is de status van bestelling 1042, sanne@example.nl',
        /- 3 × Mok \\\*rood\\\* \(terugbetaald: 1\)\n- \\\[Klik\\\]\(https:\/\/x\.example\)\n[\s\S]*€\s30,00 op zondag 1 november 2026, waarvan €\s10,00 is terugbetaald/,
      ],
    ],
  );

  story('a subscription has its next invoice', { at, orders: [subscription()] }, [
    [
      'hoe staat bestelling 2001 ervoor, sanne@example.nl',
      /Volgende factuur: zaterdag 14 november/,
    ],
  ]);

  story.onEveryChannel(
    'in English, late',
    { at, locale: 'en-GB', orders: delivery({ ...onItsWay, expectedOn: '2026-11-04' }) },
    [
      ['Where is my parcel?', /order number/],
      ['1042', /e-mail address/],
      [
        'sanne@example.nl',
        /should have been with you on Wednesday,? 4 November 2026[\s\S]*Carrier: PostNL[\s\S]*Track it: https:[\s\S]*\[Have someone look\]/,
      ],
      ['yes please', /B-1042/],
    ],
  );
});

describe('payment', () => {
  story('is told first where it is asked for', { at, orders: [order()] }, [
    [
      'is mijn betaling voor 1042 binnen? sanne@example.nl',
      /Ja, je betaling van €\s49,00 op zondag 1 november 2026 is binnen[\s\S]*nog niet doorgegeven/,
    ],
  ]);
  const failed = {
    paidAt: '2026-11-01T10:00:00+01:00',
    amount: 49,
    currency: 'EUR',
    status: 'failed' as const,
  };
  story('that failed', { at, orders: [order({ payments: [failed] })] }, [
    ['is mijn betaling gelukt? 1042, sanne@example.nl', /is mislukt, en ik zie geen andere/],
  ]);
  story('that nobody reported', { at, locale: 'en-GB', orders: [order({ payments: [] })] }, [
    ['did my payment for order 1042 go through, sanne@example.nl', /hasn't told us of a payment/],
  ]);
});

describe('once identified', () => {
  let shipped = false;
  const changing = ordersOf([], {
    byNumber: () =>
      Promise.resolve(shipped ? delivery({ shippedAt: '2026-11-05T09:00:00+01:00' }) : [order()]),
  });
  story(
    'a second question needs no second fact, and the order is looked up anew',
    { at, orders: changing },
    [
      ['waar blijft mijn bestelling 1042, sanne@example.nl', /nog niet doorgegeven/],
      [
        (customer) => {
          shipped = true;
          return customer.says('en is het al verzonden?');
        },
        /onderweg[\s\S]*Verzonden: donderdag 5 november/,
      ],
    ],
  );
});
