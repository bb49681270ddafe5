import {
  decideLicenceAppeal,
  licenceAppealReceipt,
} from '../../../policies/licence/decide-licence-appeal.ts';
import {
  appealSlots,
  appealSlotsSchema,
  openAppeal,
  type AppealSlots,
} from '../../conversation/form/appeal.ts';
import type { Form } from '../../conversation/form/form.ts';

const dialog = 'licence-appeal';

/** A support licence that was cancelled: another member of staff judges again. Source: 000. */
export const licenceAppealForm: Form<AppealSlots> = {
  dialog,
  schema: appealSlotsSchema.partial(),
  slots: appealSlots(dialog),
  finish(view) {
    const facts = { evidence: view.slots.evidence?.type === 'given' };
    const decision = decideLicenceAppeal(view.context.book, facts, view.context.at);
    return openAppeal(view, dialog, licenceAppealReceipt(facts, decision, view.context.at));
  },
};
