import { z } from 'zod';
import { orderFactsSchema, type OrderFacts } from '../policies/order.ts';
import type { LookUp, LookUpAnswer } from './dialog.ts';
import { personChoice, type Answered, type Finish, type Slot, type View } from './form.ts';
import { readOrderNumber, readSecondFact, spotOrderNumber } from './reading/order-number.ts';

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
const attempts = 3;

const notIdentified = (view: View<Partly>) => view.slots.order === undefined;

export const number: Slot<OrderSlots, string> = {
  needed: notIdentified,
  ask: ({ scene }) => ({ text: scene.words('order.ask-number') }),
  read: (answer) => readOrderNumber(answer.text),
  spot: (text) => spotOrderNumber(text),
  misread: (_, { scene }) => scene.words('order.no-number'),
};

export const secondFact: Slot<OrderSlots, string> = {
  needed: notIdentified,
  ask: ({ scene }) => ({ text: scene.words('order.ask-second-fact') }),
  read: (answer) => readSecondFact(answer.text),
  spot: (text, view) => (notIdentified(view) ? readSecondFact(text) : undefined),
  misread: (_, { scene }) => scene.words('order.no-second-fact'),
};

/** Filled by the shop's answer alone. */
export const order: Slot<OrderSlots, OrderFacts> = {
  dependsOn: ['number'],
  needed: () => false,
  ask: number.ask,
  read: () => undefined,
};

/** What to look up, once both facts are there and the shop has not answered yet. */
export function orderLookUp({ slots }: View<Partly>): LookUp | undefined {
  if (slots.order !== undefined) return undefined;
  if (slots.number === undefined || slots.secondFact === undefined) return undefined;
  return { type: 'order', number: slots.number, secondFact: slots.secondFact };
}

/** The shop's answer: the order, or to ask again, or, after too many attempts, a person. */
export function orderAnswered(answer: LookUpAnswer, view: View<Partly>): Answered<OrderSlots> {
  const { words } = view.scene;
  if (answer.result === 'match') {
    const { order: found } = answer;
    return { slots: { order: found }, state: { identified: found, failedIdentifications: 0 } };
  }
  if (answer.result === 'unavailable')
    return { end: offerPerson(view, words('order.unavailable')) };
  const failed = view.state.failedIdentifications + 1;
  if (answer.result === 'too-many-attempts' || failed >= attempts) {
    return { end: offerPerson(view, words('order.too-many-attempts')) };
  }
  return {
    forget: ['number', 'secondFact'],
    state: { failedIdentifications: failed },
    say: [{ text: words('order.no-match') }],
  };
}

function offerPerson(view: View<Partly>, text: string): Finish {
  return { say: [{ text, choices: [personChoice(view.scene)] }], effects: [] };
}
