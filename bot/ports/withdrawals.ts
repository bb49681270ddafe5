import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Language } from '../../dialogs/language.ts';

/**
 * What a customer states on the page for withdrawals. The law asks for no more than a name, what identifies the contract
 * and where the confirmation goes. Source: Directive 2011/83/EU, article 11a. It is stored, so its shape stays as it is.
 */
export const statementSchema = z.object({
  name: z.string(),
  /** An order number, or what was bought and when, in the customer's words. */
  contract: z.string(),
  email: z.string(),
  /** What else the customer wrote; empty for nothing. */
  text: z.string(),
});

export type Statement = z.infer<typeof statementSchema>;

/** Names the page among the channels: in conversations, and inside the adapter. */
export const withdrawalChannel = {
  name: 'withdrawal',
  serviceUrl: 'https://withdrawal.invalid/',
} as const;

/** A statement as it came in. */
export interface ReceivedStatement {
  statement: Statement;
  /** Of its case. It says nothing of whether the order is known. */
  reference: string;
  /** When it was received, ISO 8601. */
  at: string;
  /** Whether the confirmation is mailed to the address of the statement. */
  isMailed: boolean;
}

/** How withdrawals come in that are made on a page, and not in a conversation. */
export interface Withdrawals {
  /**
   * Receives the statement under this id once: the same id again gives what was received the first time. `at` is when
   * it counts from, `visitor` where it comes from. Whether its order was found, nothing that is given back tells.
   * Throws `StoreUnavailable`; then nothing was received.
   */
  receive(
    id: string,
    statement: Statement,
    from: { at: Temporal.Instant; language: Language; visitor: string },
  ): Promise<ReceivedStatement>;

  /** What was received under this id; `undefined` for nothing. Throws `StoreUnavailable`. */
  received(id: string): Promise<ReceivedStatement | undefined>;
}
