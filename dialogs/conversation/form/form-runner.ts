import type { FormRunner } from '../dialog.ts';
import { dropForm, fillingOf, viewOf } from './form-state.ts';
import { askAgain, startForm, stepBack, stepForm } from './form-steps.ts';
import { closedQuestion } from './meant.ts';
import { repeatForm } from './repeat-form.ts';
import { askedSlot, isFreeText } from './read-slots.ts';
import type { Form } from './form.ts';

/** The form as the conversation runs it, whatever its slots hold. */
export function formRunner<S>(form: Form<S>): FormRunner {
  const asksFinalYes: FormRunner['asksFinalYes'] = (state, context) => {
    const filled = { ...state, form: fillingOf(form, state) };
    return askedSlot(form, filled)?.isFinal?.(viewOf<S>(filled, context)) === true;
  };
  return {
    dialog: form.dialog,
    step: (input, state, context) => stepForm(form, input, state, context),
    asksFreeText: (state) => isFreeText(form, state),
    closedQuestion: (state, context) => closedQuestion(form, state, context),
    takes: (leaving, state, context) =>
      asksFinalYes(state, context) || askedSlot(form, state)?.takes?.includes(leaving) === true,
    responds: (text, state, context) => {
      const filled = { ...state, form: fillingOf(form, state) };
      return askedSlot(form, filled)?.respond?.(text, viewOf<S>(filled, context)) !== undefined;
    },
    back: (state, context) => stepBack(form, state, context),
    again: (state, context, before) => askAgain(form, state, context, before),
    restart: (state, context) => startForm(form, dropForm(state), context),
    repeat: (done, slots, state, context) => repeatForm(form, done, slots, state, context),
    left: (filling, said, state, context) => {
      const filled = { ...state, form: fillingOf(form, { ...state, form: filling }) };
      return form.left?.(viewOf<S>(filled, context), said);
    },
    asksFinalYes,
  };
}
