import { mayMean } from '../../../policies/order/order-number.ts';
import type { Slot } from '../../conversation/form/form.ts';
import { orderNumberSlot, type OrderNumber } from '../../conversation/form/order/order-slots.ts';
import {
  beginsQuestion,
  lacksOrderNumber,
  saysLacking,
} from '../../reading/answers/about-the-question.ts';
import { denies } from '../../reading/answers/choice.ts';
import { hesitates, isTakenBack, opensWithYes, readYesNo } from '../../reading/answers/yes-no.ts';
import { correctsNumber, withoutFacts } from '../../reading/facts/order-number.ts';
import { countWords } from '../../reading/text.ts';
import { statesWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { dialog, type WithdrawalSlots, type WithdrawalView } from './withdrawal-slots.ts';

/** The number of the order; who tells what they bought in its place has none at hand. */
export function numberSlot(
  needed: (view: WithdrawalView) => boolean,
): Slot<WithdrawalSlots, OrderNumber> {
  const slot = orderNumberSlot(dialog) as Slot<WithdrawalSlots, OrderNumber>;
  return {
    ...slot,
    needed,
    read: (answer, view) =>
      slot.read(answer, view) ??
      (describesPurchase(answer.text) ? { type: 'none' as const } : undefined),
    find: (said, view) => {
      const found = slot.find?.(said, view);
      return found && (addToFirst(found, view.slots.number, said.text) ?? found);
    },
  };
}

// "en ik ontbind ook bestelling 1043": what was stated of the first stands
function addToFirst(
  found: OrderNumber,
  first: OrderNumber | undefined,
  text: string,
): OrderNumber | undefined {
  if (first?.type !== 'given' || found.type !== 'given') return undefined;
  if (!statesWithdrawal(text) || correctsNumber(text) || mayMean(found.number, first.number))
    return undefined;
  return { ...first, others: [...new Set([...(first.others ?? []), found.number])] };
}

/** With fewer words, a purchase is not described: "de blauwe trui". */
const fewestWords = 3;

/** Whether an answer to the question for a number tells what was bought: "die blauwe trui van vorige week". */
export function describesPurchase(text: string): boolean {
  const answers = readYesNo(text) !== undefined || opensWithYes(text) || isTakenBack(text);
  return (
    countWords(withoutFacts(text)) >= fewestWords &&
    !answers &&
    !saysLacking(text) &&
    !lacksOrderNumber(text) &&
    !denies(text) &&
    !hesitates(text) &&
    !beginsQuestion(text) &&
    !statesWithdrawal(text)
  );
}
