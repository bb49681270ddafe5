import { nextReference } from '../../../policies/case/case-reference.ts';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import { complaintReceipt, decideComplaint } from '../../../policies/complaint/decide-complaint.ts';
import type { ComplaintSlots } from './complaint-slots.ts';
import type { Finish, View } from '../../conversation/form/form.ts';
import { spokenDay } from '../../language.ts';
import { orderLine } from '../../conversation/form/order-slots.ts';
import { closingQuestion, shownReceipt } from '../../conversation/outcome.ts';
import { toldLine } from '../../conversation/form/slot-kinds.ts';

/** Opens the complaint, and tells under which number and by when the customer hears what. */
export function finishComplaint({ context, slots, state }: View<ComplaintSlots>): Finish {
  const { words } = context;
  const order = slots.order;
  const reference = nextReference('complaint', order?.number, context.cases, temporary(context));
  const at = context.at.toString();
  const opening = {
    orderNumber: order?.number ?? null,
    ...(order !== undefined && { boughtAt: order.placedAt }),
    evidence: typeof slots.evidence === 'object',
  };
  const decision = decideComplaint(context.book, opening, context.at);
  const receipt = complaintReceipt(opening, decision, context.at);
  const events: CaseEvent[] = [
    {
      type: 'opened',
      at,
      kind: 'complaint',
      conversation: context.conversation,
      ...(order !== undefined && { orderNumber: order.number }),
      ...(slots.contact !== undefined && { contact: slots.contact }),
      summary: [
        ...[slots.what, slots.wish].map((told) => (told ? toldLine(told) : '')),
        ...(order === undefined ? [orderLine(slots, context)] : []),
      ].join('\n\n'),
      evidenceAwaited: slots.evidence === 'later',
      receipt,
    },
  ];
  const files = [slots.what, slots.wish].flatMap((told) => told?.files ?? []);
  if (files.length > 0) events.push({ type: 'evidence-added', at, text: '', files });
  if (typeof slots.evidence === 'object') {
    events.push({ type: 'evidence-added', at, ...slots.evidence });
  }
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
    effects: events.map((event) => ({ type: 'case', reference, event })),
    state: { evidenceFor: reference },
  };
}

// Told apart from order numbers, so that nobody takes it for one.
function temporary({ temporaryReference }: View<ComplaintSlots>['context']): string {
  return `T-${temporaryReference}`;
}
