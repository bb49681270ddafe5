import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { dropForm } from '../../conversation/form/form-state.ts';
import { startForm } from '../../conversation/form/form-steps.ts';
import { knownNumber } from '../../conversation/form/order/order-slots.ts';
import { beginsQuestion } from '../../reading/answers/about-the-question.ts';
import { readWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { withoutFacts } from '../../reading/facts/order-number.ts';
import { countWords } from '../../reading/text.ts';
import { withdrawalForm } from './withdrawal.ts';
import type { WithdrawalSlots } from './withdrawal-slots.ts';

/** So many words tell more than that somebody withdraws. */
const fewestWordsTold = 4;

/**
 * Begins a withdrawal with all that is known, at the moment of the message. A form about money back gives way to it, as
 * it is the same money; another one that stands open waits until it is done.
 */
export function beginWithdrawal(said: Answer, state: DialogState, context: DialogContext): Step {
  const { text, files } = said;
  const read = readWithdrawal(text);
  const asks = read !== 'stated' && (read === 'asked' || beginsQuestion(text));
  const tells = read === 'stated' || (!asks && countWords(withoutFacts(text)) >= fewestWordsTold);
  const slots: Partial<WithdrawalSlots> = {
    ...(state.identified && { number: knownNumber(state.identified) }),
    ...whoTheyAre(state, context),
    ...(tells && { said: { text, files } }),
    ...(asks && { asked: 'yes' as const }),
  };
  const at = state.heardAt === undefined ? context.at : Temporal.Instant.from(state.heardAt);
  return startForm(withdrawalForm, makeRoom(state), { ...context, at }, { slots, said });
}

function makeRoom(state: DialogState): DialogState {
  const { form } = state;
  const givesWay = form === undefined || ['refund', withdrawalForm.dialog].includes(form.dialog);
  return dropForm(givesWay ? state : { ...state, paused: state.paused ?? form });
}

/** Who is signed in at the shop; or the address with which an order was shown to be theirs just now. */
function whoTheyAre(
  { form, done }: DialogState,
  { signedIn }: DialogContext,
): Partial<WithdrawalSlots> {
  const { secondFact = '' } = slotsSchema.parse((form ?? done)?.slots ?? {});
  const address = signedIn?.email ?? readEmail(secondFact);
  return {
    ...(address !== undefined && { contact: { type: 'email' as const, address } }),
    ...(address !== undefined && { secondFact: address }),
    ...(signedIn?.name !== undefined && { name: signedIn.name }),
  };
}

// whatever form of whatever release it was
const slotsSchema = z.object({ secondFact: z.string().optional().catch(undefined) });
