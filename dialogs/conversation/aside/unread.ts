import type { DialogContext, Input, Step } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { formIn } from '../form/form-state.ts';
import { showMenu } from '../menu.ts';

/** What there is a sentence for under `unread` in the wording. */
const told = [
  'contacts',
  'file-not-fetched',
  'file-refused',
  'file-too-large',
  'files-full',
  'location',
  'mention',
  'order',
  'voice',
];

/**
 * Says what could not be read and what to do instead. Then the question stands as before; what was written beside it is
 * answered by `go`.
 */
export function answerUnread(
  { what, text = '' }: Extract<Input, { type: 'unsupported' }>,
  state: DialogState,
  context: DialogContext,
  go: (text: string) => Step,
): Step {
  const said = context.words(`unread.${told.includes(what) ? what : 'message'}`);
  if (text !== '') {
    const step = go(text);
    return { ...step, replies: [{ text: said }, ...step.replies] };
  }
  const form = formIn(state.form, context);
  return form?.again(state, context, [{ text: said }]) ?? showMenu(state, context, said);
}
