import { z } from 'zod';

/** What can be done with an order in the system it stands in; a shop switches each on. */
export const orderActionKinds = [
  'note',
  'cancel-order',
  'change-address',
  'send-invoice',
  'cancel-subscription',
] as const;

export type OrderActionKind = (typeof orderActionKinds)[number];

/** Where an order is to be sent. `country` is a code of two letters. */
export const addressSchema = z.object({
  name: z.string().optional(),
  /** With the number of the house, and what is added to it. */
  street: z.string().min(1),
  postcode: z.string().min(1),
  city: z.string().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

export type Address = z.infer<typeof addressSchema>;

const number = z.string().min(1);

/** One thing to do with an order, named by its number as the shop writes it. */
export const orderActionSchema = z.discriminatedUnion('type', [
  /** What staff of the shop read at the order; customers do not. */
  z.object({ type: z.literal('note'), number, text: z.string().min(1) }),
  /** Only while nothing of it was shipped. */
  z.object({ type: z.literal('cancel-order'), number }),
  /** Only while nothing of it was shipped. */
  z.object({ type: z.literal('change-address'), number, address: addressSchema }),
  /** The invoice is mailed to the address that the order was placed with. */
  z.object({ type: z.literal('send-invoice'), number }),
  /** `endsOn` is the last day of service, in the shop's zone. */
  z.object({
    type: z.literal('cancel-subscription'),
    number,
    stop: z.enum(['end-of-cycle', 'now']),
    endsOn: z.iso.date(),
  }),
]);

export type OrderAction = z.infer<typeof orderActionSchema>;
