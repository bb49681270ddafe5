import { z } from 'zod';
import { nextReference } from '../../../policies/case/case-reference.ts';
import type { CaseEvent, CaseKind } from '../../../policies/case/case-events.ts';
import {
  decideLicenceAppeal,
  licenceAppealReceipt,
} from '../../../policies/licence/decide-licence-appeal.ts';
import type { Receipt } from '../../../policies/case/receipt.ts';
import {
  decideReviewAppeal,
  reviewAppealReceipt,
} from '../../../policies/reviews/decide-review-appeal.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { menuChoice, type Finish, type Form, type View } from '../../conversation/form/form.ts';
import { closingQuestion, replyWithin, shownReceipt } from '../../conversation/outcome.ts';
import {
  choiceSlot,
  confirmationSlot,
  contactSlot,
  evidenceSchema,
  evidenceSlot,
  toldBack,
  toldLine,
  toldSlot,
  type Evidence,
} from '../../conversation/form/slot-kinds.ts';

const appealSlotsSchema = z.object({
  /** Which review, or which licence. */
  what: handedOverSchema,
  /** Why the decision was wrong. */
  why: handedOverSchema,
  evidence: evidenceSchema,
  contact: z.email(),
  confirmed: z.literal('yes'),
});

const reviewAppealSlotsSchema = appealSlotsSchema.extend({
  platform: z.enum(['own', 'trustpilot']),
});

type AppealSlots = z.infer<typeof appealSlotsSchema>;
type ReviewAppealSlots = z.infer<typeof reviewAppealSlotsSchema>;

const reviewDialog = 'review-appeal';
const licenceDialog = 'licence-appeal';

const standsOnOwnPlatform = ({ slots }: View<ReviewAppealSlots>) => slots.platform === 'own';

/**
 * A review of the customer's that was removed. On the shop's own platform another member of staff judges
 * again (source: 000_61278e1ead1530d9.txt); what stands on Trustpilot, Trustpilot decides (source:
 * 001_330d14ae8f7fc7ac.txt).
 */
export const reviewAppealForm: Form<ReviewAppealSlots> = {
  dialog: reviewDialog,
  schema: reviewAppealSlotsSchema.partial(),
  slots: {
    platform: choiceSlot(reviewDialog, 'platform', ['own', 'trustpilot'], {
      also: (text) => (/trustpilot/i.test(text) ? 'trustpilot' : undefined),
    }),
    what: toldSlot(reviewDialog, 'what', { needed: standsOnOwnPlatform }),
    why: toldSlot(reviewDialog, 'why', { needed: standsOnOwnPlatform }),
    evidence: evidenceSlot(reviewDialog, 'evidence', { needed: standsOnOwnPlatform }),
    contact: contactSlot({ needed: standsOnOwnPlatform }),
    confirmed: confirmationSlot(reviewDialog, summaryOf(reviewDialog), ['what', 'why', 'contact'], {
      needed: standsOnOwnPlatform,
      dependsOn: ['platform', 'what', 'why', 'evidence', 'contact'],
    }),
  },
  finish(view) {
    const { context, slots, state } = view;
    const facts = { platform: slots.platform ?? 'own', evidence: isGiven(slots.evidence) };
    const decision = decideReviewAppeal(context.book, facts, context.at);
    const receipt = reviewAppealReceipt(facts, decision, context.at);
    if (decision.outcome === 'staff-judges') return opened(view, 'review-appeal', receipt);
    const shown = shownReceipt(context, state.language, receipt, {
      request: context.words('review-appeal.request'),
      outcome: context.words('receipt.trustpilot-decides'),
    });
    const complaint = menuChoice(context, 'complaint-open');
    return {
      replies: [
        { text: context.words('review-appeal.trustpilot'), receipt: shown },
        closingQuestion(context, [complaint]),
      ],
      effects: [],
    };
  },
};

/** A support licence that was cancelled: another member of staff judges again. Source: 000. */
export const licenceAppealForm: Form<AppealSlots> = {
  dialog: licenceDialog,
  schema: appealSlotsSchema.partial(),
  slots: {
    what: toldSlot(licenceDialog, 'what'),
    why: toldSlot(licenceDialog, 'why'),
    evidence: evidenceSlot(licenceDialog, 'evidence'),
    contact: contactSlot(),
    confirmed: confirmationSlot(
      licenceDialog,
      summaryOf(licenceDialog),
      ['what', 'why', 'contact'],
      {
        dependsOn: ['what', 'why', 'evidence', 'contact'],
      },
    ),
  },
  finish(view) {
    const { context, slots } = view;
    const facts = { evidence: isGiven(slots.evidence) };
    const decision = decideLicenceAppeal(context.book, facts, context.at);
    return opened(view, 'licence-appeal', licenceAppealReceipt(facts, decision, context.at));
  },
};

function opened(
  { context, slots, state }: View<AppealSlots>,
  kind: CaseKind & ('review-appeal' | 'licence-appeal'),
  receipt: Receipt,
): Finish {
  const { words } = context;
  const order = state.identified?.number;
  const reference = nextReference(kind, order, context.cases, context.temporaryReference);
  const at = context.at.toString();
  const events: CaseEvent[] = [
    {
      type: 'opened',
      at,
      kind,
      conversation: context.conversation,
      ...(order !== undefined && { orderNumber: order }),
      ...(slots.contact !== undefined && { contact: slots.contact }),
      summary: [slots.what, slots.why].map((told) => (told ? toldLine(told) : '')).join('\n\n'),
      evidenceAwaited: slots.evidence === 'later',
      receipt,
    },
  ];
  const files = [slots.what, slots.why].flatMap((told) => told?.files ?? []);
  if (files.length > 0) events.push({ type: 'evidence-added', at, text: '', files });
  if (isGiven(slots.evidence)) events.push({ type: 'evidence-added', at, ...slots.evidence });
  const lines = {
    request: words(`${kind}.request`),
    outcome: words('receipt.another-colleague'),
  };
  const awaited = slots.evidence === 'later';
  const text = words(`${kind}.${awaited ? 'opened-awaiting' : 'opened'}`, {
    reference,
    ...replyWithin(context),
  });
  return {
    replies: [
      { text, receipt: shownReceipt(context, state.language, receipt, lines, reference) },
      closingQuestion(context),
    ],
    effects: events.map((event) => ({ type: 'case', reference, event })),
    state: { evidenceFor: reference },
  };
}

function isGiven(evidence: Evidence | undefined): evidence is Exclude<Evidence, string> {
  return typeof evidence === 'object';
}

function summaryOf(dialog: string) {
  return ({ context, slots }: View<AppealSlots> & { context: DialogContext }): string => {
    const { what, why, evidence, contact = '' } = slots;
    return context.words(`${dialog}.summary`, {
      what: toldBack(what),
      why: toldBack(why),
      contact,
      evidence: isGiven(evidence)
        ? toldBack(evidence)
        : context.words(`evidence-line.${evidence ?? 'none'}`),
    });
  };
}
