import type { Choice, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { menuChoice, type Answer } from '../../conversation/form/form.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome.ts';

/** The button with which the customer says that it is no custom work. */
export function objectionChoice(context: DialogContext): Choice {
  return menuChoice(context, 'objection');
}

/**
 * The customer does not agree that it is custom work: a person looks again, without an argument.
 * `undefined` where nothing stands to object to. Source: 002_299fd822b9e2d1c0.txt.
 */
export function object(
  { text }: Answer,
  { form, ...state }: DialogState,
  context: DialogContext,
): Step | undefined {
  const { quote: reference, ...rest } = state;
  if (reference === undefined) return undefined;
  const said = context.words('support.objected', { reference, ...replyWithin(context) });
  const event = { type: 'customer-objected' as const, at: context.at.toString(), text };
  return {
    state: rest,
    replies: [{ text: said }, closingQuestion(context)],
    effects: [{ type: 'case', reference, event }],
  };
}
