import { beginAboutOrder } from '../../conversation/form/begin-form.ts';
import { beginObjection, objectionForm, objectsTo } from '../../conversation/form/objection.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { disagrees } from '../../reading/answers/disagreement.ts';
import { objectToQuote } from './objection.ts';
import { supportForm } from './support.ts';

const refusal = {
  dialog: 'support-objection',
  policy: 'support',
  outcomes: ['not-supported-outdated', 'not-supported-modified'],
  kind: 'support',
} as const;
const supportObjectionForm = objectionForm(refusal);

export const support = defineTopic({
  menu: ['support'],
  items: {
    support: beginAboutOrder(supportForm, {}, 'details'),
    customization: beginAboutOrder(supportForm, { ask: 'customization' }, 'details'),
    objection: objectToQuote,
    'support-objection': beginObjection(supportObjectionForm),
  },
  routes: {
    'support.in_scope': 'support',
    'support.customization': 'customization',
  },
  forms: [formRunner(supportForm), formRunner(supportObjectionForm)],
  opens: ['support', 'customization'],
  recognize: (text, state) => {
    if (objectsTo(refusal, text, state)) return 'support-objection';
    return state.quote !== undefined && disagrees(text) ? 'objection' : undefined;
  },
});
