import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/calendar.ts';
import { addWorkingDays, isInTime } from '../calendar/deadline.ts';
import type { CaseState } from '../case/fold-case.ts';
import { staffJudge } from '../withdrawal/decide-withdrawal.ts';
import {
  orderOfReceipt,
  withdrawalRules,
  withdrawalTerms,
} from '../withdrawal/withdrawal-terms.ts';
import { throughDay, untimed, type Due } from './due.ts';
import type { CaseStep, CaseStepName, ReturnedGoods, StandingBook } from './standing.ts';

interface WithdrawalStep extends Partial<Pick<CaseStep, 'goods' | 'owner'>> {
  step: CaseStepName;
  due: Due;
}

/**
 * What is still to do with a withdrawal. Staff judge first only where it came late or an exception is claimed. Money
 * goes back within the days of the book, and may wait for goods or for proof that they were sent; what came after
 * those days is paid by the next working day. Source: Directive 2011/83/EU, articles 13 and 14.
 *
 * Example: received Mon 14 Dec 2026, goods not back: paid by Mon 28 Dec; from Tue 29 Dec on it waits for the goods.
 */
export function withdrawalSteps(
  state: CaseState,
  promised: Due,
  book: StandingBook,
  now: Temporal.Instant,
): WithdrawalStep[] {
  const { phase, latest } = state;
  if (phase === 'closed') return [];
  if (latest.decided?.outcome === 'refused') return [{ step: 'close', due: untimed }];
  if (isToJudge(state)) return [{ step: 'decide', due: promised }];
  const match: WithdrawalStep[] = isToMatch(state) ? [{ step: 'match-order', due: promised }] : [];
  const goods = goodsOf(state, book);
  const paying: WithdrawalStep[] = latest['paid-out']
    ? []
    : [{ step: 'pay-out', due: payBy(state, goods, book, now), ...(goods && { goods }) }];
  const { goodsBackBy } = termsOf(state, book);
  const returning: WithdrawalStep[] =
    goods && goods !== 'received' && goodsBackBy
      ? [
          {
            step: 'goods-back',
            due: throughDay(goodsBackBy, state.openedAt, book),
            owner: 'customer',
          },
        ]
      : [];
  const both = goods === 'awaited' ? [...returning, ...paying] : [...paying, ...returning];
  const steps = [...match, ...both];
  return steps.length > 0 ? steps : [{ step: 'close', due: untimed }];
}

/** How it stands in one word, by what is to be done first. */
export function withdrawalStatus(state: CaseState, [first]: readonly CaseStep[]): string {
  const { phase, status, latest } = state;
  if (phase === 'closed' || status !== phase) return status;
  switch (first?.step) {
    case 'match-order':
      return 'order-unknown';
    case 'decide':
      return 'to-judge';
    case 'pay-out':
      return 'to-pay';
    default:
      if (latest['paid-out']) return 'paid-out';
      return first?.step === 'goods-back' ? 'goods-awaited' : status;
  }
}

/** The last days of the withdrawal in the shop's zone, as the case stands: for who is told of them. */
export function withdrawalDays(
  state: CaseState,
  book: StandingBook,
  now: Temporal.Instant,
): { refundBy: string | undefined; goodsBackBy: string | undefined } {
  const steps = withdrawalSteps(state, untimed, book, now);
  const dayOfStep = (name: CaseStepName) =>
    steps.find(({ step }) => step === name)?.due.lastDay ?? undefined;
  return { refundBy: dayOfStep('pay-out'), goodsBackBy: dayOfStep('goods-back') };
}

/** Nobody knows yet which order is meant. */
function isToMatch({ phase, orderNumber }: CaseState): boolean {
  return phase === 'open' && orderNumber === undefined;
}

/** It came late, an exception is claimed, the order cannot be seen by the bot, or it was taken up again. */
function isToJudge({ phase, latest, orderNumber, receipt }: CaseState): boolean {
  if (phase !== 'open') return false;
  const isUnseen = orderNumber !== undefined && receipt?.outcome === 'received-order-unmatched';
  return isUnseen || latest.reopened !== undefined || staffJudge(receipt?.outcome);
}

/** What was accepted after all could not be sent back before the customer knew. */
function termsOf({ openedAt, receipt, latest }: CaseState, book: StandingBook) {
  const received = Temporal.Instant.from(openedAt);
  const order = orderOfReceipt(receipt);
  const rules = withdrawalRules(book, order, received);
  const since = Temporal.Instant.from(latest.decided?.at ?? openedAt);
  return { ...withdrawalTerms(rules, order, received, since), calendar: rules.calendar };
}

function goodsOf(state: CaseState, book: StandingBook): ReturnedGoods | undefined {
  const { latest } = state;
  if (latest['goods-received']) return 'received';
  if (latest['dispatch-proved']) return 'sent';
  return termsOf(state, book).goodsBackBy ? 'awaited' : undefined;
}

function payBy(
  state: CaseState,
  goods: ReturnedGoods | undefined,
  book: StandingBook,
  now: Temporal.Instant,
): Due {
  const { refundBy, calendar } = termsOf(state, book);
  const { decided, 'goods-received': received, 'dispatch-proved': proved } = state.latest;
  const [came] = [received?.at, proved?.at].filter((at) => at !== undefined).sort();
  const days = [decided?.at, came].flatMap((at) =>
    at === undefined
      ? []
      : [addWorkingDays(localDay(Temporal.Instant.from(at), calendar), 1, calendar)],
  );
  const last = [refundBy, ...days].reduce((one, other) =>
    Temporal.PlainDate.compare(one, other) < 0 ? other : one,
  );
  const mayWait = goods === 'awaited' && !isInTime(now, last, calendar.zone);
  return mayWait ? untimed : throughDay(last, state.openedAt, book);
}
