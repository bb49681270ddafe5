import type { Order } from '../../policies/order/order.ts';
import { demoBuyer, type DemoDays, type DemoOrder } from './demo-order.ts';

/** Orders with which to ask where they are, or to change them: goods on their way, late, delivered, and a download. */
export function makeDemoParcels({ ago, ahead }: DemoDays): DemoOrder[] {
  const parcel = (number: string, name: string, placedAt: string) => ({
    ...demoBuyer,
    number,
    placedAt,
    kind: 'one-off' as const,
    items: [{ sku: `DEMO-${number}`, name }],
    payments: [{ paidAt: placedAt, amount: 39, currency: 'EUR', status: 'paid' as const }],
    billing: null,
  });
  const sent = (number: string, shippedAt: string, expectedOn: string): Order['delivery'] => ({
    status: 'pending',
    deliveredAt: null,
    shippedAt,
    expectedOn,
    carrier: 'Demopost',
    trackingCode: `DEMO${number}`,
    trackingUrl: `https://tracking.example/DEMO${number}`,
  });
  return [
    {
      ...parcel('1051', 'Bureaulamp', ago(2)),
      delivery: sent('1051', ago(1, '16:00'), ahead(1)),
      scenario: {
        nl: {
          outcome: 'Onderweg',
          situation: 'Gisteren verzonden, morgen verwacht, te volgen met een link.',
          say: 'Waar blijft mijn pakket',
        },
        en: {
          outcome: 'On its way',
          situation: 'Shipped yesterday, expected tomorrow, with a link to track it.',
          say: 'Where is my parcel',
        },
      },
    },
    {
      ...parcel('1052', 'Rugzak', ago(4)),
      delivery: sent('1052', ago(3, '16:00'), ahead(-1)),
      scenario: {
        nl: {
          outcome: 'Te laat bezorgd',
          situation: 'Had er gisteren moeten zijn. Laat iemand kijken, of meld dat het niet kwam.',
          say: 'Waar blijft mijn pakket',
        },
        en: {
          outcome: 'Delivery overdue',
          situation: 'Should have come yesterday. Have someone look, or report that it never came.',
          say: 'Where is my parcel',
        },
      },
    },
    {
      ...parcel('1053', 'Keramische vaas', ago(12)),
      delivery: {
        ...sent('1053', ago(11, '16:00'), ahead(-10)),
        status: 'delivered',
        deliveredAt: ago(10, '14:10'),
      },
      scenario: {
        nl: {
          outcome: 'Tien dagen geleden bezorgd',
          situation: 'Volgens de winkel geleverd, en nog binnen de wettelijke bedenktijd.',
          say: 'Is mijn bestelling al bezorgd',
        },
        en: {
          outcome: 'Delivered ten days ago',
          situation: 'Delivered, says the shop, and still within the statutory cooling-off period.',
          say: 'Has my order been delivered',
        },
      },
    },
    {
      ...parcel('1054', 'Wollen deken', ago(1, '18:00')),
      delivery: { status: 'pending', deliveredAt: null },
      scenario: {
        nl: {
          outcome: 'Nog niet verzonden',
          situation: 'Gisteren besteld: annuleren of een ander adres kan nog.',
          say: 'Ik wil mijn bestelling annuleren',
        },
        en: {
          outcome: 'Not shipped yet',
          situation: 'Ordered yesterday: it can still be cancelled or sent elsewhere.',
          say: 'I want to cancel my order',
        },
      },
    },
    {
      ...parcel('1055', 'E-boek', ago(1)),
      items: [{ sku: 'DEMO-1055', name: 'E-boek', digital: true }],
      delivery: { status: 'delivered', deliveredAt: ago(1, '10:01') },
      digitalConsent: true,
      scenario: {
        nl: {
          outcome: 'Digitaal geleverd',
          situation:
            'Gisteren besteld en meteen geleverd. Vraag naar de betaling, of om de factuur.',
          say: 'Is mijn betaling binnen',
        },
        en: {
          outcome: 'Delivered digitally',
          situation: 'Ordered and delivered yesterday. Ask about the payment, or for the invoice.',
          say: 'Did my payment go through',
        },
      },
    },
  ];
}
