import { answerForeigner } from './aside/customer-language.ts';
import type { BaseContext, DialogContext, FormRunner, Input, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { dropForm } from './form/form-state.ts';
import { answerOf } from './form/read-slots.ts';
import { enter } from './menu.ts';
import { obey } from './obey.ts';
import { handleOneMore } from './other-orders.ts';
import { keepNext, offerToLeave } from './wish/wish.ts';
import { asksForTime } from '../reading/answers/about-the-question.ts';
import { splitOffWish } from '../reading/wishes/added-wish.ts';
import { isLeaving, readLeaving } from '../reading/answers/leaving.ts';
import type { InScope } from '../reading/router/routes.ts';
import { inScope } from '../reading/router/wishes.ts';
import { countWords } from '../reading/text.ts';

/** Handles what is said while a form is open: an answer, a wish for something else, or that it is left. */
export function handleInForm(
  input: Input,
  form: FormRunner,
  state: DialogState,
  context: DialogContext,
  base: BaseContext,
): Step {
  if (input.type !== 'text') return form.step(input, state, context);
  const { text } = input;
  if (asksForTime(text)) {
    return { state, replies: [{ text: context.words('form.take-your-time') }], effects: [] };
  }
  const leaving = readLeaving(text);
  if (leaving !== undefined && !form.takes(leaving, state, context)) {
    return obey('stop', '', state, context, base);
  }
  const both = splitOffWish(text, context.route);
  const agreed = both && form.step({ type: 'text', text: both.yes }, state, context);
  if (agreed && !isNotUnderstood(agreed, state)) return keepNext(agreed, both.wish);
  const oneMore = handleOneMore(text, form, state, context);
  if (oneMore !== undefined) return oneMore;
  if (wantsPerson(text, form, state, context)) return obey('human', text, state, context, base);
  const step = form.step(input, state, context);
  // a story takes all that is said, and no other question takes this
  const untaken = isNotUnderstood(step, state) || form.asksFreeText(state);
  if (untaken && isLeaving(text, context)) return obey('stop', '', state, context, base);
  if (!isNotUnderstood(step, state)) return step;
  return (
    stepByLine(text, form, state, context) ??
    answerForeigner(input, step.state, base) ??
    offerToLeave(answerOf(input), withoutPersonRequest(step.state), context, (route) =>
      leadsElsewhere(route, input, state, context),
    ) ??
    (step.state.form?.guess === undefined
      ? askForMeaning(form, text, state, context)
      : undefined) ??
    step
  );
}

// "Ja klopt", and in the next message what it is about: each answers a question of its own.
function stepByLine(
  text: string,
  form: FormRunner,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  const [first = '', ...more] = text.split('\n');
  if (more.length === 0) return undefined;
  const one = form.step({ type: 'text', text: first }, state, context);
  const goesOn = !isNotUnderstood(one, state) && one.lookUp === undefined;
  if (!goesOn || one.state.form?.dialog !== form.dialog) return undefined;
  const two = form.step({ type: 'text', text: more.join('\n') }, one.state, context);
  if (isNotUnderstood(two, one.state)) return undefined;
  return { ...two, effects: [...one.effects, ...two.effects] };
}

function leadsElsewhere(
  route: InScope,
  input: Input,
  state: DialogState,
  context: DialogContext,
): boolean {
  const item = context.topics.itemOf[route];
  const dialog = state.form?.dialog;
  if (item === dialog) return false;
  return enter(item, answerOf(input), dropForm(state), context).state.form?.dialog !== dialog;
}

// "Ik wil meteen iemand spreken" is no answer to when it should stop.
function wantsPerson(
  text: string,
  form: FormRunner,
  state: DialogState,
  context: DialogContext,
): boolean {
  if (countWords(text) < 3 || form.dialog === 'human' || form.asksFreeText(state)) return false;
  return inScope(context.route(text)) === 'human';
}

// The last resort before "I did not understand": a model may know which button was meant.
function askForMeaning(
  form: FormRunner,
  text: string,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  const closed = context.advised ? form.closedQuestion(state, context) : undefined;
  return (
    closed && { state, replies: [], effects: [], lookUp: { type: 'meaning', text, ...closed } }
  );
}

/** Whether the answer could not be read, once or so often that a person is called. */
function isNotUnderstood({ state, lookUp }: Step, before: DialogState): boolean {
  return (state.form?.misread ?? 0) > (before.form?.misread ?? 0) || lookUp?.type === 'desk';
}

function withoutPersonRequest({ personRequest, ...state }: DialogState): DialogState {
  return state;
}
