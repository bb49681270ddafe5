import { z } from 'zod';
import { nextReference, type CaseEvent, type CaseKind } from '../../../policies/case/case.ts';
import {
  decideLicenceAppeal,
  licenceAppealReceipt,
} from '../../../policies/licence/decide-licence-appeal.ts';
import type { Receipt } from '../../../policies/case/receipt.ts';
import {
  decideReviewAppeal,
  reviewAppealReceipt,
} from '../../../policies/reviews/decide-review-appeal.ts';
import type { Scene } from '../../conversation/dialog.ts';
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
    const { scene, slots, state } = view;
    const facts = { platform: slots.platform ?? 'own', evidence: isGiven(slots.evidence) };
    const decision = decideReviewAppeal(scene.book, facts, scene.at);
    const receipt = reviewAppealReceipt(facts, decision, scene.at);
    if (decision.outcome === 'staff-judges') return opened(view, 'review-appeal', receipt);
    const shown = shownReceipt(scene, state.language, receipt, {
      request: scene.words('review-appeal.request'),
      outcome: scene.words('receipt.trustpilot-decides'),
    });
    const complaint = menuChoice(scene, 'complaint-open');
    return {
      say: [
        { text: scene.words('review-appeal.trustpilot'), receipt: shown },
        closingQuestion(scene, [complaint]),
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
    const { scene, slots } = view;
    const facts = { evidence: isGiven(slots.evidence) };
    const decision = decideLicenceAppeal(scene.book, facts, scene.at);
    return opened(view, 'licence-appeal', licenceAppealReceipt(facts, decision, scene.at));
  },
};

function opened(
  { scene, slots, state }: View<AppealSlots>,
  kind: CaseKind & ('review-appeal' | 'licence-appeal'),
  receipt: Receipt,
): Finish {
  const { words } = scene;
  const order = state.identified?.number;
  const reference = nextReference(kind, order, scene.cases, scene.temporaryReference);
  const at = scene.at.toString();
  const events: CaseEvent[] = [
    {
      type: 'opened',
      at,
      kind,
      conversation: scene.conversation,
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
    ...replyWithin(scene),
  });
  return {
    say: [
      { text, receipt: shownReceipt(scene, state.language, receipt, lines, reference) },
      closingQuestion(scene),
    ],
    effects: events.map((event) => ({ type: 'case', reference, event })),
    state: { evidenceFor: reference },
  };
}

function isGiven(evidence: Evidence | undefined): evidence is Exclude<Evidence, string> {
  return typeof evidence === 'object';
}

function summaryOf(dialog: string) {
  return ({ scene, slots }: View<AppealSlots> & { scene: Scene }): string => {
    const { what, why, evidence, contact = '' } = slots;
    return scene.words(`${dialog}.summary`, {
      what: toldBack(what),
      why: toldBack(why),
      contact,
      evidence: isGiven(evidence)
        ? toldBack(evidence)
        : scene.words(`evidence-line.${evidence ?? 'none'}`),
    });
  };
}
