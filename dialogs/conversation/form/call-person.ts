import type { Answer, DialogContext, Step } from '../dialog.ts';
import { requestPerson } from '../request-person.ts';
import type { Filled } from './form-state.ts';

/** Calls a person to whom what could not be read is told. What was half filled in stays, for them and for when they hand back. */
export function callPerson(state: Filled, { files }: Answer, context: DialogContext): Step {
  const { unclear = [], ...form } = state.form;
  const what = context.words(`form.about.${form.dialog}`);
  const stuck = context.words('form.stuck', { what, said: unclear.join(' / ') });
  const fresh = { ...state, form: { ...form, misread: 0 } };
  const step = requestPerson({ text: stuck, files }, fresh);
  return { ...step, replies: [{ text: context.words('wish.to-person') }, ...step.replies] };
}
