import { z } from 'zod';
import { instantSchema } from '../../../policies/calendar/instant.ts';

/*
 * What WooCommerce's REST API v3 answers, as far as it is read. Its moments come without a zone; those whose names end
 * in `_gmt` are UTC, and no others are taken. Its amounts are texts with a point.
 */

const gmt = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, { error: 'is no moment such as 2026-11-01T09:00:00' })
  .transform((moment) => `${moment}Z`)
  .pipe(instantSchema);

const amount = z
  .string({ error: 'is no amount such as "49.95"' })
  .regex(/^-?\d+(?:\.\d+)?$/, { error: 'is no amount such as "49.95"' })
  .transform(Number);

const id = z.int().nonnegative();

const metaEntry = z.looseObject({ key: z.string(), value: z.unknown() });

// PHP makes an object of a list out of which something was left
const metaData = z.union([
  z.array(metaEntry),
  z.record(z.string(), metaEntry).transform((entries) => Object.values(entries)),
]);

/** What plugins keep with an order, of any shape. */
export type MetaData = z.infer<typeof metaData>;

/** As much as tells whether an order is the one that is looked for; what it holds otherwise is not judged yet. */
export const candidateSchema = z.looseObject({
  id,
  number: z.union([z.string(), z.int()]).transform(String),
  status: z.string(),
  billing: z.looseObject({ email: z.string() }),
  meta_data: metaData,
});

export type Candidate = z.infer<typeof candidateSchema>;

const payable = z.object({
  status: z.string(),
  currency: z.string().length(3),
  date_created_gmt: gmt,
  date_paid_gmt: gmt.nullable(),
  total: amount,
  /** `total` is less than nothing. */
  refunds: z.array(z.object({ total: amount })),
});

/** What was paid for it, or was not. */
export type Payable = z.infer<typeof payable>;

const address = {
  first_name: z.string(),
  last_name: z.string(),
  company: z.string(),
  address_1: z.string(),
  address_2: z.string(),
  state: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
};

const lineItem = z.object({
  id,
  name: z.string(),
  sku: z.string().nullable(),
  // some shops sell a metre and a half
  quantity: z.number().nonnegative(),
  product_id: id,
  variation_id: id,
});

export const orderAnswerSchema = payable.extend({
  id,
  date_modified_gmt: gmt.nullable(),
  date_completed_gmt: gmt.nullable(),
  // shops leave the telephone number out, or ask for none
  billing: z.object({ ...address, email: z.string(), phone: z.string().catch('') }),
  shipping: z.object(address),
  line_items: z.array(lineItem),
  meta_data: metaData,
});

export type OrderAnswer = z.infer<typeof orderAnswerSchema>;
export type LineItem = OrderAnswer['line_items'][number];

/** The fields that are asked for, so that the shop works out no more than is read. */
export const orderFields = ['number', ...Object.keys(orderAnswerSchema.shape)].join(',');
export const payableFields = Object.keys(payable.shape).join(',');

/** `GET subscriptions/<id>/orders` */
export const payablesSchema = z.array(payable);

/** `GET orders/<id>/refunds` */
export const refundsSchema = z.array(
  z.object({
    line_items: z.array(
      z.object({
        // less than nothing, and nothing where an amount alone was paid back
        quantity: z.number(),
        meta_data: metaData,
      }),
    ),
  }),
);

export type Refunds = z.infer<typeof refundsSchema>;

/** `GET products`, `GET products/<id>/variations` */
export const productsSchema = z.array(z.object({ id, virtual: z.boolean() }));

export const subscriptionSchema = z.object({
  id,
  parent_id: id,
  status: z.string(),
  billing_period: z.string(),
  billing_interval: z.coerce.number().int().positive(),
  // empty where no payment is to come
  next_payment_date_gmt: z.union([z.literal('').transform(() => null), gmt]),
});

export type Subscription = z.infer<typeof subscriptionSchema>;
export const subscriptionFields = Object.keys(subscriptionSchema.shape).join(',');

/** `GET orders/<id>/notes` */
export const notesSchema = z.array(z.object({ id, note: z.string() }));

/** `GET orders/<id>/actions/email_templates` */
export const templatesSchema = z.array(z.object({ id: z.string() }));

/** The values that plugins keep under a key, the first of them. */
export function metaOf(meta: MetaData, key: string): unknown {
  return meta.find((entry) => entry.key === key)?.value;
}
