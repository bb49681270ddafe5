import type { Answer, Choice, DialogContext, Input, LookUpAnswer, Reply, Step } from '../dialog.ts';
import type { DialogState, Known } from '../dialog-state.ts';
import {
  dropQuestion,
  dropSlots,
  fillingOf,
  fillSlots,
  slotNames,
  viewOf,
  type Filled,
} from './form-state.ts';
import { changeSlot, personChoice, type Finish, type Form } from './form.ts';
import { asksAboutQuestion, saysLacking } from '../../reading/answers/about-the-question.ts';
import { readLabel } from '../../reading/answers/choice.ts';

/** What a form begins with. */
export interface Start<S> {
  /** What is known already. */
  slots?: Partial<S>;
  known?: Known;
  /** What was said on the way to it. */
  said?: Answer;
  /** Slots that what was said does not change. */
  sure?: string[];
}

/** Starts the form, and asks for the first thing missing. */
export function startForm<S>(
  form: Form<S>,
  before: DialogState,
  context: DialogContext,
  { slots = {}, known = {}, said = nothing, sure = [] }: Start<S> = {},
): Step {
  const since = context.at.toString();
  const filling = {
    dialog: form.dialog,
    slots: { ...slots },
    known,
    filled: [],
    misread: 0,
    since,
  };
  const state = { ...before, form: filling };
  const found = Object.entries(readSlots(form, said, state, context));
  const news = Object.fromEntries(found.filter(([name]) => !sure.includes(name))) as Partial<S>;
  return goOn(form, fillSlots(form, state, news), context, []);
}

/** Handles an answer and goes on: with the next question, a look-up, or the form's end. */
export function stepForm<S>(
  form: Form<S>,
  input: Input,
  before: DialogState,
  context: DialogContext,
): Step {
  const filling = fillingOf(form, before);
  const state = { ...before, form: filling };
  if (input.type === 'looked-up') return handleShopAnswer(form, input.answer, state, context);
  const pressed = findPressed(input, offeredChoices(form, state, context));
  if (pressed === undefined && input.type === 'choice') {
    return goOn(form, state, context, [{ text: context.words('form.stale-button') }]);
  }
  if (pressed?.slot === changeSlot) {
    return goOn(form, dropSlots(form, state, [pressed.value]), context, []);
  }
  const asked = askedSlot(form, state);
  if (asked && pressed === undefined && input.type === 'text' && asksAboutQuestion(input.text)) {
    return goOn(form, state, context, [{ text: context.words(asked.explain) }]);
  }
  const answer = pressed ? { ...nothing, chosen: pressed.value } : answerOf(input);
  const back = asked?.takesBack?.(answer, viewOf<S>(state, context));
  if (back !== undefined) return goOn(form, dropSlots(form, state, [back]), context, []);
  const found = readSlots(form, answer, state, context);
  const names = Object.keys(found);
  if (names.length === 0) return askDifferently(form, state, context, answer);
  return goOn(form, fillSlots(form, state, found), context, []);
}

/** Takes back the answer given last; `undefined` when there is none to take back. */
export function stepBack<S>(
  form: Form<S>,
  before: DialogState,
  context: DialogContext,
): Step | undefined {
  const state = { ...before, form: fillingOf(form, before) };
  // An answer that would not be asked for again is no step to go back to.
  const names = state.form.filled.flatMap((filled) =>
    slotNames(form).filter((name) => name === filled),
  );
  const last = names.findLast((name) => {
    const view = viewOf<S>(dropSlots(form, state, [name]), context);
    return form.slots[name].needed?.(view) !== false;
  });
  return last === undefined ? undefined : goOn(form, dropSlots(form, state, [last]), context, []);
}

/** Asks the current question again, after `before`. */
export function askAgain<S>(
  form: Form<S>,
  state: DialogState,
  context: DialogContext,
  before: Reply[],
): Step {
  return goOn(form, { ...state, form: fillingOf(form, state) }, context, before);
}

function goOn<S>(form: Form<S>, state: Filled, context: DialogContext, before: Reply[]): Step {
  const view = viewOf<S>(state, context);
  const lookUp = form.lookUp?.(view);
  if (lookUp !== undefined)
    return { state: dropQuestion(state), replies: before, effects: [], lookUp };
  const missing = slotNames(form).find(
    (name) => view.slots[name] === undefined && form.slots[name].needed?.(view) !== false,
  );
  if (missing === undefined) return close(form.finish(view), state, before);
  const asking = { ...state, form: { ...state.form, asking: missing } };
  return { state: asking, replies: [...before, form.slots[missing].ask(view)], effects: [] };
}

function handleShopAnswer<S>(
  form: Form<S>,
  answer: LookUpAnswer,
  state: Filled,
  context: DialogContext,
): Step {
  const result = form.answered?.(answer, viewOf<S>(state, context));
  if (result === undefined) return goOn(form, state, context, []);
  if ('end' in result) return close(result.end, state, []);
  const kept = dropSlots(form, state, result.forget ?? []);
  const slots = { ...kept.form.slots, ...result.slots };
  const known = { ...kept.form.known, ...result.known };
  const next = { ...kept, ...result.state, form: { ...kept.form, slots, known } };
  return goOn(form, next, context, result.replies ?? []);
}

function close(end: Finish, state: DialogState, before: Reply[]): Step {
  const { form, ...rest } = state;
  return {
    state: { ...rest, ...end.state },
    replies: [...before, ...end.replies],
    effects: end.effects,
  };
}

/** Times in a row that an answer may not be read before a person is offered. */
const triesBeforePerson = 2;

function askDifferently<S>(
  form: Form<S>,
  state: Filled,
  context: DialogContext,
  answer: Answer,
): Step {
  // The shop could not be asked the last time: whatever is said now, it is asked again.
  if (form.lookUp?.(viewOf<S>(state, context)) !== undefined) return goOn(form, state, context, []);
  const asked = askedSlot(form, state);
  const own =
    asked && saysLacking(answer.text)
      ? context.words(asked.explain)
      : asked?.notUnderstood?.(answer, viewOf<S>(state, context));
  const times = state.form.misread + 1;
  const text = own ?? context.words('form.not-understood');
  const again = { ...state, form: { ...state.form, misread: times } };
  if (times < triesBeforePerson) return goOn(form, again, context, [{ text }]);
  const step = goOn(form, again, context, [{ text }, { text: context.words('form.offer-person') }]);
  const last = step.replies.length - 1;
  const replies = step.replies.map((reply, i) =>
    i === last ? offerPerson(reply, context) : reply,
  );
  return { ...step, replies };
}

function offerPerson(reply: Reply, context: DialogContext): Reply {
  return { ...reply, choices: [...(reply.choices ?? []), personChoice(context)] };
}

function readSlots<S>(
  form: Form<S>,
  answer: Answer,
  state: Filled,
  context: DialogContext,
): Partial<S> {
  const found: Partial<S> = {};
  const inStory = isFreeText(form, state);
  for (const name of slotNames(form)) {
    const view = viewOf<S>(
      { ...state, form: { ...state.form, slots: { ...state.form.slots, ...found } } },
      context,
    );
    const slot = form.slots[name];
    if (inStory && view.slots[name] !== undefined && name !== state.form.asking) continue;
    const value =
      name === state.form.asking
        ? slot.read(answer, view)
        : // the files in a story belong to it
          slot.find?.(inStory ? { ...answer, files: [] } : answer, view);
    if (value !== undefined && !isSame(value, view.slots[name])) found[name] = value;
  }
  return found;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What was said and handed over, whatever question it answers. */
export function answerOf(input: Input): Answer {
  if (input.type === 'text') return { text: input.text, files: [] };
  if (input.type === 'files') return { text: input.text, files: input.files };
  return nothing;
}

const nothing: Answer = { text: '', files: [] };

// Only a button that the question as it stands now offers; to type its label is to press it.
function findPressed(input: Input, choices: Choice[]): Choice | undefined {
  if (input.type === 'text') return readLabel(input.text, choices);
  if (input.type !== 'choice') return undefined;
  const { dialog, slot, value } = input.choice;
  return choices.find((one) => one.dialog === dialog && one.slot === slot && one.value === value);
}

function offeredChoices<S>(form: Form<S>, state: Filled, context: DialogContext): Choice[] {
  const asked = askedSlot(form, state);
  return asked?.ask(viewOf<S>(state, context)).choices ?? [];
}

function askedSlot<S>(form: Form<S>, state: DialogState) {
  const name = slotNames(form).find((one) => one === state.form?.asking);
  return name === undefined ? undefined : form.slots[name];
}

/** Whether the question that stands asks for a story in the customer's own words. */
export function isFreeText<S>(form: Form<S>, state: DialogState): boolean {
  return askedSlot(form, state)?.freeText === true;
}
