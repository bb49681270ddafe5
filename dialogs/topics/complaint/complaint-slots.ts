import { z } from 'zod';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { orderSlotsSchema } from '../../conversation/form/order/order-slots.ts';
import { evidenceSchema } from '../../conversation/form/evidence.ts';
import { emailSchema } from '../../reading/facts/email.ts';

/** What a complaint needs to know, by name. */
export const complaintSlotsSchema = orderSlotsSchema.extend({
  what: handedOverSchema,
  wish: handedOverSchema,
  contact: emailSchema,
  evidence: evidenceSchema,
  confirmed: z.literal('yes'),
});

export type ComplaintSlots = z.infer<typeof complaintSlotsSchema>;
