import { summarySlot } from '../../conversation/form/confirmation.ts';
import type { Form, View } from '../../conversation/form/form.ts';
import {
  numberOrNone,
  order,
  orderAnsweredOrNone,
  orderLine,
  orderLookUpIfAny,
  secondFactOfOrder,
} from '../../conversation/form/order-slots.ts';
import { finishComplaint } from './complaint-outcome.ts';
import { complaintSlotsSchema, type ComplaintSlots } from './complaint-slots.ts';
import {
  contactSlot,
  evidenceSlot,
  toldBack,
  toldSlot,
} from '../../conversation/form/slot-kinds.ts';

const dialog = 'complaint';

/**
 * A complaint: what happened, what would put it right, which order if any, where to answer, and what
 * shows it. It is never refused, with or without an order number. Source: 003_cd32e3c6b9f34479.txt.
 */
export const complaintForm: Form<ComplaintSlots> = {
  dialog,
  schema: complaintSlotsSchema.partial(),
  slots: {
    what: toldSlot(dialog, 'what'),
    wish: toldSlot(dialog, 'wish'),
    number: numberOrNone(dialog),
    secondFact: secondFactOfOrder,
    order,
    contact: contactSlot(),
    evidence: evidenceSlot(dialog, 'evidence'),
    confirmed: summarySlot(dialog, summary, ['what', 'wish', 'number', 'contact'], {
      dependsOn: ['what', 'wish', 'number', 'secondFact', 'order', 'contact', 'evidence'],
    }),
  },
  lookUp: orderLookUpIfAny,
  answered: orderAnsweredOrNone,
  finish: finishComplaint,
};

function summary({ context, slots }: View<ComplaintSlots>): string {
  const { words } = context;
  const { what, wish, contact = '', evidence } = slots;
  return words('complaint.summary', {
    what: toldBack(what),
    wish: toldBack(wish),
    order: orderLine(slots, context),
    contact,
    evidence:
      evidence === undefined || typeof evidence === 'string'
        ? words(`evidence-line.${evidence ?? 'none'}`)
        : toldBack(evidence),
  });
}
