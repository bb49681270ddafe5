import type { DialogContext, FormRunner, Step } from './dialog.ts';
import type { DialogState, Filling } from './dialog-state.ts';
import { claimMoment } from './elapsed.ts';
import { formIn } from './form/form-state.ts';
import { orderNumberSchema, type OrderNumber } from './form/order/order-slots.ts';
import { bareNumber } from '../../policies/order/order-number.ts';
import { splitOffOrder } from '../reading/wishes/added-wish.ts';

/*
 * "1042 en 1043": the same request for several orders is made for one after the other. Those that wait stand beside
 * the number of the first; when its outcome was told, the next is taken up.
 */

type Given = Extract<OrderNumber, { type: 'given' }>;

/** "Ja, en 1043 ook", or without the yes, where the summary of one order is to be confirmed; else `undefined`. */
export function handleOneMore(
  text: string,
  form: FormRunner,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  const number = numberOf(state.form);
  const more = splitOffOrder(text);
  if (state.form?.asking !== 'confirmed' || number === undefined || more === undefined)
    return undefined;
  const others = [...(number.others ?? []), more.number].filter((one) => !isSame(one, number));
  if (others.length === 0) return undefined;
  const slots = { ...state.form.slots, number: { ...number, others: [...new Set(others)] } };
  const kept = { ...state, form: { ...state.form, slots } };
  // what cannot be taken back takes a yes that says nothing else
  if (more.yes !== undefined && !form.asksFinalYes(kept, context)) {
    return form.step({ type: 'text', text: more.yes }, kept, context);
  }
  return form.again(kept, context, [
    { text: context.words('order.next', { number: more.number }) },
  ]);
}

/** "En 1043 ook" after an outcome: the same request for another order; `undefined` where the text is nothing such. */
export function beginOneMore(
  text: string,
  { done, ...state }: DialogState,
  context: DialogContext,
): Step | undefined {
  const number = numberOf(done);
  const more = splitOffOrder(text);
  if (done === undefined || number === undefined || more === undefined) return undefined;
  if (isSame(more.number, number)) return undefined;
  return begin(done, { type: 'given', number: more.number }, state, context);
}

/** Takes up the order that waits for what was just done; `undefined` where none does. */
export function beginNextOrder(
  { done, ...state }: DialogState,
  context: DialogContext,
): Step | undefined {
  const [next, ...others] = numberOf(done)?.others ?? [];
  if (done === undefined || next === undefined) return undefined;
  const number = { type: 'given' as const, number: next, ...(others.length > 0 && { others }) };
  // it was asked for when the first was
  const at = claimMoment({ ...state, form: done }, context.at);
  return begin(done, number, state, { ...context, at });
}

function begin(
  done: Filling,
  number: Given,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  const step = formIn(done, context)?.repeat(done, { number }, state, context);
  const text = context.words('order.now', { number: number.number });
  return step && { ...step, replies: [{ text }, ...step.replies] };
}

function numberOf(filling: Filling | undefined): Given | undefined {
  const number = orderNumberSchema.safeParse(filling?.slots['number']).data;
  return number?.type === 'given' ? number : undefined;
}

function isSame(one: string, { number }: Given): boolean {
  return bareNumber(one) === bareNumber(number);
}
