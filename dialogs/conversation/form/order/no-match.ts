import type { LookUpAnswer } from '../../look-up.ts';
import type { DialogState, Known } from '../../dialog-state.ts';
import { personChoice, type Answered, type Names, type View } from '../form.ts';

/** Times a customer may get number and second fact wrong in one conversation. */
export const identificationAttempts = 3;

/**
 * What follows when the shop could not show something to be the customer's: to ask again for `facts`,
 * the first of which names it, or, after too many attempts, a person. `noMatch` is what the customer is told.
 */
export function handleNoMatch<S>(
  result: Exclude<LookUpAnswer['result'], 'match' | 'several'>,
  view: View<S>,
  facts: Names<S>[],
  noMatch: string,
  known: Known = {},
): Answered<S> {
  const { words } = view.context;
  const [asking = ''] = facts;
  if (result === 'unavailable') return wait(view, words('order.unavailable'), asking);
  const tooMany = words('order.too-many-attempts');
  if (result === 'too-many-attempts') return wait(view, tooMany, asking);
  const failed = view.state.failedIdentifications + 1;
  const state = { failedIdentifications: failed };
  if (failed >= identificationAttempts) return wait(view, tooMany, asking, state);
  return { forget: facts, known, state, replies: [{ text: noMatch }] };
}

// What was gathered stays, for the person; whatever else the customer says asks the shop again.
function wait(
  { state, context }: View<unknown>,
  text: string,
  asking: string,
  changes: Partial<DialogState> = {},
) {
  const kept = { ...changes, ...(state.form && { form: { ...state.form, asking } }) };
  return {
    end: { replies: [{ text, choices: [personChoice(context)] }], effects: [], state: kept },
  };
}
