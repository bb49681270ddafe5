import { z } from 'zod';
import { metaId, optional, words } from './words.ts';

/*
 * What customers share out of their phone. The bot makes nothing of it but of their own number, and staff may.
 */

export const locationSchema = z.object({
  type: z.literal('location'),
  location: z.object({
    latitude: z.number(),
    longitude: z.number(),
    name: optional(words),
    address: optional(words),
  }),
});

export const contactsSchema = z.object({
  type: z.literal('contacts'),
  contacts: z
    .array(
      z.object({
        name: optional(z.object({ formatted_name: optional(words) })),
        phones: optional(
          z
            .array(z.object({ phone: optional(z.string().max(100)), wa_id: optional(metaId) }))
            .max(20),
        ),
        /** `contact_request` where it is the customer's own, given by the button that asks for it. */
        origin: optional(z.string().max(100)),
      }),
    )
    .max(300),
});

/** A basket out of the shop's catalogue at Meta. */
export const orderSchema = z.object({
  type: z.literal('order'),
  order: z.object({
    text: optional(words),
    product_items: z
      .array(
        z.object({
          product_retailer_id: optional(z.string().max(200)),
          quantity: optional(z.coerce.number()),
        }),
      )
      .max(200),
  }),
});
