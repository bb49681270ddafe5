import { beginAboutOrder } from '../../conversation/form/begin-form.ts';
import { beginObjection, objectionForm, objectsTo } from '../../conversation/form/objection.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
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

export const refund = defineTopic({
  menu: ['refund', 'cancel-recurring'],
  items: {
    refund: beginAboutOrder(refundForm),
    'not-delivered': beginAboutOrder(refundForm, { claim: 'not-delivered' }),
    'not-as-described': beginAboutOrder(refundForm, { claim: 'not-as-described' }),
    'cancel-recurring': beginAboutOrder(refundForm, { claim: 'cancel-recurring' }),
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
