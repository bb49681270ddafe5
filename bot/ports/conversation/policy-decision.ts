import { z } from 'zod';
import { receiptSchema } from '../../../policies/case/receipt.ts';

/**
 * The receipt for machines: an entity of the message that announces a decision. Outsiders rely on it.
 * Example: `{ type: 'policyDecision', policy: 'refund', outcome: 'in-time', caseReference: 'R-1042', … }`
 */
export const policyDecisionSchema = receiptSchema.omit({ decidedAt: true }).extend({
  type: z.literal('policyDecision'),
  caseReference: z.string().nullable(),
});

export type PolicyDecision = z.infer<typeof policyDecisionSchema>;
