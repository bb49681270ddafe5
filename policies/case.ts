import { z } from 'zod';
import { receiptSchema } from './receipt.ts';

export const caseKinds = [
  'refund',
  'support',
  'customization',
  'complaint',
  'review-appeal',
  'licence-appeal',
] as const;

export type CaseKind = (typeof caseKinds)[number];

const at = z.iso.datetime({ offset: true });

/** A file a customer handed over, as the case and the log name it; the bytes lie in the file store. */
export const attachedFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int().nonnegative(),
});

export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** One thing that happened to a case. Events are only ever added; `at` is the moment it happened. */
export const caseEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    at,
    kind: z.enum(caseKinds),
    conversation: z.string(),
    orderNumber: z.string().optional(),
    contact: z.string().optional(),
    /** The customer's own words, or what they chose. */
    summary: z.string(),
    /** Evidence is still to come; the claim date stands. */
    evidenceAwaited: z.boolean().optional(),
    receipt: receiptSchema.optional(),
  }),
  z.object({
    type: z.literal('evidence-added'),
    at,
    text: z.string().optional(),
    files: z.array(attachedFileSchema),
  }),
  z.object({
    type: z.literal('future-invoices-cancelled'),
    at,
    stop: z.enum(['end-of-cycle', 'now']),
    /** The last day of service, in the shop's zone. */
    serviceEndsOn: z.iso.date(),
  }),
]);

export type CaseEvent = z.infer<typeof caseEventSchema>;

/** A case is its events, oldest first; the reference is what customer and staff call it by. */
export const caseSchema = z.object({ reference: z.string(), events: z.array(caseEventSchema) });

export type Case = z.infer<typeof caseSchema>;
