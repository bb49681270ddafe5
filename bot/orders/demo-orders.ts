import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../policies/order.ts';
import type { Clock } from '../ports/clock.ts';
import type { OrderLookup } from '../ports/order-lookup.ts';

/** An invented order, and what a visitor of the demo shop sees when they try it. */
export interface DemoOrder extends Order {
  scenario: { nl: string; en: string };
}

const zone = 'Europe/Amsterdam';

/**
 * The demo shop's orders, dated relative to `now` so that each refund outcome can be tried on any day.
 * All of it is invented. Example: order 1042 was always placed five days ago.
 */
export function demoOrders(now: Temporal.Instant): DemoOrder[] {
  const at = (daysAgo: number, time = '10:00') => moment(now, daysAgo, time);
  const day = (daysAhead: number) => today(now).add({ days: daysAhead }).toString();
  return [
    {
      ...oneOff('1042', at(5), {
        sku: 'SEO-PRO',
        name: 'SEO Pro',
        version: '2.3.1',
        latestVersion: '2.4.0',
      }),
      delivery: { status: 'pending', deliveredAt: null },
      scenario: {
        nl: 'Vijf dagen geleden besteld en nog niet geleverd: op tijd.',
        en: 'Ordered five days ago and not delivered yet: in time.',
      },
    },
    {
      ...oneOff('1043', at(12), {
        sku: 'FORM-KIT',
        name: 'Formulierenpakket',
        version: '1.8.0',
        latestVersion: '1.8.0',
      }),
      delivery: { status: 'failed', deliveredAt: null },
      scenario: {
        nl: 'Twaalf dagen geleden besteld en niet geleverd: te laat.',
        en: 'Ordered twelve days ago and not delivered: too late.',
      },
    },
    {
      ...oneOff('1044', at(3), {
        sku: 'SPEED-1',
        name: 'Snelheidsmodule',
        version: '4.1.0',
        latestVersion: '4.1.0',
      }),
      delivery: { status: 'delivered', deliveredAt: at(3, '10:05') },
      scenario: {
        nl: 'Geleverd. Zeg dat hij niet geleverd is, of niet zoals beschreven (met of zonder bewijs), of dat hij tegenvalt.',
        en: 'Delivered. Say it never came, or is not as described (with or without evidence), or disappoints.',
      },
    },
    {
      ...subscription('2001', at(2), 'month', day(28)),
      scenario: {
        nl: 'Maandabonnement, twee dagen geleden betaald: opzeggen met terugbetaling kan nog.',
        en: 'Monthly subscription, paid two days ago: cancelling with a refund is still possible.',
      },
    },
    {
      ...subscription('2002', at(18), 'month', day(12)),
      scenario: {
        nl: 'Maandabonnement, achttien dagen geleden betaald: opzeggen kan, terugbetalen niet.',
        en: 'Monthly subscription, paid eighteen days ago: can be cancelled, without a refund.',
      },
    },
    {
      ...oneOff('1045', at(1), {
        sku: 'THEME-9',
        name: 'Thema Noord',
        version: '3.0.2',
        latestVersion: '3.0.2',
      }),
      delivery: { status: 'delivered', deliveredAt: at(1, '10:02') },
      scenario: {
        nl: 'Gisteren besteld. Zeg dat je niet tevreden bent: een medewerker zoekt een oplossing.',
        en: 'Ordered yesterday. Say you are not satisfied: a colleague looks for a solution.',
      },
    },
  ];
}

/** Looks orders up among the demo shop's. */
export function demoOrderLookup(clock: Clock): OrderLookup {
  return {
    byNumber: (number) =>
      Promise.resolve(demoOrders(clock()).find((order) => order.number === number.trim())),
  };
}

type Item = Order['items'][number];

function oneOff(number: string, placedAt: string, item: Item): Omit<Order, 'delivery'> {
  return {
    ...buyer(number),
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
    ...buyer(number),
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

function buyer(number: string) {
  return { number, email: 'demo@example.nl', postcode: '3511 AB' };
}

function moment(now: Temporal.Instant, daysAgo: number, time: string): string {
  const day = today(now).subtract({ days: daysAgo });
  const zoned = day.toZonedDateTime({ timeZone: zone, plainTime: time });
  return zoned.toString({ timeZoneName: 'never' });
}

function today(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}
