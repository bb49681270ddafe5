import { beginAboutOrder } from '../../conversation/form/begin-form.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { beginsQuestion } from '../../reading/answers/about-the-question.ts';
import { readClaim } from '../../reading/answers/claim.ts';
import { readOrderStep } from '../../reading/wishes/order-ask.ts';
import { lookIntoOrder, waitForOrder } from './after-status.ts';
import { orderChangeForm } from './order-change.ts';
import { orderStatusForm } from './order-status.ts';

const steps = { wait: 'order-wait', 'look-into': 'order-look-into' } as const;

export const orderStatus = defineTopic({
  menu: ['order-status', 'order-change'],
  items: {
    'order-status': beginAboutOrder(orderStatusForm),
    'order-change': beginAboutOrder(orderChangeForm),
    'order-wait': waitForOrder,
    'order-look-into': lookIntoOrder,
  },
  routes: { 'order.status': 'order-status', 'order.change': 'order-change' },
  forms: [formRunner(orderStatusForm), formRunner(orderChangeForm)],
  opens: ['order-request'],
  recognize: (text, { done }) =>
    done?.dialog === orderStatusForm.dialog ? readNext(text) : undefined,
});

// what the customer makes of how their order stands
function readNext(text: string): string | undefined {
  const step = readOrderStep(text);
  if (step !== undefined) return steps[step];
  return !beginsQuestion(text) && readClaim(text) === 'not-delivered' ? 'not-delivered' : undefined;
}
