import { beginForm } from '../../conversation/form/begin-form.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { licenceAppealForm } from './licence-appeal.ts';

export const licence = defineTopic({
  menu: [],
  items: { 'licence-appeal': beginForm(licenceAppealForm) },
  routes: { 'review.licence_appeal': 'licence-appeal' },
  forms: [formRunner(licenceAppealForm)],
  opens: ['licence-appeal'],
});
