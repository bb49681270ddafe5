import type { DialogContext, FormRunner, Replaced, Step } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { formIn } from '../form/form-state.ts';
import { showMenu } from '../menu.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { readCommand } from '../../reading/wishes/command.ts';
import { readUrgent } from '../../reading/wishes/urgent.ts';
import { statesWithdrawal } from '../../reading/wishes/withdrawal.ts';

/**
 * Handles what the customer wrote in the place of a message that was answered before. It answers the question which
 * that one answered, never the one that stands now: an order number set right is no postcode. What can no longer be
 * taken back is told. `go` handles the words as if they were said at this point.
 */
export function answerEdit(
  text: string,
  { text: before, isLatest }: Replaced,
  state: DialogState,
  context: DialogContext,
  go: (text: string, state: DialogState) => Step,
): Step {
  const { wish, ...rest } = state;
  if (needsNoQuestion(text)) return go(text, state);
  const form = formIn(state.form, context);
  if (!isLatest) {
    const told = context.words(form ? 'edited.earlier' : 'edited.handled');
    return form?.again(state, context, [{ text: told }]) ?? showMenu(state, context, told);
  }
  if (wish !== undefined) return go(text, rest);
  if (form === undefined) {
    const isAnswer = readYesNo(text) !== undefined;
    return isAnswer ? showMenu(state, context, context.words('edited.handled')) : go(text, state);
  }
  return go(text, beforeAnswer(before, form, state, context) ?? state);
}

// The form without the answer given last, where it was this one.
function beforeAnswer(
  said: string,
  form: FormRunner,
  state: DialogState,
  context: DialogContext,
): DialogState | undefined {
  const back = form.back(state, context);
  const asked = back?.state.form?.asking;
  if (back === undefined || asked === undefined) return undefined;
  const again = form.step({ type: 'text', text: said }, back.state, context).state.form;
  return again?.filled.includes(asked) === true ? back.state : undefined;
}

function needsNoQuestion(text: string): boolean {
  const command = readCommand(text, { freeText: false });
  return command !== undefined || readUrgent(text) !== undefined || statesWithdrawal(text);
}
