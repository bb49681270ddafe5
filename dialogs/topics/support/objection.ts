import type { Answer, Choice, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { enter } from '../../conversation/menu.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome/outcome.ts';

/** The button with which the customer says that it is no custom work. */
export function objectionChoice(context: DialogContext): Choice {
  return menuChoice(context, 'objection');
}

/**
 * The customer does not agree that it is custom work: a person looks again, without an argument.
 * Where nothing stands to object to,
 * it is for a person. Source: 002_299fd822b9e2d1c0.txt.
 */
export function objectToQuote(said: Answer, state: DialogState, context: DialogContext): Step {
  const { quote: reference, form, ...rest } = state;
  if (reference === undefined) return enter('human', said, state, context);
  const text = context.words('support.objected', { reference, ...replyWithin(context) });
  const event = { type: 'customer-objected' as const, at: context.at.toString(), text: said.text };
  return {
    state: rest,
    replies: [{ text }, closingQuestion(context)],
    effects: [{ type: 'case', reference, event }],
  };
}
