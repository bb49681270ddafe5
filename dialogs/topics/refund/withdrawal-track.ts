import { foldCase } from '../../../policies/case/fold-case.ts';
import { decideWithdrawal } from '../../../policies/withdrawal/decide-withdrawal.ts';
import type { Choice } from '../../conversation/dialog.ts';
import { menuChoice, oncePerView } from '../../conversation/form/form.ts';
import { formatDay } from '../../language.ts';
import { decide, type RefundView } from './refund-slots.ts';

/** What is said of the right of withdrawal beside the shop's own policy, and the button that begins it. */
export interface WithdrawalTrack {
  text: string;
  choice: Choice;
}

/**
 * The withdrawal, where the shop's own policy promises no money and the law still does: it is offered first. Source:
 * Directive 2011/83/EU, articles 9 to 16.
 */
export const withdrawalTrack = oncePerView((view: RefundView): WithdrawalTrack | undefined => {
  const { known, context } = view;
  const { order } = known;
  const outcome = decide(view)?.decision.outcome;
  if (order === undefined || outcome === 'in-time' || outcome === 'evidence-awaited')
    return undefined;
  const { outcome: may, lastDay } = decideWithdrawal(context.book, { order }, context.at);
  if (may !== 'received-in-time' || isWithdrawn(view)) return undefined;
  const text =
    lastDay === null
      ? context.words('refund.may-withdraw.not-begun')
      : context.words('refund.may-withdraw.until', {
          lastDay: formatDay(lastDay, context.language),
        });
  return { text, choice: menuChoice(context, 'withdrawal') };
});

function isWithdrawn({ known, context }: RefundView): boolean {
  return context.cases
    .map(foldCase)
    .some(({ kind, orderNumber }) => kind === 'withdrawal' && orderNumber === known.order?.number);
}
