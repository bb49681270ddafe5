import type { Order } from '../../../policies/order/order.ts';
import type { OrderAnswer } from './answers.ts';
import { readShipments, type Shipment } from './shipments.ts';

type Delivery = Order['delivery'];

/** As long as an order stands so, its shop has still to do something: what was completed before was taken up again. */
const unfinished = ['pending', 'on-hold', 'processing'];

/** By plugins that add them. */
const delivered = 'delivered';
const partlyShipped = 'partial-shipped';

/** How far an order has come. `tracked` holds carriers' names and links by tracking code. */
export function readDelivery(
  { status, date_completed_gmt, meta_data }: OrderAnswer,
  items: Order['items'],
  tracked: ReadonlyMap<string, Shipment>,
): Delivery {
  const completedAt = unfinished.includes(status) ? null : date_completed_gmt;
  if (items.length > 0 && items.every(({ digital }) => digital)) {
    return completedAt === null
      ? { status: 'pending', deliveredAt: null }
      : { status: 'delivered', deliveredAt: completedAt };
  }
  const shipments = readShipments(meta_data).map((one) => ({
    ...one,
    ...tracked.get(one.code ?? ''),
  }));
  const last = shipments.at(-1);
  const shippedAt = last?.shippedAt ?? completedAt;
  return {
    ...arrival(status, shipments),
    ...(shippedAt !== null && { shippedAt }),
    ...(last?.expectedOn !== undefined && { expectedOn: last.expectedOn }),
    ...(last?.carrier !== undefined && { carrier: last.carrier }),
    ...(last?.code !== undefined && { trackingCode: last.code }),
    ...(last?.url !== undefined && { trackingUrl: last.url }),
  };
}

/** Delivered is what has arrived with its last parcel; when, is known only if it is of each. */
function arrival(
  status: string,
  shipments: readonly Shipment[],
): Pick<Delivery, 'status' | 'deliveredAt'> {
  const states = shipments.map(({ state }) => state);
  if (states.length > 0 && states.every((state) => state === 'returned')) {
    return { status: 'failed', deliveredAt: null };
  }
  const allArrived =
    states.length > 0 && states.every((state) => state === 'delivered') && status !== partlyShipped;
  if (!allArrived && status !== delivered) return { status: 'pending', deliveredAt: null };
  const moments = shipments.flatMap(({ deliveredAt }) => deliveredAt ?? []).sort();
  const isKnown = allArrived && moments.length === shipments.length;
  return { status: 'delivered', deliveredAt: isKnown ? (moments.at(-1) ?? null) : null };
}
