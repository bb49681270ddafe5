import { z } from 'zod';
import {
  decideReviewAppeal,
  reviewAppealReceipt,
} from '../../../policies/reviews/decide-review-appeal.ts';
import { appealSlots, appealSlotsSchema, openAppeal } from '../../conversation/form/appeal.ts';
import { menuChoice, type Form } from '../../conversation/form/form.ts';
import { learnedAs } from '../../conversation/form/learned.ts';
import { choiceSlot } from '../../conversation/form/slot-kinds.ts';
import { closingQuestion, showReceipt } from '../../conversation/outcome/outcome.ts';

const reviewAppealSlotsSchema = appealSlotsSchema.extend({
  platform: z.enum(['own', 'trustpilot']),
});

type ReviewAppealSlots = z.infer<typeof reviewAppealSlotsSchema>;

const dialog = 'review-appeal';

/**
 * A review of the customer's that was removed. On the shop's own platform another member of staff judges
 * again (source: 000_61278e1ead1530d9.txt); what stands on Trustpilot, Trustpilot decides (source:
 * 001_330d14ae8f7fc7ac.txt).
 */
export const reviewAppealForm: Form<ReviewAppealSlots> = {
  dialog: dialog,
  schema: reviewAppealSlotsSchema.partial(),
  slots: {
    platform: choiceSlot(dialog, 'platform', ['own', 'trustpilot'], {
      learned: learnedAs('platform'),
    }),
    ...appealSlots<ReviewAppealSlots>(dialog, ({ slots }) => slots.platform === 'own', [
      'platform',
    ]),
  },
  finish(view) {
    const { context, slots, state } = view;
    const facts = { platform: slots.platform ?? 'own', evidence: slots.evidence?.type === 'given' };
    const decision = decideReviewAppeal(context.book, facts, context.at);
    const receipt = reviewAppealReceipt(facts, decision, context.at);
    if (decision.outcome === 'staff-judges') return openAppeal(view, dialog, receipt);
    const shown = showReceipt(context, state.language, receipt, {
      request: context.words('review-appeal.request'),
      outcome: context.words('receipt.trustpilot-decides'),
    });
    const complaint = menuChoice(context, 'complaint-open');
    return {
      replies: [
        { text: context.words('review-appeal.trustpilot'), receipt: shown },
        closingQuestion(context, { ways: [complaint] }),
      ],
      effects: [],
    };
  },
};
