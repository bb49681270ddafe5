import type { Answer, Begin } from '../dialog.ts';
import { dropForm } from './form-state.ts';
import { startForm } from './form-steps.ts';
import type { Form } from './form.ts';
import type { HandedOver } from './handed-over.ts';
import { knownNumber, type OrderNumber } from './order/order-slots.ts';
import { withoutFacts } from '../../reading/facts/order-number.ts';
import { countWords } from '../../reading/text.ts';

/** Begins the form in the place of one that stands open. */
export function beginForm<S>(form: Form<S>): Begin {
  return (said, state, context) => startForm(form, dropForm(state), context, { said });
}

/** Begins a form for a small thing in between: the one that stands open waits until it is done. */
export function beginInBetween<S>(form: Form<S>): Begin {
  return (said, state, context) => {
    const open = state.form?.dialog === form.dialog ? state.paused : state.form;
    const waiting = open === undefined ? state : { ...state, paused: open };
    return startForm(form, dropForm(waiting), context, { said });
  };
}

/**
 * Begins a form about an order with what is known: what the item says (`sure`), which words beside it do not change;
 * the number of an order shown to be theirs before, which the shop is asked about again; and, where enough was
 * said, the story.
 */
export function beginAboutOrder<S extends { number?: OrderNumber }>(
  form: Form<S>,
  sure: Partial<S> = {},
  story?: keyof S & string,
): Begin {
  return (said, state, context) => {
    const number = state.identified && knownNumber(state.identified);
    const told = story === undefined ? undefined : readWholeStory(said);
    const slots = {
      ...(number !== undefined && { number }),
      ...sure,
      ...(story !== undefined && told && { [story]: told }),
    } as Partial<S>;
    return startForm(form, dropForm(state), context, { slots, said, sure: Object.keys(sure) });
  };
}

/** So many words need no "what is the matter?" after them. */
const storyWords = 9;

/** What the customer told on the way, where it is enough to need no question about it. */
export function readWholeStory({ text, files }: Answer): HandedOver | undefined {
  return countWords(withoutFacts(text)) >= storyWords ? { text, files } : undefined;
}
