import { z } from 'zod';
import type { Answer } from '../../conversation/dialog.ts';
import type { LookUp, LookUpAnswer } from '../../conversation/look-up.ts';
import type { Answered, Slot, View } from '../../conversation/form/form.ts';
import { handleNoMatch } from '../../conversation/form/order/no-match.ts';
import { theOnly } from '../../reading/only-one.ts';
import { readReference } from '../../reading/facts/order-number.ts';
import { readSecondFact, findSecondFact } from '../../reading/facts/second-fact.ts';

/*
 * Which complaint it is, and the fact that shows it to be the customer's; the shop answers with all complaints of
 * the order.
 */

export const lookupSlotsSchema = z.object({ reference: z.string(), secondFact: z.string() });

export type LookupSlots = z.infer<typeof lookupSlotsSchema>;

export const lookupRestsOn: { complaints: (keyof LookupSlots)[] } = {
  complaints: ['reference', 'secondFact'],
};

export const lookupSlots: { [K in keyof LookupSlots]: Slot<LookupSlots, LookupSlots[K]> } = {
  reference: {
    needed: ({ known }) => known.complaints === undefined,
    ask: ({ context }) => ({ text: context.words('complaint-status.ask-reference') }),
    explain: 'complaint-status.explain-reference',
    read: ({ text }) => readReference(text),
    find: (said, { slots }) => (slots.reference === undefined ? findReference(said) : undefined),
    notUnderstood: (_, { context }) => context.words('complaint-status.no-reference'),
  },
  secondFact: {
    needed: ({ known }) => known.complaints === undefined,
    ask: ({ context }) => ({ text: context.words('complaint-status.ask-secondFact') }),
    explain: 'complaint-status.explain-secondFact',
    read: ({ text }, { slots }) => readSecondFact(text, slots.reference),
    find: ({ text, facts }, { known }) =>
      known.complaints === undefined ? (facts?.secondFact ?? findSecondFact(text)) : undefined,
    notUnderstood: (_, { context }) => context.words('order.no-second-fact'),
  },
};

/** The reference in what was said: that of a case, or the order number among the facts beside it. */
export function findReference({ text, facts }: Answer): string | undefined {
  return theOnly([readReference(text), facts?.orderNumber]);
}

/** What to look up, once both facts are there. */
export function lookUpComplaint({ slots }: View<LookupSlots>): LookUp | undefined {
  const { reference, secondFact } = slots;
  if (reference === undefined || secondFact === undefined) return undefined;
  return { type: 'complaint', reference, secondFact };
}

/** The shop's answer: the complaints, or to ask again, or, after too many attempts, a person. */
export function handleComplaintAnswer(
  answer: LookUpAnswer,
  view: View<LookupSlots>,
): Answered<LookupSlots> {
  if (answer.result === 'match' || answer.result === 'several') {
    return answer.type === 'complaint' ? { known: { complaints: answer.cases } } : {};
  }
  return handleNoMatch(
    answer.result,
    view,
    ['reference', 'secondFact'],
    view.context.words('complaint-status.no-match'),
  );
}
