import { summarySlot } from './confirmation.ts';
import { z } from 'zod';
import type { Receipt } from '../../../policies/case/receipt.ts';
import { openCase } from '../outcome/open-case.ts';
import { closingQuestion, replyWithin, showReceipt } from '../outcome/outcome.ts';
import { handedOverSchema } from './handed-over.ts';
import type { Finish, Names, Slot, View } from './form.ts';
import { evidenceLine, evidenceSchema, evidenceSlot, givenEvidence } from './evidence.ts';
import { contactSlot, readBack, joinLine, readStory, storySlot } from './slot-kinds.ts';
import { emailSchema } from '../../reading/facts/email.ts';
import { readOrderNumber } from '../../reading/facts/order-number.ts';

/*
 * An appeal against a decision of the shop: whoever did not take it judges again.
 */

export const appealSlotsSchema = z.object({
  /** Which review, or which licence. */
  what: handedOverSchema,
  /** Why the decision was wrong. */
  why: handedOverSchema,
  evidence: evidenceSchema,
  contact: emailSchema,
  confirmed: z.literal('yes'),
});

export type AppealSlots = z.infer<typeof appealSlotsSchema>;

/** The slots that every appeal has; `needed` says when, and `dependsOn` what else the yes rests on. */
export function appealSlots<S extends Partial<AppealSlots>>(
  dialog: string,
  needed: (view: View<S>) => boolean = () => true,
  dependsOn: Names<S>[] = [],
): { [K in keyof AppealSlots]: Slot<S, AppealSlots[K]> } {
  return {
    what: {
      ...storySlot<S>(dialog, 'what', { needed }),
      // "het bestelnummer is genoeg"
      read: (answer) =>
        readStory(answer) ??
        (readOrderNumber(answer.text) ? { text: answer.text, files: answer.files } : undefined),
    },
    why: storySlot(dialog, 'why', { needed }),
    evidence: evidenceSlot(dialog, 'evidence', { needed }),
    contact: contactSlot({ needed }),
    confirmed: summarySlot<S>(
      dialog,
      (view) => summarize(dialog, view),
      ['what', 'why', 'evidence', 'contact'],
      { needed, dependsOn: [...dependsOn, 'what', 'why', 'evidence', 'contact'] },
    ),
  };
}

/** Opens the case of an appeal and says who looks at it; more evidence may follow. */
export function openAppeal(
  { context, slots, state }: View<AppealSlots>,
  kind: 'review-appeal' | 'licence-appeal',
  receipt: Receipt,
): Finish {
  const { words } = context;
  const { what, why, evidence, contact } = slots;
  const awaited = evidence?.type === 'later';
  const { reference, effects } = openCase(context, {
    kind,
    orderNumber: state.identified?.number,
    contact,
    summary: [what, why].map((told) => (told ? joinLine(told) : '')).join('\n\n'),
    evidenceAwaited: awaited,
    receipt,
    files: [what, why].flatMap((told) => told?.files ?? []),
    evidence: givenEvidence(evidence),
  });
  const lines = { request: words(`${kind}.request`), outcome: words('receipt.another-colleague') };
  const text = words(`${kind}.${awaited ? 'opened-awaiting' : 'opened'}`, {
    reference,
    ...replyWithin(context),
  });
  return {
    replies: [
      { text, receipt: showReceipt(context, state.language, receipt, lines, reference) },
      closingQuestion(context),
    ],
    effects,
    state: { evidenceFor: reference },
  };
}

function summarize(dialog: string, { context, slots }: View<Partial<AppealSlots>>): string {
  const { what, why, evidence, contact = '' } = slots;
  return context.words(`${dialog}.summary`, {
    what: readBack(what),
    why: readBack(why),
    contact,
    evidence: evidenceLine(evidence, context),
  });
}
