import { beginAboutOrder } from '../../conversation/form/begin-form.ts';
import { beginObjection, objectionForm, objectsTo } from '../../conversation/form/objection.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { disagrees } from '../../reading/answers/disagreement.ts';
import { speaksOfQuote } from '../../reading/answers/quote-words.ts';
import { objectToQuote } from './objection.ts';
import { acceptQuote, declineQuote, showQuote } from './quote.ts';
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
    quote: showQuote,
    'quote-accept': acceptQuote,
    'quote-decline': declineQuote,
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
    if (state.quote !== undefined && disagrees(text)) return 'objection';
    return speaksOfQuote(text) ? 'quote' : undefined;
  },
});
