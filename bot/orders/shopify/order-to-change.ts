import { z } from 'zod';
import { OrderActionRefused } from '../../ports/order-system.ts';
import type { AdminApi, Question } from './admin-api.ts';

const orderSchema = z.object({
  id: z.string(),
  note: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  displayFulfillmentStatus: z.string(),
  fulfillments: z.array(z.object({ status: z.string() })),
  shippingAddress: z
    .object({
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      company: z.string().nullable(),
      phone: z.string().nullable(),
      address1: z.string().nullable(),
      address2: z.string().nullable(),
      zip: z.string().nullable(),
      city: z.string().nullable(),
      countryCodeV2: z.string().nullable(),
    })
    .nullable(),
  metafield: z.object({ value: z.string() }).nullable(),
});

/** An order as it stands before something is done with it. */
export type OrderToChange = z.infer<typeof orderSchema>;

/** Where the app keeps, at the order, the keys of the invoices that it has sent. */
export const invoicesKey = 'invoices_sent';

const toChangeQuestion: Question<{ order: OrderToChange | null }> = {
  document: `query ReadOrderToChange($id: ID!) {
    order(id: $id) {
      id note cancelledAt displayFulfillmentStatus
      fulfillments(first: 50) { status }
      shippingAddress {
        firstName lastName company phone address1 address2 zip city countryCodeV2
      }
      metafield(namespace: "$app", key: "${invoicesKey}") { value }
    }
  }`,
  schema: z.object({ order: orderSchema.nullable() }),
};

/** Throws `OrderActionRefused` where it is not there any more. */
export async function readOrderToChange(api: AdminApi, id: string): Promise<OrderToChange> {
  const { order } = await api.ask(toChangeQuestion, { id });
  if (order === null) throw new OrderActionRefused('the order is not there any more');
  return order;
}

/** Nothing of the order has been packed, nor has anybody been told to. */
const untouched = ['UNFULFILLED', 'OPEN', 'ON_HOLD', 'SCHEDULED', 'REQUEST_DECLINED', 'RESTOCKED'];
const undone = ['CANCELLED', 'ERROR', 'FAILURE'];

/** Throws `OrderActionRefused` unless nothing of it was shipped, or is being made ready for it. */
export function refuseIfUnderWay({ displayFulfillmentStatus, fulfillments }: OrderToChange): void {
  const isFulfilled = fulfillments.some(({ status }) => !undone.includes(status));
  if (isFulfilled) throw new OrderActionRefused('it was shipped already, or a part of it');
  if (!untouched.includes(displayFulfillmentStatus)) {
    throw new OrderActionRefused(
      `it is being made ready (Shopify says ${displayFulfillmentStatus.toLowerCase()})`,
    );
  }
}

const userErrorSchema = z.object({ message: z.string() });

/** What a change answers beside `fields`: why Shopify did not make it. */
export const userErrorsSchema = z.array(userErrorSchema);

/** Throws `OrderActionRefused` with what Shopify says against it. */
export function refuseIfFaulty(errors: z.infer<typeof userErrorsSchema>): void {
  if (errors.length === 0) return;
  const messages = errors.map(({ message }) => message.replace(/\.$/, ''));
  throw new OrderActionRefused(`Shopify says: ${messages.join('; ')}`);
}
