import type { Receipt } from '../../../policies/case/receipt.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { writeLetter } from '../../../policies/letters/write-letter.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
  type WithdrawalDecision,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import type { DialogContext, Effect } from '../../conversation/dialog.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import { sayDates } from '../../language.ts';

/** What a customer declares: art. 11a of Directive 2011/83/EU asks for no more than this. */
export interface Declaration {
  name: string;
  /** What identifies the contract, in the customer's words: an order number, or what was bought and when. */
  contract: string;
  /** Where the confirmation of receipt is mailed. */
  contact?: string | undefined;
  /** What else the customer wrote. */
  text?: string | undefined;
  /** The order, once it was shown to be theirs; a withdrawal waits for that as little as for a reason. */
  order?: OrderFacts | undefined;
  /** Whether the reference shall not tell that the order is known, as to somebody who has not identified themselves. */
  isDiscreet?: boolean;
}

/** What came of a withdrawal. */
export interface Received {
  reference: string;
  decision: WithdrawalDecision;
  receipt: Receipt;
  effects: Effect[];
}

/** What receiving a withdrawal needs to know. */
export type WithdrawalContext = Pick<
  DialogContext,
  'at' | 'book' | 'cases' | 'conversation' | 'language' | 'temporaryReference' | 'words'
>;

/**
 * Receives a withdrawal, from the chat and from the page alike: its decision, the case with the moment of the
 * customer's message, and the letter that confirms it where an address is known. Source: Directive 2011/83/EU, art. 11a.
 */
export function receiveWithdrawal(
  context: WithdrawalContext,
  { name, contract, contact, text = '', order, isDiscreet = false }: Declaration,
): Received {
  const { at, book, language, words } = context;
  const facts = { order: order ?? null };
  const decision = decideWithdrawal(book, facts, at);
  const receipt = withdrawalReceipt(facts, decision, at);
  const { reference, effects } = openCase(context, {
    kind: 'withdrawal',
    orderNumber: order?.number,
    isDiscreet,
    contact,
    summary: words('withdrawal.case', { name, contract, text }).trim(),
    receipt,
  });
  const events = effects.map(({ event }) => event);
  const { zone } = calendarAt(book, at);
  const letter =
    contact === undefined
      ? undefined
      : writeLetter(book, { reference, events }, 'opened', language, sayDates(language, zone));
  const mailed: Effect[] =
    letter && contact !== undefined
      ? [{ type: 'letter', letter: { reference, to: contact, ...letter } }]
      : [];
  return { reference, decision, receipt, effects: [...effects, ...mailed] };
}
