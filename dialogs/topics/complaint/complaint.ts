import { summarySlot } from '../../conversation/form/confirmation.ts';
import type { Form, View } from '../../conversation/form/form.ts';
import {
  orderNumberSlot,
  handleOrderAnswerOrNone,
  orderLine,
  lookUpOrder,
  orderRestsOn,
  secondFactSlot,
} from '../../conversation/form/order/order-slots.ts';
import { isReproach } from '../../reading/answers/about-the-question.ts';
import { finishComplaint } from './complaint-outcome.ts';
import { complaintSlotsSchema, type ComplaintSlots } from './complaint-slots.ts';
import { evidenceLine, evidenceSlot } from '../../conversation/form/evidence.ts';
import { contactSlot, readBack, storySlot } from '../../conversation/form/slot-kinds.ts';

const dialog = 'complaint';

/**
 * A complaint: what happened, what would put it right, which order if any, where to answer, and what
 * shows it. It is never refused, with or without an order number. Source: 003_cd32e3c6b9f34479.txt.
 */
export const complaintForm: Form<ComplaintSlots> = {
  dialog,
  schema: complaintSlotsSchema.partial(),
  slots: {
    what: { ...storySlot(dialog, 'what'), mayBeQuestion: isReproach },
    wish: storySlot(dialog, 'wish'),
    number: orderNumberSlot(dialog),
    secondFact: secondFactSlot,
    contact: contactSlot(),
    evidence: evidenceSlot(dialog, 'evidence'),
    confirmed: summarySlot(dialog, summarize, ['what', 'wish', 'number', 'evidence', 'contact'], {
      dependsOn: ['what', 'wish', 'number', 'secondFact', 'order', 'contact', 'evidence'],
    }),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderAnswerOrNone,
  finish: finishComplaint,
};

function summarize(view: View<ComplaintSlots>): string {
  const { context, slots } = view;
  const { what, wish, contact = '', evidence } = slots;
  return context.words('complaint.summary', {
    what: readBack(what),
    wish: readBack(wish),
    order: orderLine(view),
    contact,
    evidence: evidenceLine(evidence, context),
  });
}
