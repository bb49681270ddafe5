import { beginAboutOrder } from '../../conversation/form/begin-form.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { disagrees } from '../../reading/answers/disagreement.ts';
import { objectToQuote } from './objection.ts';
import { supportForm } from './support.ts';

export const support = defineTopic({
  menu: ['support'],
  items: {
    support: beginAboutOrder(supportForm, {}, 'details'),
    customization: beginAboutOrder(supportForm, { ask: 'customization' }, 'details'),
    objection: objectToQuote,
  },
  routes: {
    'support.in_scope': 'support',
    'support.customization': 'customization',
  },
  forms: [formRunner(supportForm)],
  opens: ['support', 'customization'],
  recognize: (text, { quote }) =>
    quote !== undefined && disagrees(text) ? 'objection' : undefined,
});
