import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { foldCase, type CaseState } from '../../../policies/case/fold-case.ts';
import {
  decideRefund,
  refundClaims,
  type RefundDecision,
  type RefundFacts,
} from '../../../policies/refund/decide-refund.ts';
import { oncePerView, type View } from '../../conversation/form/form.ts';
import { boughtOnSchema } from '../../conversation/form/order/bought-on-slots.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { evidenceSchema } from '../../conversation/form/evidence.ts';
import { orderSlotsSchema } from '../../conversation/form/order/order-slots.ts';
import { emailSchema } from '../../reading/facts/email.ts';

/** The name of the form. */
export const dialog = 'refund';

/** What a refund needs to know, by name. */
export const refundSlotsSchema = orderSlotsSchema.extend({
  claim: z.enum(refundClaims),
  /** Another reason than the policy names, in the customer's words. */
  reason: handedOverSchema,
  /** Not as described: does it differ from the description, or only from what was hoped for? */
  ground: z.enum(['differs', 'expectation']),
  evidence: evidenceSchema,
  /** A late cancellation: when the service ends. */
  stop: z.enum(['end-of-cycle', 'now']),
  /** Stopping now is asked twice: it cannot be undone and gives no money back. */
  stopSure: z.enum(['now', 'end-of-cycle']),
  confirmed: z.enum(['yes', 'no']),
  /** Who has no order number at hand says when it was bought, and where to answer. */
  ...boughtOnSchema.shape,
  contact: emailSchema,
});

export type RefundSlots = z.infer<typeof refundSlotsSchema>;
export type RefundView = View<RefundSlots>;

/** The facts as they stand, and what the policy makes of them. */
export interface Decided {
  facts: RefundFacts;
  decision: RefundDecision;
}

/** What would be decided on what is known; `undefined` before claim and order are. */
export const decide = oncePerView((view: RefundView): Decided | undefined => {
  const { slots, known, context } = view;
  const { order } = known;
  if (slots.claim === undefined || order === undefined) return undefined;
  const stop = slots.stopSure ?? slots.stop;
  const facts: RefundFacts = {
    claim: slots.claim,
    order,
    evidence: slots.evidence?.type === 'given',
    ...(slots.ground === 'expectation' && { onlyExpectation: true }),
    ...(stop !== undefined && { stop }),
  };
  return { facts, decision: decideRefund(context.book, facts, claimedAt(view)) };
});

/**
 * The moment of the claim: that something never came was said when the customer first asked where it is. Source: 004,
 * which counts from the order to the report.
 */
export function claimedAt({ slots, known, state, context }: RefundView): Temporal.Instant {
  const asked = known.order && state.asked?.[known.order.number];
  if (slots.claim !== 'not-delivered' || asked === undefined) return context.at;
  return Temporal.Instant.from(asked);
}

/** The refund case that stands already for the same claim on the same order, if any. */
export const existingCase = oncePerView(
  ({ slots, known, context }: RefundView): CaseState | undefined => {
    if (known.order === undefined) return undefined;
    const { number } = known.order;
    return context.cases
      .map(foldCase)
      .find(
        ({ kind, orderNumber, receipt, latest }) =>
          kind === 'refund' &&
          orderNumber === number &&
          receipt?.inputs['claim'] === slots.claim &&
          latest['cancellation-withdrawn'] === undefined,
      );
  },
);
