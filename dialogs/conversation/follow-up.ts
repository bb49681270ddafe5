import type { Reply, DialogContext, Input, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { formIn } from './form/form-state.ts';
import { beginNextOrder } from './other-orders.ts';
import { offerNext } from './wish/wish.ts';
import { hidden } from '../reading/facts/secrets.ts';

/**
 * What comes after a step on the conversation as a whole: once something is done, what waited for it goes
 * on, or the customer's other wish is offered; and the latest decision is kept, to be explained.
 */
export function followUp(step: Step, before: DialogState, context: DialogContext): Step {
  if (!isDone(step, before)) return keepDecision(step);
  const resumed = resume(step, context);
  return keepDecision(takeNextOrder(resumed, context) ?? offerWaiting(resumed, context));
}

/** Says, before anything else, that what was hidden on its way in need not be given, here or anywhere. */
export function warnOfSecret(input: Input, step: Step, { words }: DialogContext): Step {
  const wrote = input.type === 'text' || input.type === 'files';
  if (!wrote || !input.text.includes(hidden)) return step;
  return { ...step, replies: [{ text: words('form.secret-hidden') }, ...step.replies] };
}

// The latest decision, to be explained when the customer asks why.
function keepDecision(step: Step): Step {
  const decided = step.replies.findLast(({ receipt }) => receipt !== undefined)?.receipt;
  if (decided === undefined) return step;
  const { receipt, facts } = decided;
  const orderNumber = step.state.identified?.number;
  const lastDecision = { receipt, facts, ...(orderNumber !== undefined && { orderNumber }) };
  return { ...step, state: { ...step.state, lastDecision } };
}

// Whether something was finished just now while another wish of the customer waits.
function isDone({ state, lookUp }: Step, before: DialogState): boolean {
  const nothingOpen = state.form === undefined && state.wish === undefined && lookUp === undefined;
  return nothingOpen && (before.form !== undefined || before.next === undefined);
}

// What waited for a small thing in between goes on.
function resume(step: Step, context: DialogContext): Step {
  const { paused, ...state } = step.state;
  const form = formIn(paused, context);
  if (form === undefined) return step;
  const again = form.again({ ...state, form: paused }, context, []);
  return {
    ...again,
    replies: [...dropQuestions(step.replies), ...again.replies],
    effects: step.effects,
  };
}

// "1042 en 1043": the first is done.
function takeNextOrder(step: Step, context: DialogContext): Step | undefined {
  const next = step.state.form === undefined ? beginNextOrder(step.state, context) : undefined;
  if (next === undefined) return undefined;
  const replies = [...dropQuestions(step.replies), ...next.replies];
  return { ...next, replies, effects: [...step.effects, ...next.effects] };
}

// In the place of "anything else?": there is.
function offerWaiting(step: Step, context: DialogContext): Step {
  const next = offerNext(step.state, context);
  if (next === undefined) return step;
  return {
    ...step,
    state: next.state,
    replies: [...dropQuestions(step.replies), ...next.replies],
  };
}

// Something follows: nothing before it asks or offers what to do now.
function dropQuestions(replies: Reply[]): Reply[] {
  return replies.flatMap(({ choices, closing, ...reply }) => {
    const text = closing?.instead ?? reply.text;
    return text === '' ? [] : [{ ...reply, text }];
  });
}
