import type { Answer, Choice, DialogContext, Input } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { slotNames, viewOf, type Filled } from './form-state.ts';
import { changeSlot, type Form } from './form.ts';
import { readChange, readLabel } from '../../reading/answers/choice.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { correctsNumber, readOrderNumber, withoutFacts } from '../../reading/facts/order-number.ts';
import { countWords } from '../../reading/text.ts';

/** What was said of the question that stands, and beside it of others. */
export function readSlots<S>(
  form: Form<S>,
  answer: Answer,
  state: Filled,
  context: DialogContext,
): Partial<S> {
  const found: Partial<S> = {};
  const correction =
    isFreeText(form, state) && (correctsOrder(answer.text) || givesEmail(answer.text));
  const inStory = isFreeText(form, state) && !correction;
  let view = viewOf<S>(state, context);
  for (const name of slotNames(form)) {
    const slot = form.slots[name];
    if (inStory && view.slots[name] !== undefined && name !== state.form.asking) continue;
    const value =
      name === state.form.asking && !correction
        ? slot.read(answer, view)
        : // the files in a story belong to it
          slot.find?.(inStory ? { ...answer, files: [] } : answer, view);
    if (value === undefined || isSame(value, view.slots[name])) continue;
    found[name] = value;
    // what comes after it may depend on it
    const slots = { ...state.form.slots, ...found };
    view = viewOf<S>({ ...state, form: { ...state.form, slots } }, context);
  }
  return found;
}

/** Whether an e-mail address is all that is told, with a few words around it. */
function givesEmail(text: string): boolean {
  return readEmail(text) !== undefined && countWords(withoutFacts(text)) <= mostWordsOfCorrection;
}

/** "Wacht, het gaat over 1043" has no more words, and is no story. */
const mostWordsOfCorrection = 7;

function correctsOrder(text: string): boolean {
  return (
    countWords(text) <= mostWordsOfCorrection &&
    correctsNumber(text) &&
    readOrderNumber(text) !== undefined
  );
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

export const nothing: Answer = { text: '', files: [] };

/** Only a button that the question as it stands now offers; to type its label is to press it. */
export function findPressed(input: Input, choices: Choice[]): Choice | undefined {
  if (input.type === 'text') return readLabel(input.text, choices);
  if (input.type !== 'choice') return undefined;
  const { dialog, slot, value } = input.choice;
  return choices.find((one) => one.dialog === dialog && one.slot === slot && one.value === value);
}

/** The button that takes an answer back, asked for in other words. */
export function findChange(input: Input, choices: Choice[]): Choice | undefined {
  if (input.type !== 'text') return undefined;
  return readChange(
    input.text,
    choices.filter(({ slot }) => slot === changeSlot),
  );
}

export function offeredChoices<S>(form: Form<S>, state: Filled, context: DialogContext): Choice[] {
  const asked = askedSlot(form, state);
  return asked?.ask(viewOf<S>(state, context)).choices ?? [];
}

export function askedSlot<S>(form: Form<S>, state: DialogState) {
  const name = slotNames(form).find((one) => one === state.form?.asking);
  return name === undefined ? undefined : form.slots[name];
}

/** Whether the question that stands asks for a story in the customer's own words. */
export function isFreeText<S>(form: Form<S>, state: DialogState): boolean {
  return askedSlot(form, state)?.freeText === true;
}
