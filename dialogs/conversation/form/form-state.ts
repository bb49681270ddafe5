import type { DialogContext, FormRunner } from '../dialog.ts';
import type { DialogState, Filling } from '../dialog-state.ts';
import type { Form, View } from './form.ts';
import { migrateFilling } from './migrate-filling.ts';

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
export function dropQuestion(state: Filled): Filled {
  const { asking, ...form } = state.form;
  return { ...state, form };
}

/**
 * Fills in what was found. "Ja, order 1043": the yes answers the summary of another order, so only the order
 * is taken; what was said beside it, unasked, is of the new one.
 */
export function fillSlots<S>(form: Form<S>, state: Filled, found: Partial<S>): Filled {
  const stale = findResting(form, Object.keys(found));
  const fresh = Object.entries(found).filter(
    ([name]) => !stale.has(name) || name !== state.form.asking,
  );
  const cleared = dropSlots(form, state, Object.keys(found)).form;
  const slots = { ...cleared.slots, ...Object.fromEntries(fresh) };
  const filled = [...cleared.filled, ...fresh.map(([name]) => name)];
  return { ...state, form: { ...cleared, slots, filled } };
}

/** What rests on these slots, directly or by another one: names of slots and of what the form knows. */
function findResting<S>(form: Form<S>, names: string[]): Set<string> {
  const rests: [string, readonly string[]][] = [
    ...Object.entries<readonly string[] | undefined>(form.restsOn ?? {}),
    ...slotNames(form).map((name) => [name, form.slots[name].dependsOn] as const),
  ].map(([name, on]) => [name, on ?? []]);
  const resting = new Set<string>();
  for (let size = -1; size < resting.size;) {
    size = resting.size;
    for (const [name, on] of rests) {
      if (on.some((other) => names.includes(other) || resting.has(other))) resting.add(name);
    }
  }
  return resting;
}

/** Drops the slots, and what rests on them, so that a confirmation given for other facts is never kept. */
export function dropSlots<S>(form: Form<S>, state: Filled, names: string[]): Filled {
  const gone = new Set([...names, ...findResting(form, names)]);
  const keep = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !gone.has(name))) as Partial<T>;
  const { slots, known = {}, filled, unclear, ...rest } = state.form;
  return {
    ...state,
    form: {
      ...rest,
      slots: keep(slots),
      known: keep(known),
      filled: filled.filter((name) => !gone.has(name)),
      misread: 0,
    },
  };
}

/** Counts an answer that could not be read, and keeps it. */
export function countMisread({ form, ...state }: Filled, text: string): Filled {
  const unclear = [...(form.unclear ?? []), text].filter(Boolean);
  return { ...state, form: { ...form, misread: form.misread + 1, unclear } };
}

/** What the form's slots see of the state. */
export function viewOf<S>(state: Filled, context: DialogContext): View<S> {
  const { slots, known = {} } = state.form;
  return { slots: slots as Partial<S>, known, state, context };
}

/** The form as stored, in the shape of this release: a slot that does not fit, and what rests on it, is asked for again. */
export function fillingOf<S>(form: Form<S>, state: DialogState): Filling {
  const empty = { dialog: form.dialog, slots: {}, filled: [], misread: 0 };
  const filling = state.form ? migrateFilling(state.form) : empty;
  const slots = form.schema.safeParse(filling.slots);
  if (slots.success) return { ...filling, slots: slots.data };
  const unfit = slots.error.issues.map(({ path: [name] }) => String(name));
  const kept = dropSlots(form, { ...state, form: filling }, unfit).form;
  const fit = form.schema.safeParse(kept.slots);
  return fit.success ? { ...kept, slots: fit.data } : empty;
}

/** The names of the form's slots, in the order in which they are asked for. */
export function slotNames<S>(form: Form<S>): (keyof S & string)[] {
  return Object.keys(form.slots) as (keyof S & string)[];
}
