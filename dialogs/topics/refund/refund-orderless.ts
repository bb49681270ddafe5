import { asTyped } from '../../conversation/as-typed.ts';
import { boughtOnLine } from '../../conversation/form/order/bought-on-slots.ts';
import type { Finish } from '../../conversation/form/form.ts';
import { givenEvidence } from '../../conversation/form/evidence.ts';
import { orderLine } from '../../conversation/form/order/order-slots.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome/outcome.ts';
import type { RefundView } from './refund-slots.ts';

/** What is read back to who has no order number: the request, the day and where to answer. */
export function orderlessFacts(view: RefundView): Record<string, string> {
  const { context, slots } = view;
  const { claim = 'not-satisfied', contact = '' } = slots;
  return {
    claim: context.words(`refund.claim.${claim}`),
    order: asTyped(orderLine(view)),
    bought: boughtOnLine(slots.boughtOn, view) || context.words('bought-on.unknown-line'),
    contact,
  };
}

/**
 * A request without an order: nothing is decided on what cannot be looked up, but the request stands
 * with the day it was made, and staff find the order. Source: 004, which asks for no order number.
 */
export function finishOrderless(view: RefundView): Finish {
  const { context, slots } = view;
  const { evidence, contact } = slots;
  const { reference, effects } = openCase(context, {
    kind: 'refund',
    contact,
    summary: context.words('refund.orderless-case', orderlessFacts(view)),
    evidence: givenEvidence(evidence),
  });
  const text = context.words('refund.opened-orderless', { reference, ...replyWithin(context) });
  return {
    replies: [{ text }, closingQuestion(context)],
    effects,
    state: { evidenceFor: reference },
  };
}
