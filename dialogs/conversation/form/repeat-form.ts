import type { DialogContext, Step } from '../dialog.ts';
import type { DialogState, Filling } from '../dialog-state.ts';
import { dropForm, dropSlots, fillingOf, viewOf } from './form-state.ts';
import { startForm } from './form-steps.ts';
import type { Form } from './form.ts';
import type { OrderNumber } from './order-slots.ts';

/** What is of one order alone, though it does not rest on its number. */
const ofOneOrder = ['number', 'evidence'];

/** Starts the form for another order with what was told in `done` and is not of the order alone. */
export function repeatForm<S>(
  form: Form<S>,
  done: Filling,
  number: OrderNumber,
  state: DialogState,
  context: DialogContext,
): Step {
  const before = { ...state, form: fillingOf(form, { ...state, form: done }) };
  const { form: kept } = dropSlots(form, before, ofOneOrder);
  const filled = { ...before, form: { ...kept, slots: { ...kept.slots, number } } };
  const { slots } = viewOf<S>(filled, context);
  return startForm(form, dropForm(state), context, { slots });
}
