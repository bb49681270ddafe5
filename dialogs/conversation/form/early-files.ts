import type { AttachedFile } from '../../../policies/case/case-events.ts';
import type { DialogContext } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { dropQuestion, fillSlots, type Filled } from './form-state.ts';
import type { Form } from './form.ts';
import { addFiles, handedOverSchema, withoutFiles } from './handed-over.ts';
import { readSlots } from './read-slots.ts';

/*
 * Files that come before any question they could answer wait for it: a photo first, and then what is wrong.
 */

/** Keeps files until a form has a place for them. */
export function keepEarly(state: DialogState, files: readonly AttachedFile[]): DialogState {
  return files.length === 0 ? state : { ...state, early: addFiles(state.early ?? [], files) };
}

/** Puts files that came before where the form has a place for them; it is read back with the rest. */
export function takeEarly<S>(form: Form<S>, state: Filled, context: DialogContext): Filled {
  const { early = [], ...rest } = state;
  const files = withoutFiles(early, filesIn(rest));
  if (files.length === 0) return rest;
  const found = readSlots(form, { text: '', files }, dropQuestion(rest), context);
  const taking = Object.entries(found).filter(([, value]) => filesOf(value).length > 0);
  const filled = fillSlots(form, rest, Object.fromEntries(taking) as Partial<S>);
  return taking.length > 0 ? filled : { ...rest, early: files };
}

function filesIn({ form }: Filled): AttachedFile[] {
  return Object.values(form.slots).flatMap(filesOf);
}

function filesOf(value: unknown): AttachedFile[] {
  return handedOverSchema.safeParse(value).data?.files ?? [];
}
