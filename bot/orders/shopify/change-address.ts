import { z } from 'zod';
import type { Address } from '../../../policies/order/order-action.ts';
import { OrderActionRefused } from '../../ports/order-system.ts';
import type { AdminApi, Question } from './admin-api.ts';
import {
  readOrderToChange,
  refuseIfFaulty,
  refuseIfUnderWay,
  userErrorsSchema,
  type OrderToChange,
} from './order-to-change.ts';

const updatedSchema = z.object({ orderUpdate: z.object({ userErrors: userErrorsSchema }) });

/** Changes what is in `input`, and leaves the rest of the order alone. */
const updateQuestion: Question<z.infer<typeof updatedSchema>> = {
  document: `mutation UpdateOrder($input: OrderInput!) {
    orderUpdate(input: $input) { userErrors { message } }
  }`,
  schema: updatedSchema,
  writes: true,
};

/** Throws `OrderActionRefused` where Shopify does not take it, and `OrderLookupUnavailable`. */
export async function updateOrder(
  api: AdminApi,
  input: { id: string } & Record<string, unknown>,
): Promise<void> {
  const { orderUpdate } = await api.ask(updateQuestion, { input });
  refuseIfFaulty(orderUpdate.userErrors);
}

/** Throws as `updateOrder` does, and where the order can no longer go elsewhere. */
export async function changeAddress(api: AdminApi, id: string, address: Address): Promise<void> {
  const order = await readOrderToChange(api, id);
  const now = order.shippingAddress;
  if (order.cancelledAt !== null) throw new OrderActionRefused('it was cancelled');
  if (now === null) throw new OrderActionRefused('it is not sent to any address');
  const shippingAddress = toInput(address, now);
  if (isSame(shippingAddress, now)) return;
  refuseIfUnderWay(order);
  if (shippingAddress.countryCode !== now.countryCodeV2) {
    throw new OrderActionRefused('to another country, shipping costs and taxes differ');
  }
  await updateOrder(api, { id, shippingAddress });
}

type ShippingAddress = NonNullable<OrderToChange['shippingAddress']>;

/** All of it, as what is left out may be kept of the former address. */
function toInput({ name, street, postcode, city, country }: Address, now: ShippingAddress) {
  // Shopify has two names: of "Sanne de Vries" what stands after the first space is the last one
  const [first, ...rest] = name?.trim().split(/\s+/) ?? [];
  const [firstName, lastName] = rest.length > 0 ? [first, rest.join(' ')] : [null, first];
  return {
    firstName: name === undefined ? now.firstName : firstName,
    lastName: name === undefined ? now.lastName : lastName,
    company: now.company,
    phone: now.phone,
    address1: street,
    address2: null,
    zip: postcode,
    city,
    countryCode: country ?? now.countryCodeV2,
  };
}

function isSame(
  { countryCode, ...input }: ReturnType<typeof toInput>,
  now: ShippingAddress,
): boolean {
  const wanted: Record<string, unknown> = { ...input, countryCodeV2: countryCode };
  return Object.entries(now).every(([field, value]) => (value ?? '') === (wanted[field] ?? ''));
}
