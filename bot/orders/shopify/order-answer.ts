import { z } from 'zod';
import { instantSchema } from '../../../policies/calendar/instant.ts';
import type { Question } from './admin-api.ts';

/*
 * An order as it is read. What one question may cost bounds how much of each list is asked for; of lines the rest is
 * asked for after it, and an order with more of the others than that is not read by halves.
 */

const amountSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: 'is no amount' })
  .transform(Number);

const lineSchema = z.object({
  name: z.string(),
  sku: z.string().nullable(),
  quantity: z.int().positive(),
  currentQuantity: z.int().nonnegative(),
  requiresShipping: z.boolean(),
  sellingPlan: z.object({ sellingPlanId: z.string().nullable() }).nullable(),
});

const linesSchema = z.object({
  nodes: z.array(lineSchema),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

const fulfillmentSchema = z.object({
  status: z.string(),
  displayStatus: z.string().nullable(),
  createdAt: instantSchema,
  inTransitAt: instantSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
  estimatedDeliveryAt: instantSchema.nullable(),
  requiresShipping: z.boolean(),
  trackingInfo: z.array(
    z.object({
      company: z.string().nullable(),
      number: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
});

const transactionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  createdAt: instantSchema,
  processedAt: instantSchema.nullable(),
  amountSet: z.object({
    presentmentMoney: z.object({ amount: amountSchema, currencyCode: z.string().length(3) }),
  }),
  parentTransaction: z.object({ id: z.string() }).nullable(),
});

const countSchema = z.object({ count: z.int() }).nullable();
const addressSchema = z.object({ zip: z.string().nullable() });
const billingSchema = addressSchema.extend({
  phone: z.string().nullable(),
  countryCodeV2: z.string().nullable(),
});

const orderSchema = z
  .object({
    id: z.string(),
    name: z.string().min(1),
    email: z.string().nullable(),
    processedAt: instantSchema,
    cancelledAt: instantSchema.nullable(),
    displayFulfillmentStatus: z.string(),
    shippingAddress: addressSchema.nullable(),
    billingAddress: billingSchema.nullable(),
    purchasingEntity: z.object({ __typename: z.string() }).nullable(),
    customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
    lineItems: linesSchema,
    fulfillments: z.array(fulfillmentSchema),
    fulfillmentsCount: countSchema,
    transactions: z.array(transactionSchema),
    transactionsCount: countSchema,
  })
  .refine((order) => isWhole(order.fulfillments, order.fulfillmentsCount), {
    error: 'are more than are read',
    path: ['fulfillments'],
  })
  .refine((order) => isWhole(order.transactions, order.transactionsCount), {
    error: 'are more than are read',
    path: ['transactions'],
  });

export type OrderAnswer = z.infer<typeof orderSchema>;
export type LineAnswer = z.infer<typeof lineSchema>;
export type FulfillmentAnswer = z.infer<typeof fulfillmentSchema>;
export type TransactionAnswer = z.infer<typeof transactionSchema>;
export type LinesAnswer = z.infer<typeof linesSchema>;

const lineFields = `
  nodes { name sku quantity currentQuantity requiresShipping sellingPlan { sellingPlanId } }
  pageInfo { hasNextPage endCursor }`;

/** `null` for an order that is not there, or that the app may not see as it is too old. */
export const orderQuestion: Question<{ order: OrderAnswer | null }> = {
  document: `query ReadOrder($id: ID!) {
    order(id: $id) {
      id name email processedAt cancelledAt displayFulfillmentStatus
      shippingAddress { zip }
      billingAddress { zip phone countryCodeV2 }
      purchasingEntity { __typename }
      customAttributes { key value }
      lineItems(first: 50) {${lineFields}
      }
      fulfillmentsCount { count }
      fulfillments(first: 50) {
        status displayStatus createdAt inTransitAt deliveredAt estimatedDeliveryAt requiresShipping
        trackingInfo(first: 1) { company number url }
      }
      transactionsCount { count }
      transactions(first: 50) {
        id kind status createdAt processedAt
        amountSet { presentmentMoney { amount currencyCode } }
        parentTransaction { id }
      }
    }
  }`,
  schema: z.object({ order: orderSchema.nullable() }),
};

export const moreLinesQuestion: Question<{ order: { lineItems: LinesAnswer } | null }> = {
  document: `query ReadMoreLines($id: ID!, $after: String) {
    order(id: $id) {
      lineItems(first: 50, after: $after) {${lineFields}
      }
    }
  }`,
  schema: z.object({ order: z.object({ lineItems: linesSchema }).nullable() }),
};

/** `null` for a plan that is deleted, as those of an app are that was removed, or that the app may not see. */
export const plansQuestion: Question<{
  nodes: ({ id: string; category: string | null } | null)[];
}> = {
  document: `query ReadSellingPlans($ids: [ID!]!) {
      nodes(ids: $ids) { ... on SellingPlan { id category } }
    }`,
  schema: z.object({
    nodes: z.array(z.object({ id: z.string(), category: z.string().nullable() }).nullable()),
  }),
};

function isWhole(read: readonly unknown[], all: z.infer<typeof countSchema>): boolean {
  return read.length >= (all?.count ?? 0);
}
