import { complaintReceipt, decideComplaint } from '../../../policies/complaint/decide-complaint.ts';
import type { ComplaintSlots } from './complaint-slots.ts';
import type { Finish, View } from '../../conversation/form/form.ts';
import { formatDay } from '../../language.ts';
import { orderLine } from '../../conversation/form/order/order-slots.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, showReceipt } from '../../conversation/outcome/outcome.ts';
import { givenEvidence } from '../../conversation/form/evidence.ts';
import { joinLine } from '../../conversation/form/slot-kinds.ts';

/** Opens the complaint, and tells under which number and by when the customer hears what. */
export function finishComplaint(view: View<ComplaintSlots>): Finish {
  const { context, slots, state } = view;
  const { words } = context;
  const { order } = view.known;
  const evidence = givenEvidence(slots.evidence);
  const opening = {
    orderNumber: order?.number ?? null,
    ...(order !== undefined && { boughtAt: order.placedAt }),
    evidence: evidence !== undefined,
  };
  const decision = decideComplaint(context.book, opening, context.at);
  const receipt = complaintReceipt(opening, decision, context.at);
  const { reference, effects } = openCase(context, {
    kind: 'complaint',
    orderNumber: order?.number,
    contact: slots.contact,
    summary: [
      ...[slots.what, slots.wish].map((told) => (told ? joinLine(told) : '')),
      ...(order === undefined ? [orderLine(view)] : []),
    ].join('\n\n'),
    evidenceAwaited: slots.evidence?.type === 'later',
    receipt,
    files: [slots.what, slots.wish].flatMap((told) => told?.files ?? []),
    evidence,
  });
  const text = words(order === undefined ? 'complaint.opened-temporary' : 'complaint.opened', {
    reference,
    acknowledgeBy: formatDay(decision.acknowledgeBy, state.language),
    answerBy: formatDay(decision.lastDay, state.language),
  });
  const lines = {
    order: order?.number,
    request: words('complaint.request'),
    outcome: words('complaint.outcome-word'),
    'answer-by': formatDay(decision.lastDay, state.language),
  };
  return {
    replies: [
      { text, receipt: showReceipt(context, state.language, receipt, lines, reference) },
      closingQuestion(context),
    ],
    effects,
    state: { evidenceFor: reference },
  };
}
