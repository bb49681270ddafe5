import type { DialogState, Facts } from './dialog-state.ts';
import { readOrderNumber } from '../reading/facts/order-number.ts';
import { findSecondFact } from '../reading/facts/second-fact.ts';

/** Order number and second fact in words that are about nothing else. */
export function readFacts(text: string): Facts {
  return { orderNumber: readOrderNumber(text), secondFact: findSecondFact(text) };
}

/** What the customer gave before saying what it is about; version 0.1.0 kept it as a text. */
export function givenFacts({ given }: DialogState): Facts | undefined {
  return typeof given === 'string' ? readFacts(given) : given;
}

/** Both in one; the latter's win. */
export function mergeFacts(one: Facts | undefined, other: Facts | undefined): Facts {
  const told = Object.entries(other ?? {}).filter(([, value]) => value !== undefined);
  return { ...one, ...Object.fromEntries(told) };
}
