import type { Slot } from '../../conversation/form/form.ts';
import { beginsQuestion } from '../../reading/answers/about-the-question.ts';
import { hesitates, isBareNo, opensWithYes, readYesNo } from '../../reading/answers/yes-no.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { findName } from '../../reading/facts/names.ts';
import { statesWithdrawal, takesBackWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { hasStated, type WithdrawalSlots } from './withdrawal-slots.ts';
import { tellHow } from './withdrawal-summary.ts';

type Confirmed = Slot<WithdrawalSlots, 'yes' | 'no'>;

/**
 * The confirmation of what may have been stated before. What was stated counts already, so that any yes confirms it, and
 * a no alone, to "is it right like this?", does not undo it: "toch niet" does. To state it once more is to confirm it.
 */
export function ofStatement(slot: Confirmed): Confirmed {
  return {
    ...slot,
    read: (answer, view) => {
      const { text, chosen } = answer;
      if (chosen !== undefined) return slot.read(answer, view);
      if (takesBackWithdrawal(text)) return 'no';
      const stated = hasStated(view);
      // "nee, ik heet Sanne Bakker" is what it should be
      const corrects = findName(text) !== undefined || readEmail(text) !== undefined;
      if (stated && (isBareNo(text) || corrects)) return undefined;
      if (statesWithdrawal(text)) return 'yes';
      const agrees = stated && (readYesNo(text) === 'yes' || opensWithYes(text));
      return slot.read(answer, view) ?? (agrees ? 'yes' : undefined);
    },
    find: ({ text }, { state }) =>
      state.form?.asking !== undefined && takesBackWithdrawal(text) ? 'no' : undefined,
    respond: (text, view) => {
      if (beginsQuestion(text)) return tellHow(view);
      const doubts = hesitates(text) && hasStated(view);
      return doubts ? view.context.words('withdrawal.doubt') : slot.respond?.(text, view);
    },
  };
}
