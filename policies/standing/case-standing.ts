import { Temporal } from 'temporal-polyfill';
import type { Case, CaseEvent } from '../case/case-events.ts';
import { foldCase, type CaseState } from '../case/fold-case.ts';
import { isSameMoment } from '../calendar/instant.ts';
import type { ComplaintOwner } from '../complaint/complaint-policy.ts';
import { complaintSteps } from './complaint-case.ts';
import { newsOf } from './case-news.ts';
import { stepsOf } from './case-steps.ts';
import { hasLapsed } from './quote.ts';
import { withdrawalStatus } from './withdrawal-case.ts';
import type {
  CaseAlarm,
  CaseStanding,
  CaseStep,
  CustomerUpdate,
  StandingBook,
} from './standing.ts';

type Unmarked<Told> = Omit<Told, 'raised' | 'sent'>;

/**
 * How a case of any kind stands at `now`: what is still to do and by when, who is to be told of what, and what the
 * customer is to hear unasked. It follows from the events and the book, so that nothing is lost by a stop. Throws
 * `CaseDamaged`. Sources: 002, 003.
 *
 * Example: a support case of Tue 1 Dec 12:00 without an answer is late from Thu 3 Dec 12:00 on, of which its owner and
 * the manager are told, and the customer hears where things stand.
 */
export function caseStanding(book: StandingBook, one: Case, now: Temporal.Instant): CaseStanding {
  const state = foldCase(one);
  const complaint = complaintSteps(state, one.events, book, now);
  const steps = complaint?.steps ?? stepsOf(state, one.events, book, now);
  const alarms = [...lateAlarms(steps), ...(complaint?.alarms ?? []), ...newsOf(one.events)];
  return {
    state,
    status: complaint?.status ?? statusOf(state, steps, book, now),
    steps,
    alarms: alarms.map((alarm) => ({
      ...alarm,
      raised: isMarked('alarm-raised', alarm, one.events),
    })),
    updates: updatesOf(state, steps).map((update) => ({
      ...update,
      sent: isMarked('update-sent', update, one.events),
    })),
  };
}

/** Of each late step its owner and the manager are told. */
function lateAlarms(steps: readonly CaseStep[]): Unmarked<CaseAlarm>[] {
  return steps.flatMap(({ step, by, owner, late }) =>
    late && by !== null
      ? [
          {
            about: step,
            to: toldOf(owner),
            since: by,
          },
        ]
      : [],
  );
}

/** What customers are late with, whoever sees to the case looks after. */
function toldOf(owner: CaseStep['owner']): ComplaintOwner[] {
  if (owner === 'customer') return ['customer-service'];
  return owner === null || owner === 'manager' ? ['manager'] : [owner, 'manager'];
}

/** "Niemand wordt achtergelaten" (source 002), and the outside body once the board's time is up (source 003). */
function updatesOf({ kind }: CaseState, steps: readonly CaseStep[]): Unmarked<CustomerUpdate>[] {
  return steps.flatMap(({ step, by, late }): Unmarked<CustomerUpdate>[] => {
    if (!late || by === null) return [];
    if (step === 'board-answer') return [{ about: 'board-time-lapsed', since: by }];
    const isQuestion = kind === 'support' || kind === 'customization' || kind === 'order-request';
    const isAnswer = step === 'answer' || step === 'carry-out-request';
    return isQuestion && isAnswer ? [{ about: 'where-things-stand', since: by }] : [];
  });
}

function isMarked(
  type: 'alarm-raised' | 'update-sent',
  { about, since }: { about: string; since: string },
  events: readonly CaseEvent[],
): boolean {
  return events.some(
    (event) => event.type === type && event.about === about && isSameMoment(event.since, since),
  );
}

function statusOf(
  state: CaseState,
  steps: readonly CaseStep[],
  book: StandingBook,
  now: Temporal.Instant,
): string {
  const { kind, phase, status, latest, cancelled, receipt } = state;
  if (kind === 'withdrawal') return withdrawalStatus(state, steps);
  if (phase === 'offered' && hasLapsed(state, book, now)) return 'offer-lapsed';
  if (phase === 'decided' && latest.decided?.outcome === 'granted' && !latest['paid-out']) {
    return 'to-pay';
  }
  const isToCancel = cancelled !== undefined && !cancelled.carriedOut;
  return status === 'open' && receipt?.outcome === 'cancel-only' && isToCancel
    ? 'to-cancel'
    : status;
}
