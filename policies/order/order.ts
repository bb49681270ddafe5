import { z } from 'zod';
import { instantSchema } from '../calendar/instant.ts';

const asText = 'write the order number as text, such as "1042"';
const email = 'write the e-mail address that it was placed with';
const whole = 'write a whole number without quotes, such as 2';
const amount = 'write a number without quotes, such as 49.95';
const currency = 'write the code of a currency, such as EUR';
const day = z.iso.date({ error: 'write a day, such as 2026-11-16' });
const yesOrNo = z.boolean({ error: 'write true or false' });
const text = (error: string) => z.string({ error });
const listOf = <Entry extends z.ZodRawShape>(entry: Entry) =>
  z.array(z.object(entry, { error: 'write it between braces: { … }' }), {
    error: 'write a list, which is [] where there is none',
  });

/**
 * An order as a shop hands it over: the contract of the orders file. Instants are ISO 8601 with an
 * offset; `nextInvoiceOn` is a day in the shop's zone; amounts are in units of the currency, not cents.
 */
export const orderSchema = z.object(
  {
    number: z.string({ error: asText }).min(1, { error: asText }),
    email: text(email).min(3, { error: email }),
    postcode: text('write the postcode as text, such as "3511 AB"').optional(),
    /** The buyer's, as they wrote it or with its country: `06-12345678`, `+31612345678`. */
    phone: text('write the telephone number as text, such as "06-12345678"').optional(),
    placedAt: instantSchema,
    kind: z.enum(['one-off', 'subscription'], { error: 'write one-off or subscription' }),
    items: listOf({
      sku: text('write the number of the article, as text'),
      name: text('write the name of the article'),
      version: text('write the version as text, such as "2.3.1"').optional(),
      latestVersion: text('write the version as text, such as "2.4.0"').optional(),
      modified: yesOrNo.optional(),
      /** Digital content or a service: nothing of it is brought to a door. */
      digital: yesOrNo.optional(),
      /** How many were ordered, where it is more than one. */
      quantity: z.int({ error: whole }).positive({ error: whole }).optional(),
      /** How many of them were paid back. */
      refunded: z.int({ error: whole }).nonnegative({ error: whole }).optional(),
    }),
    delivery: z.object(
      {
        status: z.enum(['pending', 'delivered', 'failed'], {
          error: 'write pending, delivered or failed',
        }),
        deliveredAt: instantSchema.nullable(),
        shippedAt: instantSchema.optional(),
        /** A day in the shop's zone. */
        expectedOn: day.optional(),
        carrier: text('write the name of the carrier').optional(),
        trackingCode: text('write the code as text').optional(),
        trackingUrl: z
          .url({ protocol: /^https?$/, error: 'write an address that begins with https://' })
          .optional(),
      },
      { error: 'write status and deliveredAt, as in {"status": "pending", "deliveredAt": null}' },
    ),
    payments: listOf({
      paidAt: instantSchema,
      amount: z.number({ error: amount }),
      currency: text(currency).length(3, { error: currency }),
      status: z.enum(['paid', 'failed', 'refunded'], { error: 'write paid, failed or refunded' }),
      /** How much of a payment that stands was paid back. */
      refunded: z.number({ error: amount }).nonnegative({ error: amount }).optional(),
    }),
    billing: z
      .object(
        {
          cycle: z.enum(['month', 'year'], { error: 'write month or year' }),
          nextInvoiceOn: day,
        },
        { error: 'write null, or for a subscription its cycle and nextInvoiceOn' },
      )
      .nullable(),
    /** When the shop cancelled it as a whole. */
    cancelledAt: instantSchema.optional(),
    /** `false` for a buyer who acts for a business. */
    consumer: yesOrNo.optional(),
    /** The buyer asked for digital content at once, and has it confirmed that the right of withdrawal goes with that. */
    digitalConsent: yesOrNo.optional(),
  },
  { error: 'write an order between braces: { … }' },
);

export type Order = z.infer<typeof orderSchema>;

/** An order without what identifies its buyer: all that a decision, a receipt or a case may hold. */
export const orderFactsSchema = orderSchema.omit({ email: true, postcode: true, phone: true });

export type OrderFacts = z.infer<typeof orderFactsSchema>;
