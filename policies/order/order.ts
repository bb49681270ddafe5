import { z } from 'zod';
import { instantSchema } from '../calendar/instant.ts';

/**
 * An order as a shop hands it over: the contract of the orders file. Instants are ISO 8601 with an
 * offset; `nextInvoiceOn` is a day in the shop's zone; amounts are in units of the currency, not cents.
 */
export const orderSchema = z.object({
  number: z.string().min(1),
  email: z.string().min(3),
  postcode: z.string().optional(),
  placedAt: instantSchema,
  kind: z.enum(['one-off', 'subscription']),
  items: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      version: z.string().optional(),
      latestVersion: z.string().optional(),
      modified: z.boolean().optional(),
    }),
  ),
  delivery: z.object({
    status: z.enum(['pending', 'delivered', 'failed']),
    deliveredAt: instantSchema.nullable(),
  }),
  payments: z.array(
    z.object({
      paidAt: instantSchema,
      amount: z.number(),
      currency: z.string().length(3),
      status: z.enum(['paid', 'failed', 'refunded']),
    }),
  ),
  billing: z.object({ cycle: z.enum(['month', 'year']), nextInvoiceOn: z.iso.date() }).nullable(),
});

export type Order = z.infer<typeof orderSchema>;

/** An order without what identifies its buyer: all that a decision, a receipt or a case may hold. */
export const orderFactsSchema = orderSchema.omit({ email: true, postcode: true });

export type OrderFacts = z.infer<typeof orderFactsSchema>;
