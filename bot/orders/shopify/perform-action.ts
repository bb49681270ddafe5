import { z } from 'zod';
import type { OrderAction, OrderActionKind } from '../../../policies/order/order-action.ts';
import { OrderActionRefused } from '../../ports/order-system.ts';
import type { AdminApi, Question } from './admin-api.ts';
import { cancelOrder } from './cancel-order.ts';
import { changeAddress, updateOrder } from './change-address.ts';
import {
  invoicesKey,
  readOrderToChange,
  refuseIfFaulty,
  userErrorsSchema,
} from './order-to-change.ts';

/** What can be done with an order at Shopify. A subscription only the app can end that it was made with. */
export const shopifyActions: ReadonlySet<OrderActionKind> = new Set<OrderActionKind>([
  'note',
  'change-address',
  'send-invoice',
  'cancel-order',
]);

/** Does it with the order of this id, as `OrderSystem` promises it. */
export async function performAction(
  api: AdminApi,
  id: string,
  action: OrderAction,
  key: string,
): Promise<void> {
  switch (action.type) {
    case 'note':
      return addNote(api, id, `${action.text} [${key}]`);
    case 'cancel-order':
      return cancelOrder(api, id, key);
    case 'change-address':
      return changeAddress(api, id, action.address);
    case 'send-invoice':
      return sendInvoice(api, id, key);
    case 'cancel-subscription':
      throw new OrderActionRefused(
        'Shopify lets a subscription be ended by the app alone that it was made with: end it there',
      );
  }
}

/** So many characters Shopify keeps. */
const longestNote = 5_000;

/** What staff or the customer wrote there stays; what stands there already is not written again. */
async function addNote(api: AdminApi, id: string, text: string): Promise<void> {
  const { note } = await readOrderToChange(api, id);
  const lines = note === null || note === '' ? [] : note.split('\n');
  if (lines.includes(text)) return;
  const longer = [...lines, text].join('\n');
  if (longer.length > longestNote) throw new OrderActionRefused("the order's note is full");
  await updateOrder(api, { id, note: longer });
}

const sentSchema = z.object({ orderInvoiceSend: z.object({ userErrors: userErrorsSchema }) });

const invoiceQuestion: Question<z.infer<typeof sentSchema>> = {
  document: `mutation SendInvoice($id: ID!) {
    orderInvoiceSend(id: $id) { userErrors { message } }
  }`,
  schema: sentSchema,
  writes: true,
};

const keysSchema = z.array(z.string());

/** A mail leaves no trace that could be read, so that its key is kept at the order. */
async function sendInvoice(api: AdminApi, id: string, key: string): Promise<void> {
  const { metafield } = await readOrderToChange(api, id);
  const sent = keysSchema.safeParse(toJson(metafield?.value ?? '[]')).data ?? [];
  if (sent.includes(key)) return;
  const { orderInvoiceSend } = await api.ask(invoiceQuestion, { id });
  refuseIfFaulty(orderInvoiceSend.userErrors);
  const value = JSON.stringify([...sent, key]);
  // no catch: where the key was not kept, a second mail is better than an order that nobody knows the state of
  await updateOrder(api, {
    id,
    metafields: [{ namespace: '$app', key: invoicesKey, type: 'json', value }],
  });
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
