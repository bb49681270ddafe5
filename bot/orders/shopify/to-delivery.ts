import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Order } from '../../../policies/order/order.ts';
import type { FulfillmentAnswer, OrderAnswer } from './order-answer.ts';

type Delivery = Order['delivery'];

/** A fulfillment that counts: none that was cancelled or went wrong. */
const standing = ['SUCCESS', 'OPEN', 'PENDING'];

/** There is a label, and nothing has left yet. */
const stillHere = [
  'CONFIRMED',
  'LABEL_PRINTED',
  'LABEL_PURCHASED',
  'LABEL_VOIDED',
  'READY_FOR_PICKUP',
  'SUBMITTED',
];

const withCustomer = ['DELIVERED', 'PICKED_UP'];
const gone = ['FAILURE', 'NOT_DELIVERED'];

const linkSchema = z.url({ protocol: /^https?$/ });

/** The fulfillments of an order that its delivery goes by; those of what is brought to a door, where there are any. */
export function standingFulfillments({ fulfillments }: OrderAnswer): FulfillmentAnswer[] {
  const all = fulfillments.filter(({ status }) => standing.includes(status));
  const brought = all.filter(({ requiresShipping }) => requiresShipping);
  return brought.length > 0 ? brought : all;
}

/**
 * How far an order is. In several parcels it is delivered once the last of them is, and told of the latest that is on
 * its way. Days are in the shop's `zone`.
 */
export function toDelivery(order: OrderAnswer, zone: string): Delivery {
  const parcels = standingFulfillments(order).toSorted(earlierFirst);
  const shown = parcels.findLast((parcel) => !isDelivered(parcel)) ?? parcels.at(-1);
  if (!shown) return { status: 'pending', deliveredAt: null };
  const isComplete = order.displayFulfillmentStatus === 'FULFILLED' && parcels.every(isDelivered);
  return {
    ...(isComplete
      ? { status: 'delivered', deliveredAt: lastMoment(parcels) }
      : {
          status: gone.includes(shown.displayStatus ?? '') ? 'failed' : 'pending',
          deliveredAt: null,
        }),
    ...toShipment(shown, zone),
  };
}

function toShipment(parcel: FulfillmentAnswer, zone: string): Partial<Delivery> {
  const { inTransitAt, createdAt, estimatedDeliveryAt, displayStatus, requiresShipping } = parcel;
  const [track] = parcel.trackingInfo;
  const hasLeft = requiresShipping && !stillHere.includes(displayStatus ?? '');
  const shippedAt = inTransitAt ?? (hasLeft ? createdAt : null);
  return {
    ...(shippedAt !== null && { shippedAt }),
    ...(estimatedDeliveryAt !== null && { expectedOn: toDay(estimatedDeliveryAt, zone) }),
    ...(track?.company && { carrier: track.company }),
    ...(track?.number && { trackingCode: track.number }),
    ...(linkSchema.safeParse(track?.url).success && { trackingUrl: track?.url ?? '' }),
  };
}

/** What is not shipped is with the customer at once. */
function isDelivered({ requiresShipping, deliveredAt, displayStatus }: FulfillmentAnswer): boolean {
  return !requiresShipping || deliveredAt !== null || withCustomer.includes(displayStatus ?? '');
}

/** When the last parcel was delivered; `null` where that is not known of one of them. */
function lastMoment(parcels: readonly FulfillmentAnswer[]): string | null {
  const moments = parcels.map(({ requiresShipping, deliveredAt, createdAt }) =>
    requiresShipping ? deliveredAt : createdAt,
  );
  if (moments.includes(null)) return null;
  return (
    moments
      .flatMap((moment) => moment ?? [])
      .sort((a, b) => Temporal.Instant.compare(a, b))
      .at(-1) ?? null
  );
}

function earlierFirst(a: FulfillmentAnswer, b: FulfillmentAnswer): number {
  return Temporal.Instant.compare(a.createdAt, b.createdAt);
}

function toDay(moment: string, zone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
