import { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from '../case/case-events.ts';
import type { CaseState } from '../case/fold-case.ts';
import { privacyAnswerBy } from '../service/privacy-terms.ts';
import { hearsBy } from '../service/reply-expectation.ts';
import { throughDay, untimed, type Due } from './due.ts';
import { hasLapsed } from './quote.ts';
import type { CaseStep, CaseStepName, StandingBook } from './standing.ts';
import { withdrawalSteps } from './withdrawal-case.ts';

/**
 * What is to do with a case that is no complaint. The time in which customers were told to hear something (source 002)
 * runs from what they wrote last since staff were to move, and not while the customer is waited for.
 */
export function stepsOf(
  state: CaseState,
  events: readonly CaseEvent[],
  book: StandingBook,
  now: Temporal.Instant,
): CaseStep[] {
  const promised = promisedTo(events, book);
  const due = (step: CaseStepName, { by, lastDay }: Due): CaseStep => ({
    ...{ step, by, lastDay },
    owner: 'customer-service',
    late: by !== null && Temporal.Instant.compare(now, Temporal.Instant.from(by)) >= 0,
  });
  switch (state.kind) {
    case 'refund':
      return refundSteps(state, promised, book).map(([step, when]) => due(step, when));
    case 'withdrawal':
      return withdrawalSteps(state, promised, book, now).map(({ step, due: when, ...more }) => ({
        ...due(step, when),
        ...more,
      }));
    case 'order-request':
      if (state.phase !== 'open') break;
      return [due('carry-out-request', promised)];
    case 'privacy-request':
      if (state.phase !== 'open') break;
      return [
        due(
          'answer',
          throughDay(
            privacyAnswerBy(book, Temporal.Instant.from(state.openedAt)),
            state.openedAt,
            book,
          ),
        ),
      ];
    case 'review-appeal':
    case 'licence-appeal':
      if (state.phase !== 'open') break;
      // source 000 sets no time, and customers are told so
      return [due('decide', untimed)];
    default:
      if (state.phase === 'open') return [due('answer', promised)];
      if (state.phase === 'accepted') return [due('carry-out-order', untimed)];
  }
  const isOffered = state.phase === 'offered' && !hasLapsed(state, book, now);
  return state.phase === 'closed' || isOffered ? [] : [due('close', untimed)];
}

function refundSteps(
  { phase, latest, receipt, cancelled }: CaseState,
  promised: Due,
  book: StandingBook,
): [CaseStepName, Due][] {
  const toCancel: [CaseStepName, Due][] =
    cancelled && !cancelled.carriedOut && phase !== 'closed'
      ? [['carry-out-cancellation', cancelBy(cancelled, book)]]
      : [];
  if (phase === 'open' && receipt?.outcome !== 'cancel-only') {
    return [['decide', promised], ...toCancel];
  }
  if (phase === 'decided' && latest.decided?.outcome === 'granted' && !latest['paid-out']) {
    return [['pay-out', untimed], ...toCancel];
  }
  return phase === 'closed' || toCancel.length > 0 ? toCancel : [['close', untimed]];
}

/** Before the next cycle is charged, or as soon as customers were told to hear something. */
function cancelBy(
  { at, stop, serviceEndsOn }: NonNullable<CaseState['cancelled']>,
  book: StandingBook,
): Due {
  return stop === 'end-of-cycle'
    ? throughDay(Temporal.PlainDate.from(serviceEndsOn), at, book)
    : { by: hearsBy(book, Temporal.Instant.from(at)).toString(), lastDay: null };
}

function promisedTo(events: readonly CaseEvent[], book: StandingBook): Due {
  const from = waitsSince(events);
  return from === undefined
    ? untimed
    : { by: hearsBy(book, Temporal.Instant.from(from)).toString(), lastDay: null };
}

/** Since when the customer waits for staff; `undefined` while staff wait for the customer. */
function waitsSince(events: readonly CaseEvent[]): string | undefined {
  let since: string | undefined;
  for (const event of events) {
    switch (event.type) {
      case 'opened':
        since = event.evidenceAwaited ? undefined : event.at;
        break;
      case 'waiting-for-customer':
      case 'answered':
      case 'quote-offered':
        since = undefined;
        break;
      case 'reopened':
        since = event.at;
        break;
      case 'customer-objected':
      case 'evidence-added':
        since ??= event.at;
        break;
      default:
    }
  }
  return since;
}
