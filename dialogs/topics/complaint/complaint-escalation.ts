import { learnedExcept } from '../../conversation/form/learned.ts';
import { z } from 'zod';
import type { Case } from '../../../policies/case/case-events.ts';
import { foldEvents } from '../../../policies/case/fold-case.ts';
import { complaintStanding } from '../../../policies/complaint/complaint-standing.ts';
import type { Answer, Choice, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { dropForm } from '../../conversation/form/form-state.ts';
import { startForm } from '../../conversation/form/form-steps.ts';
import type { Finish, Form, View } from '../../conversation/form/form.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { joinLine, slotChoice, storySlot, yesNoSlot } from '../../conversation/form/slot-kinds.ts';
import { closingQuestion } from '../../conversation/outcome/outcome.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readReference } from '../../reading/facts/order-number.ts';
import {
  findReference,
  handleComplaintAnswer,
  lookupRestsOn,
  lookupSlots,
  lookupSlotsSchema,
  lookUpComplaint,
} from './complaint-lookup.ts';

const escalationSlotsSchema = lookupSlotsSchema.extend({
  /** Reference of the one that it is about. */
  which: z.string(),
  why: handedOverSchema,
  confirmed: z.enum(['yes', 'no']),
});

type EscalationSlots = z.infer<typeof escalationSlotsSchema>;

const dialog = 'complaint-escalate';

/** Brings a complaint before the board, with its whole file. Source: 003_cd32e3c6b9f34479.txt. */
export const complaintEscalationForm: Form<EscalationSlots> = {
  dialog,
  schema: escalationSlotsSchema.partial(),
  slots: {
    ...lookupSlots,
    which: {
      dependsOn: ['reference', 'secondFact', 'complaints'],
      needed: (view) => findNamed(view) === undefined,
      ask: ({ context, known }) => ({
        text: context.words('complaint-escalate.ask-which'),
        choices: whichChoices(context, known.complaints),
      }),
      explain: 'complaint-escalate.explain-which',
      read: ({ text, chosen }, { context, known }) =>
        chosen ??
        readChoice(text, whichChoices(context, known.complaints))?.value ??
        known.complaints?.find((one) => one.reference === readReference(text))?.reference,
    },
    why: {
      ...storySlot<EscalationSlots>(dialog, 'why'),
      ask: (view) => ({ text: sayOf(view, 'ask-why') }),
    },
    confirmed: {
      ...yesNoSlot<EscalationSlots>(dialog, 'confirmed', learnedExcept('confirm', 'yes'), {
        dependsOn: ['reference', 'secondFact', 'complaints', 'which', 'why'],
      }),
      ask: (view) => ({
        text: sayOf(view, 'ask-confirmed'),
        choices: (['yes', 'no'] as const).map((value) =>
          slotChoice(view.context, dialog, 'confirmed', value),
        ),
      }),
    },
  },
  restsOn: { ...lookupRestsOn, complaintsRenewed: ['confirmed'] },
  // after the yes once more: staff may have been at work since
  lookUp: (view) => {
    const { complaints, complaintsRenewed } = view.known;
    const known = view.slots.confirmed === 'yes' ? complaintsRenewed : complaints;
    return known === undefined ? lookUpComplaint(view) : undefined;
  },
  answered: (answer, view) => {
    const answered = handleComplaintAnswer(answer, view);
    if (view.slots.confirmed !== 'yes' || !('known' in answered)) return answered;
    return { ...answered, known: { ...answered.known, complaintsRenewed: true } };
  },
  finish: escalate,
};

/** About the complaint that was just read back, unless another one is named. */
export function beginEscalation(said: Answer, state: DialogState, context: DialogContext): Step {
  const known = findReference(said) === undefined ? state.complaint : undefined;
  return startForm(complaintEscalationForm, dropForm(state), context, {
    slots: { ...known },
    said,
  });
}

/** The complaint that it is about; `undefined` where the order has several and it is not clear which. */
function findNamed({ slots, known: { complaints = [] } }: View<EscalationSlots>): Case | undefined {
  const { reference, which } = slots;
  // The bare order number is the first one's reference too.
  const [first, ...later] = complaints;
  const sure = later.length === 0 ? first : later.find((one) => one.reference === reference);
  return complaints.find((one) => one.reference === which) ?? sure;
}

/** What is asked about the complaint; that it has no outcome yet is said at once, and what then comes of it. */
function sayOf(view: View<EscalationSlots>, key: 'ask-why' | 'ask-confirmed'): string {
  const { reference = '', events = [] } = findNamed(view) ?? {};
  const folded = foldEvents(reference, events);
  const early = 'state' in folded && folded.state.phase === 'open';
  return view.context.words(`complaint-escalate.${key}.${early ? 'no-outcome' : 'outcome'}`, {
    reference,
  });
}

function whichChoices(context: DialogContext, complaints: Case[] = []): Choice[] {
  return complaints.map(({ reference: value }) => ({
    dialog,
    slot: 'which',
    value,
    label: context.words('complaint-escalate.which', { reference: value }),
  }));
}

function escalate(view: View<EscalationSlots>): Finish {
  const { slots, context } = view;
  const complaint = findNamed(view);
  if (complaint === undefined || slots.confirmed === 'no') return tell(context, 'nothing-changed');
  const { reference: name, events } = complaint;
  const standing = complaintStanding(context.book, events, context.at);
  if ('refused' in standing) return tell(context, 'not-possible', name);
  if (['escalated', 'with-board'].includes(standing.status)) return tell(context, 'already', name);
  const why = slots.why === undefined ? '' : joinLine(slots.why);
  const event = { type: 'escalated' as const, at: context.at.toString(), text: why };
  const after = complaintStanding(context.book, [...events, event], context.at);
  if ('refused' in after) return tell(context, 'not-possible', name);
  const early = after.alarms.some(({ about }) => about === 'early-escalation');
  const finish = tell(context, early ? 'too-early' : 'done', name);
  return { ...finish, effects: [{ type: 'case', reference: name, event }] };
}

function tell(context: DialogContext, key: string, name = ''): Finish {
  const text = context.words(`complaint-escalate.${key}`, { reference: name });
  return { replies: [{ text }, closingQuestion(context)], effects: [] };
}
