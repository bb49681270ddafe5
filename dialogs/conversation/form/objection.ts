import { z } from 'zod';
import type { CaseKind } from '../../../policies/case/case-events.ts';
import { objects } from '../../reading/answers/disagreement.ts';
import { emailSchema } from '../../reading/facts/email.ts';
import type { Begin } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { enter, showMenu } from '../menu.ts';
import { openCase } from '../outcome/open-case.ts';
import { closingQuestion, replyWithin } from '../outcome/outcome.ts';
import { explainDecision } from '../outcome/tell-why.ts';
import { confirmationSlot } from './confirmation.ts';
import { dropForm } from './form-state.ts';
import { startForm } from './form-steps.ts';
import type { Finish, Form, View } from './form.ts';
import { handedOverSchema } from './handed-over.ts';
import { contactSlot, joinLine, slotChoice } from './slot-kinds.ts';

/*
 * An objection to a decision that left the customer with empty hands: they read once more what it rests on, and a
 * person looks again if they wish so. It is then kept as a case, with its date, and what the customer says to it.
 */

const objectionSlotsSchema = z.object({
  /** What the customer said against it. */
  said: handedOverSchema,
  confirmed: z.enum(['yes', 'no']),
  contact: emailSchema,
});

type ObjectionSlots = z.infer<typeof objectionSlotsSchema>;

/** The outcomes against which there is an objection, and the case that it opens. */
interface Objectionable {
  dialog: string;
  policy: string;
  outcomes: readonly string[];
  kind: CaseKind;
}

/** Whether the text objects to the latest decision, if it is one of these. */
export function objectsTo(
  { policy, outcomes }: Pick<Objectionable, 'policy' | 'outcomes'>,
  text: string,
  { lastDecision }: DialogState,
): boolean {
  const receipt = lastDecision?.receipt;
  return receipt?.policy === policy && outcomes.includes(receipt.outcome) && objects(text);
}

/** Begins the objection with what was said against the decision; where nothing was decided, it is for a person. */
export function beginObjection(form: Form<ObjectionSlots>): Begin {
  return (answer, state, context) => {
    const { text, files } = answer;
    if (state.lastDecision === undefined) return enter('human', answer, state, context);
    const { objection: reference } = state.lastDecision;
    if (reference !== undefined) {
      return showMenu(state, context, context.words('objection.stands', { reference }));
    }
    return startForm(form, dropForm(state), context, { slots: { said: { text, files } } });
  };
}

/** The form of the objection: whether a person shall look again, and where to answer. */
export function objectionForm({ dialog, kind }: Objectionable): Form<ObjectionSlots> {
  return {
    dialog,
    schema: objectionSlotsSchema.partial(),
    slots: {
      said: { needed: () => false, ask: () => ({ text: '' }), explain: '', read: () => undefined },
      confirmed: confirmationSlot<ObjectionSlots>({
        yes: () => 'yes',
        mayRefuse: () => true,
        loosely: true,
        whatToChange: 'confirm.what-to-change',
        ask: ({ state, context }) => ({
          text: `${explainDecision(state, context)}\n\n${context.words('objection.ask')}`,
          choices: ['yes', 'no']
            .map((value) => slotChoice(context, 'objection', 'confirmed', value))
            .map((choice) => ({ ...choice, dialog })),
        }),
      }),
      contact: contactSlot({
        needed: ({ slots, state }) =>
          slots.confirmed === 'yes' && state.lastDecision?.orderNumber === undefined,
      }),
    },
    finish: (view) => finishObjection(view, kind),
  };
}

function finishObjection({ slots, state, context }: View<ObjectionSlots>, kind: CaseKind): Finish {
  if (slots.confirmed !== 'yes') {
    const before = context.words('objection.left');
    return { replies: [closingQuestion(context, { before })], effects: [] };
  }
  const { lastDecision } = state;
  const { reference, effects } = openCase(context, {
    kind,
    orderNumber: lastDecision?.orderNumber,
    contact: slots.contact,
    summary: context.words('objection.case', { said: slots.said ? joinLine(slots.said) : '' }),
    receipt: lastDecision?.receipt,
    files: slots.said?.files,
  });
  const text = context.words('objection.opened', { reference, ...replyWithin(context) });
  return {
    replies: [{ text }, closingQuestion(context)],
    effects,
    ...(lastDecision && { state: { lastDecision: { ...lastDecision, objection: reference } } }),
  };
}
