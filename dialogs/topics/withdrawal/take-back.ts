import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { enter } from '../../conversation/menu.ts';
import { addToCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome/outcome.ts';

/** "Ik wil hem toch houden": a withdrawal has effect once it was sent, so that staff see what can still be done. */
export function takeBackWithdrawal(said: Answer, state: DialogState, context: DialogContext): Step {
  const one = context.cases.find(({ reference }) => reference === state.withdrawn);
  if (one === undefined) return enter('human', said, state, context);
  const { reference } = one;
  const text = context.words('withdrawal.taken-back', { reference, ...replyWithin(context) });
  return {
    state,
    replies: [{ text }, closingQuestion(context)],
    effects: addToCase(one, said, context),
  };
}
