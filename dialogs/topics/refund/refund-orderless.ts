import { nextReference, type CaseEvent } from '../../../policies/case/case.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import { boughtOnLine } from '../../conversation/form/bought-on-slots.ts';
import type { Finish } from '../../conversation/form/form.ts';
import { orderLine } from '../../conversation/form/order-slots.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome.ts';
import type { RefundView } from './refund-slots.ts';

/** What is read back to who has no order number: the request, the day and where to answer. */
export function orderlessFacts(view: RefundView): Record<string, string> {
  const { scene, slots } = view;
  const { claim = 'not-satisfied', contact = '' } = slots;
  return {
    claim: scene.words(`refund.claim.${claim}`),
    order: asTyped(orderLine(slots, scene)),
    bought: boughtOnLine(slots, view) || scene.words('bought-on.unknown-line'),
    contact,
  };
}

/**
 * A request without an order: nothing is decided on what cannot be looked up, but the request stands
 * with the day it was made, and staff find the order. Source: 004, which asks for no order number.
 */
export function finishOrderless(view: RefundView): Finish {
  const { scene, slots } = view;
  const reference = nextReference('refund', undefined, scene.cases, scene.temporaryReference);
  const at = scene.at.toString();
  const { evidence, contact } = slots;
  const opened: CaseEvent = {
    type: 'opened',
    at,
    kind: 'refund',
    conversation: scene.conversation,
    ...(contact !== undefined && { contact }),
    summary: scene.words('refund.orderless-case', orderlessFacts(view)),
  };
  const given: CaseEvent[] =
    evidence === undefined || evidence === 'later'
      ? []
      : [{ type: 'evidence-added', at, ...evidence }];
  const text = scene.words('refund.opened-orderless', { reference, ...replyWithin(scene) });
  return {
    say: [{ text }, closingQuestion(scene)],
    effects: [opened, ...given].map((event) => ({ type: 'case', reference, event })),
    state: { evidenceFor: reference },
  };
}
