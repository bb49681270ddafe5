import { z } from 'zod';

/**
 * What a decision leaves behind: enough to explain it to the customer and to reach the same outcome
 * again. `version` names the policy version that decided; `lastDay` is a day in the shop's zone, or
 * `null` where the policy sets no last day; `decidedAt` is the moment the request was received.
 */
export const receiptSchema = z.object({
  policy: z.string(),
  version: z.string(),
  outcome: z.string(),
  clauses: z.array(z.string()).min(1),
  lastDay: z.iso.date().nullable(),
  decidedAt: z.iso.datetime({ offset: true }),
  inputs: z.record(z.string(), z.unknown()),
});

export type Receipt = z.infer<typeof receiptSchema>;
