import { z } from 'zod';
import { OrderLookupUnavailable } from '../../ports/order-system.ts';
import type { AdminApi, Question } from './admin-api.ts';
import {
  readOrderToChange,
  refuseIfFaulty,
  refuseIfUnderWay,
  userErrorsSchema,
} from './order-to-change.ts';

const cancelledSchema = z.object({
  orderCancel: z.object({
    jobResult: z.object({ id: z.string() }).nullable(),
    orderCancelUserErrors: userErrorsSchema,
  }),
});

/** The bot moves no money: staff pay back. The customer hears of it from the bot, and from nobody else. */
const cancelQuestion: Question<z.infer<typeof cancelledSchema>> = {
  document: `mutation CancelOrder($id: ID!, $staffNote: String!) {
    orderCancel(
      orderId: $id
      reason: CUSTOMER
      refundMethod: { originalPaymentMethodsRefund: false }
      restock: true
      notifyCustomer: false
      staffNote: $staffNote
    ) {
      jobResult { id }
      orderCancelUserErrors { message }
    }
  }`,
  schema: cancelledSchema,
  writes: true,
};

const jobSchema = z.object({
  node: z.object({ done: z.boolean(), errors: userErrorsSchema }).nullable(),
});

const jobQuestion: Question<z.infer<typeof jobSchema>> = {
  document: `query ReadCancellation($id: ID!) {
    node(id: $id) { ... on OrderCancelJobResult { done errors { message } } }
  }`,
  schema: jobSchema,
  isPending: ({ node }) => node?.done === false,
};

/**
 * Shopify cancels after it has answered, and what it then meets with is only in the job's result. Throws
 * `OrderActionRefused`, and `OrderLookupUnavailable` also while it is not through with it.
 */
export async function cancelOrder(api: AdminApi, id: string, key: string): Promise<void> {
  const order = await readOrderToChange(api, id);
  if (order.cancelledAt !== null) return;
  refuseIfUnderWay(order);
  const staffNote = `At the customer's request, by Loket (${key}).`;
  const { orderCancel } = await api.ask(cancelQuestion, { id, staffNote });
  refuseIfFaulty(orderCancel.orderCancelUserErrors);
  const job = orderCancel.jobResult?.id;
  const { node } = job === undefined ? { node: null } : await api.ask(jobQuestion, { id: job });
  if (node === null) throw new OrderLookupUnavailable('Shopify does not say how it went');
  refuseIfFaulty(node.errors);
}
