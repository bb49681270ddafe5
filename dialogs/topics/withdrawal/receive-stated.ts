import { foldCase } from '../../../policies/case/fold-case.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { signedInAt } from '../../conversation/signed-in.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { findOrderNumber } from '../../reading/facts/order-number.ts';
import { statesWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { receiveWithdrawal, type Received, type WithdrawalContext } from './receive-withdrawal.ts';

/**
 * Receives what is stated to staff, or while they are waited for, with what is known: the bot asks nothing then, and the
 * law asks for no more than the statement. `undefined` where nothing is stated, and where it stands already.
 * Source: Directive 2011/83/EU, article 11. Example: "dan ontbind ik hierbij de koop", said to a colleague.
 */
export function receiveStated(
  text: string,
  state: DialogState,
  context: WithdrawalContext,
): Received | undefined {
  if (!statesWithdrawal(text)) return undefined;
  const { identified: order } = state;
  const stands = context.cases
    .map(foldCase)
    .some(
      ({ kind, phase, orderNumber }) =>
        kind === 'withdrawal' && phase !== 'closed' && orderNumber === order?.number,
    );
  if (stands) return undefined;
  const { words, at } = context;
  const signedIn = signedInAt(state, at);
  return receiveWithdrawal(context, {
    name: signedIn?.name ?? words('withdrawal.no-name-given'),
    contract: order?.number ?? findOrderNumber(text) ?? words('order.none-known'),
    contact: readEmail(text) ?? signedIn?.email,
    text,
    order,
  });
}
