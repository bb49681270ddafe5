import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { foldCase, type CaseState } from '../../../policies/case/fold-case.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import {
  decideWithdrawal,
  type WithdrawalDecision,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { oncePerView, type View } from '../../conversation/form/form.ts';
import { goesWithoutOrder, orderSlotsSchema } from '../../conversation/form/order/order-slots.ts';
import { statesWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { emailSchema } from '../../reading/facts/email.ts';

/** The name of the form. */
export const dialog = 'withdrawal';

/** What a withdrawal needs to know, by name: no more than article 11a of Directive 2011/83/EU asks for. */
export const withdrawalSlotsSchema = orderSlotsSchema.extend({
  /** The customer's own words, where they said more than that they withdraw. */
  said: handedOverSchema,
  /** They asked about it, and have not said yet whether they want to. */
  asked: z.literal('yes'),
  wanted: z.enum(['yes', 'no']),
  /** What was bought, where there is no order number. */
  contract: handedOverSchema,
  /** Where the confirmation goes. */
  contact: z.discriminatedUnion('type', [
    z.object({ type: z.literal('email'), address: emailSchema }),
    z.object({ type: z.literal('here') }),
  ]),
  /** Empty for who does not say. */
  name: z.string(),
  confirmed: z.enum(['yes', 'no']),
});

export type WithdrawalSlots = z.infer<typeof withdrawalSlotsSchema>;
export type WithdrawalView = View<WithdrawalSlots>;

/** Whether the customer has stated that they withdraw: that counts, whatever they do after it. */
export function hasStated({ slots: { said } }: WithdrawalView): boolean {
  return said !== undefined && statesWithdrawal(said.text);
}

/** When the customer said it first. */
export function momentOf({ state, context }: WithdrawalView): Temporal.Instant {
  const since = state.form?.since;
  return since === undefined ? context.at : Temporal.Instant.from(since);
}

/** The order, once it was shown to be theirs. */
export function orderOf({ known }: WithdrawalView): OrderFacts | undefined {
  return known.order;
}

/** What would be decided on what is known. */
export const decide = oncePerView((view: WithdrawalView): WithdrawalDecision => {
  const order = orderOf(view) ?? null;
  return decideWithdrawal(view.context.book, { order }, momentOf(view));
});

/** The withdrawal from the same order that stands already; without an order, that of this conversation. */
export const existingCase = oncePerView((view: WithdrawalView): CaseState | undefined => {
  const { slots, context } = view;
  const order = orderOf(view);
  if (order === undefined && !goesWithoutOrder(slots)) return undefined;
  return context.cases
    .map(foldCase)
    .find(
      ({ kind, phase, orderNumber, conversation }) =>
        kind === 'withdrawal' &&
        phase !== 'closed' &&
        orderNumber === order?.number &&
        (order !== undefined || conversation === context.conversation),
    );
});
