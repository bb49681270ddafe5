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
      /** Digital content or a service: nothing of it is brought to a door. */
      digital: z.boolean().optional(),
      /** How many were ordered, where it is more than one. */
      quantity: z.int().positive().optional(),
      /** How many of them were paid back. */
      refunded: z.int().nonnegative().optional(),
    }),
  ),
  delivery: z.object({
    status: z.enum(['pending', 'delivered', 'failed']),
    deliveredAt: instantSchema.nullable(),
    shippedAt: instantSchema.optional(),
    /** A day in the shop's zone. */
    expectedOn: z.iso.date().optional(),
    carrier: z.string().optional(),
    trackingCode: z.string().optional(),
    trackingUrl: z.url({ protocol: /^https?$/ }).optional(),
  }),
  payments: z.array(
    z.object({
      paidAt: instantSchema,
      amount: z.number(),
      currency: z.string().length(3),
      status: z.enum(['paid', 'failed', 'refunded']),
      /** How much of a payment that stands was paid back. */
      refunded: z.number().nonnegative().optional(),
    }),
  ),
  billing: z.object({ cycle: z.enum(['month', 'year']), nextInvoiceOn: z.iso.date() }).nullable(),
  /** When the shop cancelled it as a whole. */
  cancelledAt: instantSchema.optional(),
  /** `false` for a buyer who acts for a business. */
  consumer: z.boolean().optional(),
  /** The buyer asked for digital content at once, and has it confirmed that the right of withdrawal goes with that. */
  digitalConsent: z.boolean().optional(),
});

export type Order = z.infer<typeof orderSchema>;

/** An order without what identifies its buyer: all that a decision, a receipt or a case may hold. */
export const orderFactsSchema = orderSchema.omit({ email: true, postcode: true });

export type OrderFacts = z.infer<typeof orderFactsSchema>;
