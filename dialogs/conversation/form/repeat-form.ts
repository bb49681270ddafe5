import type { DialogContext, Step } from '../dialog.ts';
import type { DialogState, Filling } from '../dialog-state.ts';
import { dropForm, dropSlots, fillingOf, viewOf } from './form-state.ts';
import { startForm } from './form-steps.ts';
import type { Form } from './form.ts';

/** Starts the form anew with what was told in `done`, but for these slots, what rests on them and the evidence. */
export function repeatForm<S>(
  form: Form<S>,
  done: Filling,
  slots: Filling['slots'],
  state: DialogState,
  context: DialogContext,
): Step {
  const before = { ...state, form: fillingOf(form, { ...state, form: done }) };
  const { form: kept } = dropSlots(form, before, [...Object.keys(slots), 'evidence']);
  const filled = { ...before, form: { ...kept, slots: { ...kept.slots, ...slots } } };
  return startForm(form, dropForm(state), context, { slots: viewOf<S>(filled, context).slots });
}
