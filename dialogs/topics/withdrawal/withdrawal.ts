import { confirmationSlot } from '../../conversation/form/confirmation.ts';
import { addFiles } from '../../conversation/form/handed-over.ts';
import type { Form } from '../../conversation/form/form.ts';
import {
  handleOrderAnswerOrNone,
  lookUpOrder,
  orderRestsOn,
  secondFactSlot,
} from '../../conversation/form/order/order-slots.ts';
import { storySlot } from '../../conversation/form/slot-kinds.ts';
import { namesPart, statesWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { ofStatement } from './confirm-stated.ts';
import { describesPurchase, numberSlot } from './purchase-slots.ts';
import { contactSlot, nameSlot } from './receipt-slots.ts';
import { finishWithdrawal, receiveLeft } from './withdrawal-outcome.ts';
import {
  dialog,
  existingCase,
  withdrawalSlotsSchema,
  type WithdrawalSlots,
  type WithdrawalView,
} from './withdrawal-slots.ts';
import { askConfirmation, askWanted, tellAgain, yesTo } from './withdrawal-summary.ts';

const never = {
  needed: () => false,
  ask: () => ({ text: '' }),
  explain: 'withdrawal.explain-name',
  read: () => undefined,
};

/**
 * A withdrawal in two steps: the statement, with what identifies the contract and where its confirmation goes, and one
 * button. Who cannot be matched with an order goes on without. Source: Directive 2011/83/EU, article 11a.
 */
export const withdrawalForm: Form<WithdrawalSlots> = {
  dialog,
  schema: withdrawalSlotsSchema.partial(),
  slots: {
    said: {
      ...never,
      find: ({ text, files }, { slots: { said }, state }) => {
        const { asking } = state.form ?? {};
        const adds =
          (asking !== undefined && namesPart(text)) ||
          (asking !== 'confirmed' && statesWithdrawal(text));
        if (said === undefined) return adds ? { text, files } : undefined;
        if (!adds || said.text.includes(text)) return undefined;
        return { text: `${said.text}\n${text}`, files: addFiles(said.files, files) };
      },
    },
    asked: never,
    wanted: confirmationSlot<WithdrawalSlots>({
      needed: ({ slots }) => slots.asked !== undefined,
      loosely: true,
      mayRefuse: () => true,
      ask: askWanted,
      yes: () => 'yes',
      respond: tellAgain,
      whatToChange: 'form.not-understood',
    }),
    number: numberSlot((view) => goesOn(view) && view.known.order === undefined),
    secondFact: { ...secondFactSlot, needed: () => false },
    contract: {
      ...storySlot<WithdrawalSlots>(dialog, 'contract', {
        needed: (view) => goesOn(view) && view.slots.number?.type === 'none',
        dependsOn: ['number'],
      }),
      // "weet ik niet" identifies as much as somebody can
      read: ({ text, files }) => ({ text, files }),
      find: ({ text, files }, { state }) =>
        state.form?.asking === 'number' && describesPurchase(text) ? { text, files } : undefined,
    },
    contact: contactSlot(goesOn),
    name: nameSlot(goesOn),
    confirmed: ofStatement(
      confirmationSlot<WithdrawalSlots>({
        needed: goesOn,
        dependsOn: ['said', 'number', 'order', 'contract'],
        mayRefuse: () => true,
        ask: askConfirmation,
        yes: yesTo,
        whatToChange: 'withdrawal.what-to-change',
      }),
    ),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderAnswerOrNone,
  finish: finishWithdrawal,
  left: receiveLeft,
};

function goesOn(view: WithdrawalView): boolean {
  const { wanted, confirmed } = view.slots;
  return wanted !== 'no' && confirmed !== 'no' && existingCase(view) === undefined;
}
