import { complaintReceipt, decideComplaint } from '../../../policies/complaint/decide-complaint.ts';
import type { ComplaintSlots } from './complaint-slots.ts';
import type { Finish, View } from '../../conversation/form/form.ts';
import { spokenDay } from '../../language.ts';
import { orderLine } from '../../conversation/form/order-slots.ts';
import { openCase } from '../../conversation/open-case.ts';
import { closingQuestion, shownReceipt } from '../../conversation/outcome.ts';
import { toldLine } from '../../conversation/form/slot-kinds.ts';

/** Opens the complaint, and tells under which number and by when the customer hears what. */
export function finishComplaint({ context, slots, state }: View<ComplaintSlots>): Finish {
  const { words } = context;
  const order = slots.order;
  const opening = {
    orderNumber: order?.number ?? null,
    ...(order !== undefined && { boughtAt: order.placedAt }),
    evidence: typeof slots.evidence === 'object',
  };
  const decision = decideComplaint(context.book, opening, context.at);
  const receipt = complaintReceipt(opening, decision, context.at);
  const { reference, effects } = openCase(context, {
    kind: 'complaint',
    orderNumber: order?.number,
    contact: slots.contact,
    summary: [
      ...[slots.what, slots.wish].map((told) => (told ? toldLine(told) : '')),
      ...(order === undefined ? [orderLine(slots, context)] : []),
    ].join('\n\n'),
    evidenceAwaited: slots.evidence === 'later',
    receipt,
    files: [slots.what, slots.wish].flatMap((told) => told?.files ?? []),
    evidence: typeof slots.evidence === 'object' ? slots.evidence : undefined,
  });
  const text = words(order === undefined ? 'complaint.opened-temporary' : 'complaint.opened', {
    reference,
    acknowledgeBy: spokenDay(decision.acknowledgeBy, state.language),
    answerBy: spokenDay(decision.lastDay, state.language),
  });
  const lines = {
    order: order?.number,
    request: words('complaint.request'),
    outcome: words('complaint.outcome-word'),
    'answer-by': spokenDay(decision.lastDay, state.language),
  };
  return {
    replies: [
      { text, receipt: shownReceipt(context, state.language, receipt, lines, reference) },
      closingQuestion(context),
    ],
    effects,
    state: { evidenceFor: reference },
  };
}
