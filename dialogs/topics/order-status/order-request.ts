import { Temporal } from 'temporal-polyfill';
import { foldCase, type CaseState } from '../../../policies/case/fold-case.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import type { LookUpAnswer } from '../../conversation/look-up.ts';
import type { Known } from '../../conversation/dialog-state.ts';
import type { Answered, View } from '../../conversation/form/form.ts';
import {
  handleOrderAnswer,
  handleOrderAnswerOrNone,
  type OrderSlots,
} from '../../conversation/form/order/order-slots.ts';

/*
 * What staff are asked to do with an order.
 */

/** What the system of the shop has done is not asked of it once more on the same day, in hours. */
const aDay = 24;

/** The same request of the customer on the same order, in the same words, that stands open or was carried out just now. */
export function standingRequest(
  { cases, at }: Pick<DialogContext, 'at' | 'cases'>,
  { order }: Known,
  summary: string,
): CaseState | undefined {
  return cases
    .map(foldCase)
    .find(
      (one) =>
        one.kind === 'order-request' &&
        one.orderNumber === order?.number &&
        (one.phase !== 'closed' || isJustDone(one, at)) &&
        one.summary === summary,
    );
}

function isJustDone({ latest }: CaseState, now: Temporal.Instant): boolean {
  const done = latest['order-changed'];
  return done !== undefined && now.since(Temporal.Instant.from(done.at)).total('hours') < aDay;
}

/** Who cannot be identified goes on without the order; while orders cannot be looked up, they are asked for again. */
export function handleOrderOrGoOn(
  answer: LookUpAnswer,
  view: View<Partial<OrderSlots>>,
): Answered<OrderSlots> {
  return answer.result === 'unavailable'
    ? handleOrderAnswer(answer, view)
    : handleOrderAnswerOrNone(answer, view);
}
