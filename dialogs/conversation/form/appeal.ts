import { summarySlot } from './confirmation.ts';
import { z } from 'zod';
import type { Receipt } from '../../../policies/case/receipt.ts';
import { openCase } from '../open-case.ts';
import { closingQuestion, replyWithin, shownReceipt } from '../outcome.ts';
import { handedOverSchema } from './handed-over.ts';
import type { Finish, Slot, View } from './form.ts';
import {
  contactSlot,
  evidenceSchema,
  evidenceSlot,
  toldBack,
  toldLine,
  toldSlot,
  type Evidence,
} from './slot-kinds.ts';

/*
 * An appeal against a decision of the shop: whoever did not take it judges again.
 */

export const appealSlotsSchema = z.object({
  /** Which review, or which licence. */
  what: handedOverSchema,
  /** Why the decision was wrong. */
  why: handedOverSchema,
  evidence: evidenceSchema,
  contact: z.email(),
  confirmed: z.literal('yes'),
});

export type AppealSlots = z.infer<typeof appealSlotsSchema>;

/** The slots that every appeal has; `needed` says when, and `dependsOn` what else the yes rests on. */
export function appealSlots<S extends Partial<AppealSlots>>(
  dialog: string,
  needed: (view: View<S>) => boolean = () => true,
  dependsOn: (keyof S & string)[] = [],
): { [K in keyof AppealSlots]: Slot<S, AppealSlots[K]> } {
  return {
    what: toldSlot(dialog, 'what', { needed }),
    why: toldSlot(dialog, 'why', { needed }),
    evidence: evidenceSlot(dialog, 'evidence', { needed }),
    contact: contactSlot({ needed }),
    confirmed: summarySlot<S>(
      dialog,
      (view) => summarize(dialog, view),
      ['what', 'why', 'contact'],
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
  const awaited = evidence === 'later';
  const { reference, effects } = openCase(context, {
    kind,
    orderNumber: state.identified?.number,
    contact,
    summary: [what, why].map((told) => (told ? toldLine(told) : '')).join('\n\n'),
    evidenceAwaited: awaited,
    receipt,
    files: [what, why].flatMap((told) => told?.files ?? []),
    evidence: isGiven(evidence) ? evidence : undefined,
  });
  const lines = { request: words(`${kind}.request`), outcome: words('receipt.another-colleague') };
  const text = words(`${kind}.${awaited ? 'opened-awaiting' : 'opened'}`, {
    reference,
    ...replyWithin(context),
  });
  return {
    replies: [
      { text, receipt: shownReceipt(context, state.language, receipt, lines, reference) },
      closingQuestion(context),
    ],
    effects,
    state: { evidenceFor: reference },
  };
}

export function isGiven(evidence: Evidence | undefined): evidence is Exclude<Evidence, string> {
  return typeof evidence === 'object';
}

function summarize(dialog: string, { context, slots }: View<Partial<AppealSlots>>): string {
  const { what, why, evidence, contact = '' } = slots;
  return context.words(`${dialog}.summary`, {
    what: toldBack(what),
    why: toldBack(why),
    contact,
    evidence: isGiven(evidence)
      ? toldBack(evidence)
      : context.words(`evidence-line.${evidence ?? 'none'}`),
  });
}
