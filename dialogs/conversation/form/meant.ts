import type { Answer, DialogContext, Step } from '../dialog.ts';
import type { ClosedQuestion } from '../look-up.ts';
import type { DialogState } from '../dialog-state.ts';
import { countMisread, fillingOf, viewOf, type Filled } from './form-state.ts';
import type { Form } from './form.ts';
import { askedSlot, readSlots } from './read-slots.ts';
import { afterNo } from '../../reading/answers/yes-no.ts';

/*
 * "Do you mean …?", for an answer that is likely and not sure.
 */

/**
 * Asks whether the button was meant, if the question that stands has it. A declined guess counts as an answer that
 * could not be read: nobody is asked three times.
 */
export function askWhetherMeant<S>(
  form: Form<S>,
  guess: string | undefined,
  said: string,
  state: Filled,
  context: DialogContext,
): Step | undefined {
  if (state.form.misread > 0) return undefined;
  const choices = askedSlot(form, state)?.ask(viewOf<S>(state, context)).choices ?? [];
  const label = choices.find(({ value }) => value === guess)?.label;
  if (label === undefined) return undefined;
  const text = context.words('form.do-you-mean', { what: label });
  const unread = countMisread(state, said);
  return {
    state: { ...unread, form: { ...unread.form, guess } },
    replies: [{ text, choices }],
    effects: [],
  };
}

/** "Nee, door een bureau" to "do you mean …?": what follows the no, where it answers the question that stands. */
export function readInstead<S>(
  form: Form<S>,
  { text, files }: Answer,
  state: Filled,
  context: DialogContext,
): Partial<S> | undefined {
  const found = readSlots(form, { text: afterNo(text), files }, state, context);
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The button that the answer seems to mean, as far as that was learned. */
export function guessButton<S>(
  form: Form<S>,
  answer: Answer,
  state: Filled,
  context: DialogContext,
): string | undefined {
  return askedSlot(form, state)?.guess?.(answer, viewOf<S>(state, context));
}

/** The question that stands with its buttons, the first time it is put; a yes before something is done is no guess. */
export function closedQuestion<S>(
  form: Form<S>,
  before: DialogState,
  context: DialogContext,
): ClosedQuestion | undefined {
  const state = { ...before, form: fillingOf(form, before) };
  const asked = askedSlot(form, state);
  if (asked === undefined || asked.freeText || asked.confirms || state.form.misread > 0) {
    return undefined;
  }
  const { text, choices = [] } = asked.ask(viewOf<S>(state, context));
  const answers = choices.map(({ label }) => label);
  return answers.length === 0 ? undefined : { question: text, answers };
}
