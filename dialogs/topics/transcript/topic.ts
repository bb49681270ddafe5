import { beginInBetween } from '../../conversation/form/begin-form.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { transcriptForm } from './transcript.ts';

export const transcript = defineTopic({
  menu: [],
  items: { transcript: beginInBetween(transcriptForm) },
  routes: {},
  forms: [formRunner(transcriptForm)],
  opens: [],
});
