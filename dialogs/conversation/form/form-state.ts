import type { DialogContext, FormRunner } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import type { Form, View } from './form.ts';

export type Filling = NonNullable<DialogState['form']>;
/** A state in which a form is being filled in. */
export type Filled = DialogState & { form: Filling };

/** The form that stands open, or waits; `undefined` for one that this release does not know. */
export function formIn(
  filling: DialogState['form'],
  { topics }: Pick<DialogContext, 'topics'>,
): FormRunner | undefined {
  return filling && topics.forms.get(filling.dialog);
}

/** The state without the form that was being filled in. */
export function dropForm(state: DialogState): DialogState {
  const { form, ...rest } = state;
  return rest;
}

/** While the shop is asked no question stands: the next words answer none that was put before. */
export function unasked(state: Filled): Filled {
  const { asking, ...form } = state.form;
  return { ...state, form };
}

/**
 * Takes what was found. "Ja, order 1043": the yes answers the summary of another order, so only the order
 * is taken; what was said beside it, unasked, is of the new one.
 */
export function take<S>(form: Form<S>, state: Filled, found: Partial<S>): Filled {
  const stale = restingOn(form, Object.keys(found));
  const fresh = Object.entries(found).filter(
    ([name]) => !stale.has(name) || name !== state.form.asking,
  );
  const cleared = without(form, state, Object.keys(found)).form;
  const slots = { ...cleared.slots, ...Object.fromEntries(fresh) };
  const filled = [...cleared.filled, ...fresh.map(([name]) => name)];
  return { ...state, form: { ...cleared, slots, filled } };
}

/** The slots that rest on these, directly or by another one. */
function restingOn<S>(form: Form<S>, names: string[]): Set<string> {
  const changed = new Set(names);
  const resting = new Set<string>();
  for (const name of slotNames(form)) {
    if (form.slots[name].dependsOn?.some((other) => changed.has(other)) !== true) continue;
    resting.add(name);
    changed.add(name);
  }
  return resting;
}

/** What rests on an answer goes with it, so that a confirmation given for other facts is never kept. */
export function without<S>(form: Form<S>, state: Filled, names: string[]): Filled {
  const gone = new Set([...names, ...restingOn(form, names)]);
  const slots = Object.fromEntries(
    Object.entries(state.form.slots).filter(([name]) => !gone.has(name)),
  );
  const filled = state.form.filled.filter((name) => !gone.has(name));
  return { ...state, form: { ...state.form, slots, filled, misread: 0 } };
}

/** What the form's slots see of the state. */
export function viewOf<S>(state: Filled, context: DialogContext): View<S> {
  return { slots: state.form.slots as Partial<S>, state, context };
}

/** The form's slots as stored; empty where a former release left what does not fit. */
export function fillingOf<S>(form: Form<S>, state: DialogState): Filling {
  const empty = { dialog: form.dialog, slots: {}, filled: [], misread: 0 };
  const filling = state.form ?? empty;
  const slots = form.schema.safeParse(filling.slots);
  return slots.success ? { ...filling, slots: slots.data } : empty;
}

/** The names of the form's slots, in the order in which they are asked for. */
export function slotNames<S>(form: Form<S>): (keyof S & string)[] {
  return Object.keys(form.slots) as (keyof S & string)[];
}
