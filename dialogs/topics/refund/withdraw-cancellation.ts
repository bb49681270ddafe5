import { foldCase } from '../../../policies/case/fold-case.ts';
import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import { enter } from '../../conversation/menu.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { closingQuestion, waysOn } from '../../conversation/outcome/outcome.ts';

/**
 * "Toch niet": the cancellation of this conversation is taken back, as long as nobody has carried it out; then a
 * person finds out what can still be done. Where nothing was cancelled, it is for a person.
 */
export function withdrawCancellation(
  said: Answer,
  { cancelled: reference, ...state }: DialogState,
  context: DialogContext,
): Step {
  if (reference === undefined) return enter('human', said, state, context);
  const { words } = context;
  const standing = context.cases.find((one) => one.reference === reference);
  if (standing === undefined || foldCase(standing).phase !== 'open') {
    const late = { text: words('refund.withdrawal-too-late'), choices: waysOn(context) };
    return { state, replies: [late], effects: [] };
  }
  const event = {
    type: 'cancellation-withdrawn' as const,
    at: context.at.toString(),
    text: said.text,
  };
  return {
    state,
    replies: [{ text: words('refund.cancellation-withdrawn') }, closingQuestion(context)],
    effects: [{ type: 'case', reference, event }],
  };
}
