import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../policies/order/order.ts';
import type { Clock } from '../ports/clock.ts';
import type { OrderSystem } from '../ports/order-system.ts';
import { indexOrders } from './by-number.ts';
import { demoBuyer, type DemoOrder } from './demo-order.ts';
import { makeDemoParcels } from './demo-parcels.ts';
import { readOnly } from './read-only.ts';

const zone = 'Europe/Amsterdam';

/**
 * The demo shop's orders, dated relative to `now` so that each refund outcome can be tried on any day, and
 * how each order stands.
 * All of it is invented. Example: order 1042 was always placed five days ago.
 */
export function makeDemoOrders(now: Temporal.Instant): DemoOrder[] {
  const at = (daysAgo: number, time = '10:00') => toMoment(now, daysAgo, time);
  const day = (daysAhead: number) => today(now).add({ days: daysAhead }).toString();
  return [
    {
      ...makeOneOff('1042', at(5), {
        sku: 'SEO-PRO',
        name: 'SEO Pro',
        version: '2.3.1',
        latestVersion: '2.4.0',
      }),
      delivery: { status: 'pending', deliveredAt: null },
      scenario: {
        nl: {
          outcome: 'Op tijd',
          situation: 'Vijf dagen geleden besteld, nog niet geleverd.',
          say: 'Mijn bestelling is niet geleverd',
        },
        en: {
          outcome: 'In time',
          situation: 'Ordered five days ago, not delivered yet.',
          say: 'My order was not delivered',
        },
      },
    },
    {
      ...makeOneOff('1043', at(12), {
        sku: 'FORM-KIT',
        name: 'Formulierenpakket',
        version: '1.8.0',
        latestVersion: '1.8.0',
      }),
      delivery: { status: 'failed', deliveredAt: null },
      scenario: {
        nl: {
          outcome: 'Te laat gemeld',
          situation: 'Twaalf dagen geleden besteld, nooit geleverd.',
          say: 'Mijn bestelling is niet geleverd',
        },
        en: {
          outcome: 'Reported too late',
          situation: 'Ordered twelve days ago, never delivered.',
          say: 'My order was not delivered',
        },
      },
    },
    {
      ...makeOneOff('1044', at(3), {
        sku: 'SPEED-1',
        name: 'Snelheidsmodule',
        version: '4.1.0',
        latestVersion: '4.1.0',
      }),
      delivery: { status: 'delivered', deliveredAt: at(3, '10:05') },
      scenario: {
        nl: {
          outcome: 'Volgens ons al geleverd',
          situation: 'Volgens de winkel drie dagen geleden geleverd.',
          say: 'Mijn bestelling is niet geleverd',
        },
        en: {
          outcome: 'Delivered, by our records',
          situation: 'Delivered three days ago, says the shop.',
          say: 'My order was not delivered',
        },
      },
    },
    {
      ...makeOneOff('1046', at(3), {
        sku: 'FORM-KIT',
        name: 'Formulierenpakket',
        version: '1.8.0',
        latestVersion: '1.8.0',
      }),
      delivery: { status: 'delivered', deliveredAt: at(3, '10:05') },
      scenario: {
        nl: {
          outcome: 'Op tijd, bewijs volgt',
          situation:
            'Drie dagen geleden geleverd, maar anders dan op de site stond. Stuur een foto, of kies “Stuur ik later”.',
          say: 'Mijn bestelling is niet zoals beschreven',
        },
        en: {
          outcome: 'In time, evidence to follow',
          situation:
            "Delivered three days ago, but not what the site said. Send a photo, or choose “I'll send it later”.",
          say: 'My order is not as described',
        },
      },
    },
    {
      ...subscription('2001', at(2), 'month', day(28)),
      scenario: {
        nl: {
          outcome: 'Abonnement, op tijd',
          situation: 'Twee dagen geleden betaald: die betaling kun je nog terugvragen.',
          say: 'Ik wil mijn abonnement opzeggen',
        },
        en: {
          outcome: 'Subscription, in time',
          situation: 'Paid two days ago: you can still ask for that payment back.',
          say: 'I want to cancel my subscription',
        },
      },
    },
    {
      ...subscription('2002', at(18), 'month', day(12)),
      scenario: {
        nl: {
          outcome: 'Opgezegd, geen terugbetaling',
          situation:
            'Achttien dagen geleden betaald: stoppen kan, aan het eind van de periode of meteen.',
          say: 'Ik wil mijn abonnement opzeggen',
        },
        en: {
          outcome: 'Cancelled, no refund',
          situation: 'Paid eighteen days ago: it can end, at the end of the period or right away.',
          say: 'I want to cancel my subscription',
        },
      },
    },
    {
      ...makeOneOff('1045', at(1), {
        sku: 'THEME-9',
        name: 'Thema Noord',
        version: '3.0.2',
        latestVersion: '3.0.2',
      }),
      delivery: { status: 'delivered', deliveredAt: at(1, '10:02') },
      scenario: {
        nl: {
          outcome: 'Een medewerker beoordeelt',
          situation: 'Gisteren besteld en geleverd, maar het valt tegen.',
          say: 'Ik ben niet tevreden met mijn bestelling',
        },
        en: {
          outcome: 'A colleague decides',
          situation: 'Ordered and delivered yesterday, but a disappointment.',
          say: 'I am not satisfied with my order',
        },
      },
    },
    ...makeDemoParcels({ ago: at, ahead: day }),
  ];
}

/**
 * Looks orders up among the demo shop's. Whatever follows a hyphen sets visitors apart, so that each of
 * them finds the orders untouched: `1042-731` is an order of its own, and for the rest like `1042`.
 */
export function createDemoOrders(clock: Clock): OrderSystem {
  let made = { on: '', orders: indexOrders([]) };

  // the same all day
  function ordersNow() {
    const now = clock();
    const on = today(now).toString();
    if (made.on !== on) made = { on, orders: indexOrders(makeDemoOrders(now)) };
    return made.orders;
  }

  return {
    ...readOnly,
    byNumber(written) {
      const orders = ordersNow();
      const number = written.replace(/[\s#]/g, '');
      const [, like = number, visitor = ''] = /^(.+)(-\w{1,8})$/.exec(number) ?? [];
      const own = orders
        .byNumber(like)
        .map((order) => ({ ...order, number: order.number + visitor }));
      return Promise.resolve(own.length > 0 ? own : orders.byNumber(number));
    },
    latestOf: (email, most) => Promise.resolve(ordersNow().latestOf(email, most)),
  };
}

type Item = Order['items'][number];

function makeOneOff(number: string, placedAt: string, item: Item): Omit<Order, 'delivery'> {
  return {
    ...makeBuyer(number),
    placedAt,
    kind: 'one-off',
    items: [{ ...item, modified: false }],
    payments: [{ paidAt: placedAt, amount: 49, currency: 'EUR', status: 'paid' }],
    billing: null,
  };
}

function subscription(
  number: string,
  paidAt: string,
  cycle: 'month' | 'year',
  nextInvoiceOn: string,
): Order {
  const first = Temporal.Instant.from(paidAt).toZonedDateTimeISO(zone).subtract({ months: 3 });
  const placedAt = first.toString({ timeZoneName: 'never' });
  return {
    ...makeBuyer(number),
    placedAt,
    kind: 'subscription',
    items: [{ sku: 'CARE', name: 'Onderhoudsabonnement' }],
    delivery: { status: 'delivered', deliveredAt: placedAt },
    payments: [
      { paidAt: placedAt, amount: 9, currency: 'EUR', status: 'paid' },
      { paidAt, amount: 9, currency: 'EUR', status: 'paid' },
    ],
    billing: { cycle, nextInvoiceOn },
  };
}

function makeBuyer(number: string) {
  return { number, ...demoBuyer };
}

function toMoment(now: Temporal.Instant, daysAgo: number, time: string): string {
  const day = today(now).subtract({ days: daysAgo });
  const zoned = day.toZonedDateTime({ timeZone: zone, plainTime: time });
  return zoned.toString({ timeZoneName: 'never' });
}

function today(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}
