import { z } from 'zod';
import { bareNumber } from '../../../policies/order/order-number.ts';
import { orderFactsSchema, type OrderFacts } from '../../../policies/order/order.ts';
import type { DialogState, LookUp, LookUpAnswer, DialogContext } from '../dialog.ts';
import { lacksOrderNumber, saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { personChoice, type Answered, type Slot, type View } from './form.ts';
import { readOrderNumber, findOrderNumber } from '../../reading/facts/order-number.ts';
import { readSecondFact, findSecondFact } from '../../reading/facts/second-fact.ts';

/** What a form that concerns an order holds of it. An order number alone is no password: only with the
 * second fact does the shop's answer, `order`, come. */
export const orderSlotsSchema = z.object({
  number: z.string(),
  secondFact: z.string(),
  order: orderFactsSchema,
});

export type OrderSlots = z.infer<typeof orderSlotsSchema>;

type Partly = Partial<OrderSlots>;

/** Times a customer may get number and second fact wrong in one conversation. */
export const identificationAttempts = 3;

const notIdentified = (view: View<Partly>) => view.slots.order === undefined;
/** Whether the number is the order's, however it is spelt. */
const isOf = (number: string | undefined, known: OrderFacts | undefined) =>
  number !== undefined && known !== undefined && bareNumber(number) === bareNumber(known.number);
const namesAnother = ({ slots }: View<Partly>) => !isOf(slots.number, slots.order);
/** Whether the number is of the order that the customer has shown to be theirs before. */
const isTheirs = ({ slots, state }: View<Partly>) => isOf(slots.number, state.identified);

export const number: Slot<OrderSlots, string> = {
  needed: notIdentified,
  ask: ({ context }) => ({ text: context.words('order.ask-number') }),
  explain: 'order.explain-number',
  read: (answer) => readOrderNumber(answer.text),
  spot: (text) => findOrderNumber(text),
  misread: (_, { context }) => context.words('order.no-number'),
};

export const secondFact: Slot<OrderSlots, string> = {
  needed: (view) => notIdentified(view) && !isTheirs(view),
  ask: ({ context }) => ({ text: context.words('order.ask-second-fact') }),
  explain: 'order.explain-second-fact',
  read: (answer, { slots }) => readSecondFact(answer.text, slots.number),
  spot: (text, view) =>
    notIdentified(view) || namesAnother(view) ? findSecondFact(text) : undefined,
  misread: (_, { context }) => context.words('order.no-second-fact'),
};

/** Filled by the shop's answer alone. */
export const order: Slot<OrderSlots, OrderFacts> = {
  dependsOn: ['number', 'secondFact'],
  needed: () => false,
  ask: number.ask,
  explain: number.explain,
  read: () => undefined,
};

/** What to look up, once both facts are there and the shop has not answered yet. */
export function orderLookUp(view: View<Partly>): LookUp | undefined {
  const { slots } = view;
  if (slots.order !== undefined || slots.number === undefined) return undefined;
  // The order itself may have changed since it was shown to be theirs.
  if (isTheirs(view)) return { type: 'order', number: slots.number };
  if (slots.secondFact === undefined) return undefined;
  return { type: 'order', number: slots.number, secondFact: slots.secondFact };
}

/** The number as customers' words are read: in capitals. */
export function numberOf(known: OrderFacts): string {
  return known.number.trim().toUpperCase();
}

/** The shop's answer: the order, or to ask again, or, after too many attempts, a person. */
export function orderAnswered(answer: LookUpAnswer, view: View<Partly>): Answered<OrderSlots> {
  if (answer.result !== 'match') {
    return notShown(answer.result, view, ['number', 'secondFact'], 'order.no-match');
  }
  if (answer.type !== 'order') return {};
  const { order: found } = answer;
  return { slots: { order: found }, state: { identified: found } };
}

/**
 * What follows when the shop could not show something to be the customer's: to ask again for `facts`,
 * the first of which names it, or, after too many attempts, a person.
 */
export function notShown<S>(
  result: Exclude<LookUpAnswer['result'], 'match'>,
  view: View<S>,
  facts: (keyof S & string)[],
  noMatch: string,
): Answered<S> {
  const { words } = view.context;
  const [asking = ''] = facts;
  if (result === 'unavailable') return wait(view, words('order.unavailable'), asking);
  const tooMany = words('order.too-many-attempts');
  if (result === 'too-many-attempts') return wait(view, tooMany, asking);
  const failed = view.state.failedIdentifications + 1;
  const state = { failedIdentifications: failed };
  if (failed >= identificationAttempts) return wait(view, tooMany, asking, state);
  return { forget: facts, state, replies: [{ text: words(noMatch) }] };
}

// What was gathered stays, for the person; whatever else the customer says asks the shop again.
function wait(
  { state, context }: View<unknown>,
  text: string,
  asking: string,
  changes: Partial<DialogState> = {},
) {
  const kept = { ...changes, ...(state.form && { form: { ...state.form, asking } }) };
  return {
    end: { replies: [{ text, choices: [personChoice(context)] }], effects: [], state: kept },
  };
}

/** What stands in the place of an order number for who has none at hand. */
const noOrder = 'none';

/** Before a number that the customer gave and that could not be shown to be theirs. */
const unshown = '?';

/** Whether the form goes on without an order. */
export function withoutOrder({ number: given }: Partly): boolean {
  return given === noOrder || given?.startsWith(unshown) === true;
}

/** The order as customer and staff read it: one that was not shown to be theirs is still what they said. */
export function orderLine(
  { number: given = '', order: theirs }: Partly,
  { words }: DialogContext,
): string {
  if (theirs !== undefined) return theirs.number;
  if (!given.startsWith(unshown)) return words('order.none-known');
  return words('order.as-said', { number: given.slice(unshown.length) });
}

/** An order number where the form goes on without one too. */
export function numberOrNone(dialog: string): Slot<OrderSlots, string> {
  const none = (context: DialogContext) => ({
    dialog,
    slot: 'number',
    value: noOrder,
    label: context.words('order.none'),
  });
  return {
    ...number,
    ask: ({ context }) => ({ text: context.words('order.ask-number'), choices: [none(context)] }),
    read: ({ text, chosen }, { context }) => {
      const has = readOrderNumber(text);
      if (has !== undefined) return has;
      const without = chosen === noOrder || readChoice(text, [none(context)]) !== undefined;
      return without || saysLacking(text) || readYesNo(text) === 'no' ? noOrder : undefined;
    },
    spot: (text, { slots }) =>
      findOrderNumber(text) ??
      (slots.number === undefined && lacksOrderNumber(text) ? noOrder : undefined),
  };
}

/** The second fact, unless there is no order to open with it. */
export const secondFactOfOrder: Slot<OrderSlots, string> = {
  ...secondFact,
  spot: (text, view) => (withoutOrder(view.slots) ? undefined : secondFact.spot?.(text, view, [])),
  needed: (view) => secondFact.needed?.(view) !== false && !withoutOrder(view.slots),
};

/** As `orderLookUp`, unless there is no order to look up. */
export function orderLookUpIfAny(view: View<Partly>): LookUp | undefined {
  return withoutOrder(view.slots) ? undefined : orderLookUp(view);
}

/** As `orderAnswered`, but who cannot be identified goes on without an order: nobody is turned away. */
export function orderAnsweredOrNone(
  answer: LookUpAnswer,
  view: View<Partly>,
): Answered<OrderSlots> {
  const answered = orderAnswered(answer, view);
  if (!('end' in answered)) return answered;
  const replies = [{ text: view.context.words('order.go-on-without') }];
  const { state = {} } = answered.end;
  const given = `${unshown}${view.slots.number ?? ''}`;
  return { slots: { number: given }, forget: ['secondFact'], state, replies };
}
