import type { DialogContext, Input, Step } from '../dialog.ts';
import type { DialogState, Filling } from '../dialog-state.ts';
import { dropForm, formIn } from './form-state.ts';
import { answerOf } from './read-slots.ts';

/**
 * What becomes of a form that the customer left by this step, in whatever way: for the menu, another matter or a person.
 * One that waits, or was finished, is not left.
 */
export function keepWhatWasLeft(
  step: Step,
  input: Input,
  before: DialogState,
  context: DialogContext,
): Step {
  return [before.form, before.paused].reduce<Step>((after, filling) => {
    const isHandedOff = after.effects.some(({ type }) => type === 'hand-off');
    if (filling === undefined || (stands(filling, after.state) && !isHandedOff)) return after;
    const end = formIn(filling, context)?.left(filling, answerOf(input).text, before, context);
    if (end === undefined) return after;
    const { form } = after.state;
    // received already when staff hand it back
    const state = form && isSame(form, filling) ? dropForm(after.state) : after.state;
    return {
      ...after,
      state: { ...state, ...end.state },
      replies: [...end.replies, ...after.replies],
      effects: [...end.effects, ...after.effects],
    };
  }, step);
}

/** Asks for word of a silence once something was stated that must not be lost with the form. */
export function awaitSilence(step: Step, before: DialogState, context: DialogContext): Step {
  const holds = (state: DialogState) =>
    state.form && formIn(state.form, context)?.left(state.form, '', state, context) !== undefined;
  return holds(step.state) && !holds(before)
    ? { ...step, effects: [...step.effects, { type: 'await-silence' }] }
    : step;
}

function stands(filling: Filling, { form, paused, done }: DialogState): boolean {
  return [form, paused, done].some((one) => one && isSame(one, filling));
}

function isSame(one: Filling, other: Filling): boolean {
  return one.dialog === other.dialog && one.since === other.since;
}
