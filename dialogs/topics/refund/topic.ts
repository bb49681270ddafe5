import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { beginAboutOrder } from '../../conversation/form/begin-form.ts';
import { beginObjection, objectionForm, objectsTo } from '../../conversation/form/objection.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { readSurely } from '../../conversation/form/learned.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { tellsOfCancelled } from '../../reading/answers/claim.ts';
import { takesBackCancellation } from '../../reading/answers/disagreement.ts';
import { refundForm } from './refund.ts';
import { withdrawCancellation } from './withdraw-cancellation.ts';

const objection = {
  dialog: 'refund-objection',
  policy: 'refund',
  outcomes: ['too-late', 'other-route'],
  kind: 'refund',
} as const;
const refundObjectionForm = objectionForm(objection);

/** Begins to cancel; who was charged after cancelling is a matter for staff, in their own words. */
function beginCancellation(said: Answer, state: DialogState, context: DialogContext): Step {
  const { text } = said;
  const wasCharged = tellsOfCancelled(text) && readSurely('claim', text, context) === 'other';
  const begin = beginAboutOrder(refundForm, wasCharged ? {} : { claim: 'cancel-recurring' });
  return begin(said, state, context);
}

export const refund = defineTopic({
  menu: ['refund', 'cancel-recurring'],
  items: {
    refund: beginAboutOrder(refundForm),
    'not-delivered': beginAboutOrder(refundForm, { claim: 'not-delivered' }),
    'not-as-described': beginAboutOrder(refundForm, { claim: 'not-as-described' }),
    'cancel-recurring': beginCancellation,
    'not-satisfied': beginAboutOrder(refundForm, { claim: 'not-satisfied' }),
    'refund-objection': beginObjection(refundObjectionForm),
    'withdraw-cancellation': withdrawCancellation,
  },
  routes: {
    'refund.non_delivery': 'not-delivered',
    'refund.not_as_described': 'not-as-described',
    'refund.cancel_recurring': 'cancel-recurring',
    'refund.general': 'refund',
  },
  forms: [formRunner(refundForm), formRunner(refundObjectionForm)],
  opens: ['refund'],
  recognize: (text, state) => {
    if (state.cancelled !== undefined && takesBackCancellation(text))
      return 'withdraw-cancellation';
    return objectsTo(objection, text, state) ? 'refund-objection' : undefined;
  },
});
