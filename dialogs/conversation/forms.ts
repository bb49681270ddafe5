import { licenceAppealForm, reviewAppealForm } from '../topics/reviews/appeals.ts';
import { complaintEscalateForm, complaintStatusForm } from '../topics/complaint/complaint-file.ts';
import { complaintForm } from '../topics/complaint/complaint.ts';
import type { Input, Reply, DialogContext, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { askAgain, isFreeText, startForm, stepBack, stepForm } from './form/form-steps.ts';
import type { Form } from './form/form.ts';
import { humanForm } from '../topics/person/person.ts';
import { dropForm } from './menu.ts';
import { refundForm } from '../topics/refund/refund.ts';
import { supportForm } from '../topics/support/support.ts';
import { transcriptForm } from '../topics/transcript/transcript.ts';

/** A form of whatever slots, as the conversation runs it. */
export type Runner = {
  step(input: Input, state: DialogState, context: DialogContext): Step;
  asksFreeText(state: DialogState): boolean;
  back(state: DialogState, context: DialogContext): Step | undefined;
  again(state: DialogState, context: DialogContext, before: Reply[]): Step;
  restart(state: DialogState, context: DialogContext): Step;
};

const forms: Record<string, Runner> = Object.fromEntries([
  [refundForm.dialog, runner(refundForm)],
  [supportForm.dialog, runner(supportForm)],
  [complaintForm.dialog, runner(complaintForm)],
  [complaintStatusForm.dialog, runner(complaintStatusForm)],
  [complaintEscalateForm.dialog, runner(complaintEscalateForm)],
  [reviewAppealForm.dialog, runner(reviewAppealForm)],
  [licenceAppealForm.dialog, runner(licenceAppealForm)],
  [transcriptForm.dialog, runner(transcriptForm)],
  [humanForm.dialog, runner(humanForm)],
]);

/** The form that stands open, or waits; `undefined` for one that this release does not know. */
export function formIn(filling: DialogState['form']): Runner | undefined {
  return filling && forms[filling.dialog];
}

function runner<S>(form: Form<S>): Runner {
  return {
    step: (input, state, context) => stepForm(form, input, state, context),
    asksFreeText: (state) => isFreeText(form, state),
    back: (state, context) => stepBack(form, state, context),
    again: (state, context, before) => askAgain(form, state, context, before),
    restart: (state, context) => startForm(form, {}, dropForm(state), context),
  };
}
