import { z } from 'zod';
import { mayMean } from '../../../../policies/order/order-number.ts';
import type { OrderFacts } from '../../../../policies/order/order.ts';
import type { DialogContext } from '../../dialog.ts';
import type { LookUp, LookUpAnswer } from '../../look-up.ts';
import type { Known } from '../../dialog-state.ts';
import { lacksOrderNumber, saysLacking } from '../../../reading/answers/about-the-question.ts';
import { readChoice } from '../../../reading/answers/choice.ts';
import { readYesNo } from '../../../reading/answers/yes-no.ts';
import { handleNoMatch } from './no-match.ts';
import { addressSignedIn, askForNumber, askOtherAddress } from './own-orders.ts';
import { theOnly } from '../../../reading/only-one.ts';
import { findBareNumber, mayHoldNumber } from './bare-number.ts';
import type { Answered, Slot, View } from '../form.ts';
import {
  readOrderNumber,
  holdsSeveralNumbers,
  readOrderNumbers,
  findOrderNumber,
} from '../../../reading/facts/order-number.ts';
import { readSecondFact, findSecondFact } from '../../../reading/facts/second-fact.ts';

export const orderNumberSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('given'),
    number: z.string(),
    /** Orders for which the same is asked afterwards. */
    others: z.array(z.string()).optional(),
  }),
  /** Given, but the shop could not show it to be theirs. */
  z.object({ type: z.literal('unconfirmed'), number: z.string() }),
  /** The customer has none at hand. */
  z.object({ type: z.literal('none') }),
]);

export type OrderNumber = z.infer<typeof orderNumberSchema>;

/**
 * What a form that concerns an order asks of it. An order number alone is no password: only with the second fact
 * does the shop's answer, the order itself, come.
 */
export const orderSlotsSchema = z.object({ number: orderNumberSchema, secondFact: z.string() });

export type OrderSlots = z.infer<typeof orderSlotsSchema>;

type Partly = Partial<OrderSlots>;

/** What the order that a form knows rests on. */
export const orderRestsOn: { order: ('number' | 'secondFact')[] } = {
  order: ['number', 'secondFact'],
};

const givenNumber = (value: OrderNumber | undefined) =>
  value?.type === 'given' ? value.number : undefined;
const notIdentified = ({ known }: View<Partly>) => known.order === undefined;
/** Whether the number is the order's, however it is spelt. */
const isOf = (number: string | undefined, order: OrderFacts | undefined) =>
  number !== undefined && order !== undefined && mayMean(number, order.number);
const namesAnother = ({ slots, known }: View<Partly>) =>
  !isOf(givenNumber(slots.number), known.order);
/**
 * Whether no second fact is needed yet: the number is of the order that the customer has shown to be theirs before, or the
 * telephone that they write from may show it.
 */
const mayBeTheirs = ({ slots, state, context, known: { tried } }: View<Partly>) =>
  tried?.number !== givenNumber(slots.number) &&
  (context.phone?.known !== undefined || isOf(givenNumber(slots.number), state.identified));

/** An order number, where the form goes on without one too. */
export function orderNumberSlot(dialog: string): Slot<OrderSlots, OrderNumber> {
  const none = (context: DialogContext) => ({
    dialog,
    slot: 'number',
    value: 'none',
    label: context.words('order.none'),
  });
  return {
    needed: notIdentified,
    ask: ({ context, known }) => {
      const { key, numbers } = askForNumber(known);
      const choices = numbers.map((label) => ({ dialog, slot: 'number', value: label, label }));
      return { text: context.words(key), choices: [...choices, none(context)] };
    },
    explain: 'order.explain-number',
    read: ({ text, chosen }, { context, known }) => {
      const offered = askForNumber(known).numbers.find((one) => one === chosen);
      const number = offered ?? readOrderNumber(text) ?? keptNumber(text, known);
      if (number !== undefined) return { type: 'given', number };
      const lacks = chosen === 'none' || readChoice(text, [none(context)]) !== undefined;
      const said = saysLacking(text) || lacksOrderNumber(text) || readYesNo(text) === 'no';
      return readSeveral(text) ?? (lacks || said ? { type: 'none' } : undefined);
    },
    find: ({ text, facts }, { slots, state }) => {
      const number =
        theOnly([facts?.orderNumber, findOrderNumber(text)]) ??
        findBareNumber(text, state.form?.asking, slots.number !== undefined);
      if (number !== undefined) return { type: 'given', number };
      if (slots.number !== undefined) return undefined;
      const several = mayHoldNumber(state.form?.asking) ? readSeveral(text) : undefined;
      return several ?? (lacksOrderNumber(text) ? { type: 'none' } : undefined);
    },
    notUnderstood: ({ text }, { context }) =>
      context.words(holdsSeveralNumbers(text) ? 'order.which-number' : 'order.no-number'),
  };
}

function readSeveral(text: string): OrderNumber | undefined {
  const [number, ...others] = readOrderNumbers(text) ?? [];
  return number === undefined ? undefined : { type: 'given', number, others };
}

// After a pair that did not fit: who gives the address again means the same number,
function keptNumber(text: string, { tried }: Known): string | undefined {
  const better = tried && findSecondFact(text);
  return better === undefined || better === tried?.secondFact ? undefined : tried?.number;
}

// and who gives the number again means the same address.
function keptSecondFact({ slots, known: { tried } }: View<Partly>): string | undefined {
  const number = givenNumber(slots.number);
  return number === undefined || number === tried?.number
    ? undefined
    : tried?.secondFact || undefined;
}

/** E-mail or postcode, unless there is no order to open with it, or the shop has said who they are. */
export const secondFactSlot: Slot<OrderSlots, string> = {
  needed: (view) =>
    notIdentified(view) &&
    !mayBeTheirs(view) &&
    !goesWithoutOrder(view.slots) &&
    addressSignedIn(view, givenNumber(view.slots.number)) === undefined,
  ask: ({ context: { words, phone } }) =>
    phone && phone.known === undefined
      ? { text: words('order.ask-second-fact-or-phone'), asksForPhone: true }
      : { text: words('order.ask-second-fact') },
  explain: 'order.explain-second-fact',
  read: ({ text }, { slots }) => readSecondFact(text, givenNumber(slots.number)),
  find: ({ text, facts }, view) => {
    if (goesWithoutOrder(view.slots)) return undefined;
    const asked = notIdentified(view) || namesAnother(view);
    if (!asked) return undefined;
    return facts?.secondFact ?? findSecondFact(text) ?? keptSecondFact(view);
  },
  notUnderstood: (_, { context }) => context.words('order.no-second-fact'),
};

/** What to look up, once both facts are there and the shop has not answered yet. */
export function lookUpOrder(view: View<Partly>): LookUp | undefined {
  const { slots, known } = view;
  const number = givenNumber(slots.number);
  if (known.order !== undefined) return undefined;
  if (slots.number === undefined && known.own === undefined && view.context.signedIn) {
    return { type: 'own-orders' };
  }
  if (number === undefined) return undefined;
  // The order itself may have changed since it was shown to be theirs.
  if (mayBeTheirs(view)) {
    const phone = view.context.phone?.known;
    return { type: 'order', number, ...(phone !== undefined && { phone }) };
  }
  const secondFact = slots.secondFact ?? addressSignedIn(view, number);
  return secondFact === undefined ? undefined : { type: 'order', number, secondFact };
}

/** The number of a known order as customers' words are read: in capitals. */
export function knownNumber({ number }: OrderFacts): OrderNumber {
  return { type: 'given', number: number.trim().toUpperCase() };
}

/** The shop's answer: the order, or to ask again, or, after too many attempts, a person. */
export function handleOrderAnswer(answer: LookUpAnswer, view: View<Partly>): Answered<OrderSlots> {
  if (answer.type === 'own-orders') {
    return { known: { own: answer.result === 'match' ? answer.numbers : [] } };
  }
  if (answer.result === 'several') {
    // they have shown that all of these are theirs
    return { forget: ['number'], known: { several: answer.numbers } };
  }
  if (answer.result === 'no-match' && mayBeTheirs(view)) {
    // ordered with another telephone, or spelt like an order of theirs: it takes a second fact like any
    return { known: { tried: { number: givenNumber(view.slots.number) ?? '', secondFact: '' } } };
  }
  if (answer.result !== 'match') {
    const { number, secondFact = '' } = view.slots;
    const elsewhere = answer.result === 'no-match' && askOtherAddress(view, givenNumber(number));
    if (elsewhere) return elsewhere;
    const tried = { number: givenNumber(number) ?? '', secondFact };
    const { words } = view.context;
    const days = 'seesDays' in answer ? answer.seesDays : undefined;
    const text =
      words('order.no-match', tried) + (days ? ` ${words('order.too-old', { days })}` : '');
    return handleNoMatch(answer.result, view, ['number', 'secondFact'], text, { tried });
  }
  if (answer.type !== 'order') return {};
  const { order: found } = answer;
  const others = view.slots.number?.type === 'given' ? view.slots.number.others : undefined;
  const number = others?.join(', ');
  const replies = number ? [{ text: view.context.words('order.next', { number }) }] : [];
  return { known: { order: found }, state: { identified: found }, replies };
}

/** Whether the form goes on without an order. */
export function goesWithoutOrder({ number }: Partly): boolean {
  return number !== undefined && number.type !== 'given';
}

/** The order as customer and staff read it: one that was not shown to be theirs is still what they said. */
export function orderLine({ slots, known, context: { words } }: View<Partly>): string {
  if (known.order !== undefined) return known.order.number;
  if (slots.number?.type !== 'unconfirmed') return words('order.none-known');
  return words('order.as-said', { number: slots.number.number });
}

/** As `handleOrderAnswer`, but who cannot be identified goes on without an order: nobody is turned away. */
export function handleOrderAnswerOrNone(
  answer: LookUpAnswer,
  view: View<Partly>,
): Answered<OrderSlots> {
  const answered = handleOrderAnswer(answer, view);
  if (!('end' in answered)) return answered;
  const isDown = answer.result === 'unavailable';
  const key = isDown ? 'order.unavailable-go-on' : 'order.go-on-without';
  const replies = [{ text: view.context.words(key) }];
  const { state = {} } = answered.end;
  const number = givenNumber(view.slots.number) ?? '';
  return {
    slots: { number: { type: 'unconfirmed', number } },
    forget: ['secondFact'],
    state,
    replies,
  };
}
