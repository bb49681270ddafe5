import type { Answer, DialogContext, Input, Reply, Step } from '../dialog.ts';
import type { LookUpAnswer } from '../look-up.ts';
import type { DialogState, Known } from '../dialog-state.ts';
import {
  countMisread,
  dropQuestion,
  dropSlots,
  fillingOf,
  fillSlots,
  slotNames,
  viewOf,
  type Filled,
} from './form-state.ts';
import { keepEarly, takeEarly } from './early-files.ts';
import { changeSlot, type Finish, type Form } from './form.ts';
import {
  answerOf,
  askedSlot,
  findChange,
  findPressed,
  nothing,
  offeredChoices,
  readSlots,
} from './read-slots.ts';
import { enter } from '../menu.ts';
import { askWhetherMeant, guessButton, readInstead } from './meant.ts';
import { callPerson } from './call-person.ts';
import {
  asksAboutQuestion,
  isShortQuestion,
  saysLacking,
} from '../../reading/answers/about-the-question.ts';
import { readAgreement } from '../../reading/answers/agreement.ts';
import { afterNo } from '../../reading/answers/yes-no.ts';
import { countWords, hasWords } from '../../reading/text.ts';

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
  { done, ...before }: DialogState,
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
  return goOn(form, takeEarly(form, fillSlots(form, state, news), context), context, []);
}

/** Handles an answer and goes on: with the next question, a look-up, or the form's end. */
export function stepForm<S>(
  form: Form<S>,
  input: Input,
  before: DialogState,
  context: DialogContext,
): Step {
  const { guess, ...filling } = fillingOf(form, before);
  const state = { ...before, form: filling };
  if (input.type === 'looked-up') {
    return input.answer.type === 'meaning' && input.answer.result === 'match'
      ? handleMeaning(form, input.answer, state, context)
      : handleShopAnswer(form, input.answer, state, context);
  }
  const choices = offeredChoices(form, state, context);
  const pressed = findPressed(input, choices) ?? findChange(input, choices);
  if (pressed === undefined && input.type === 'choice') {
    return goOn(form, state, context, [{ text: context.words('form.stale-button') }]);
  }
  if (pressed?.dialog === 'root') return enter(pressed.value, nothing, state, context);
  if (pressed?.slot === changeSlot) {
    return goOn(form, dropSlots(form, state, [pressed.value]), context, []);
  }
  const asked = askedSlot(form, state);
  if (asked && pressed === undefined && input.type === 'text') {
    const explained = [{ text: context.words(asked.explain) }];
    if (asksAboutQuestion(input.text)) return goOn(form, state, context, explained);
    // the first time a short question is no story
    const tells = asked.freeText && asked.mayBeQuestion?.(input.text) !== true;
    if (tells && filling.misread === 0 && isShortQuestion(input.text)) {
      return goOn(form, countMisread(state, input.text), context, explained);
    }
  }
  const given = pressed ? { ...nothing, chosen: pressed.value } : answerOf(input);
  const said =
    guess !== undefined && !pressed ? readAgreement(given.text, context.readAnswer) : undefined;
  if (said === 'no' && (countWords(given.text) === 1 || !hasWords(afterNo(given.text)))) {
    return askDifferently(form, state, context, given);
  }
  // a yes to "do you mean …?" presses that button
  const answer = said === 'yes' && guess ? { ...nothing, chosen: guess } : given;
  const back = asked?.takesBack?.(answer, viewOf<S>(state, context));
  if (back !== undefined) return goOn(form, dropSlots(form, state, [back]), context, []);
  const instead = said === 'no' ? readInstead(form, given, state, context) : undefined;
  const found = instead ?? readSlots(form, answer, state, context);
  if (Object.keys(found).length > 0) return goOnWith(form, found, state, context);
  if (input.type === 'files' && !hasWords(input.text)) {
    const kept = { ...keepEarly(state, input.files), form: filling };
    const told = [{ text: context.words('form.file-kept') }];
    return goOn(form, takeEarly(form, kept, context), context, told);
  }
  const meant = guessButton(form, answer, state, context);
  return (
    askWhetherMeant(form, meant, answer.text, state, context) ??
    askDifferently(form, state, context, answer)
  );
}

// A model's choice among the buttons is no more than a guess.
function handleMeaning<S>(
  form: Form<S>,
  { text, answer }: Extract<LookUpAnswer, { type: 'meaning' }>,
  state: Filled,
  context: DialogContext,
): Step {
  const choices = offeredChoices(form, state, context);
  const meant = choices.find(({ label }) => label === answer)?.value;
  return (
    askWhetherMeant(form, meant, text, state, context) ??
    askDifferently(form, state, context, { ...nothing, text })
  );
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

// Who answers another question than the one that stands hears that it was taken before they are asked again.
function goOnWith<S>(
  form: Form<S>,
  found: Partial<S>,
  state: Filled,
  context: DialogContext,
): Step {
  const step = goOn(form, takeEarly(form, fillSlots(form, state, found), context), context, []);
  const { asking } = state.form;
  const again = asking !== undefined && step.state.form?.asking === asking && !(asking in found);
  if (!again || step.lookUp || asking === 'confirmed') return step;
  return { ...step, replies: [{ text: context.words('form.noted') }, ...step.replies] };
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
  const isDone = end.state?.form === undefined;
  return {
    state: { ...rest, ...(isDone && { done: form }), ...end.state },
    replies: [...before, ...end.replies],
    effects: end.effects,
  };
}

/** Times in a row that an answer may not be read before a person is called. */
const triesBeforePerson = 2;

function askDifferently<S>(
  form: Form<S>,
  state: Filled,
  context: DialogContext,
  answer: Answer,
): Step {
  const view = viewOf<S>(state, context);
  // The shop could not be asked the last time: whatever is said now, it is asked again.
  if (form.lookUp?.(view) !== undefined) return goOn(form, state, context, []);
  const asked = askedSlot(form, state);
  const again = countMisread(state, answer.text);
  if (again.form.misread >= triesBeforePerson && !form.leadsToPerson)
    return callPerson(again, answer, context);
  const own =
    asked?.respond?.(answer.text, view) ??
    (asked && (saysLacking(answer.text) || isShortQuestion(answer.text))
      ? context.words(asked.explain)
      : asked?.notUnderstood?.(answer, view));
  return goOn(form, again, context, [{ text: own ?? context.words('form.not-understood') }]);
}
