import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/calendar.ts';
import type { CaseEvent } from '../case/case-events.ts';
import { foldEvents, type CaseState, type CaseStatus, type Refusal } from '../case/fold-case.ts';
import {
  complaintSteps,
  type ComplaintBook,
  type ComplaintClause,
  type ComplaintOwner,
  type ComplaintPolicy,
  type ComplaintStep,
  type OutsideBody,
} from './complaint-policy.ts';
import {
  complaintRule,
  complaintRulesOf,
  lastDayOf,
  outsideBody,
  eventsOfStep,
  type ComplaintRules,
} from './complaint-rules.ts';
import { isInTime } from '../calendar/deadline.ts';

/** A step still to take: until which day, in the shop's zone, and whose it is. */
export interface DueStep {
  step: ComplaintStep;
  /** The last day, such as 2026-12-29. */
  by: string;
  /** `null` where the book names nobody. */
  owner: ComplaintOwner | null;
  /** Whether the last day has passed. */
  late: boolean;
}

/** What must be filled in before the event counts as the step. */
export interface MissingNeeds {
  step: ComplaintStep;
  /** The type of the event, such as `resolved`. */
  event: string;
  needs: readonly string[];
}

/** Something that a person must be told of: a late step, or a wish to go to the board. */
export interface ComplaintAlarm {
  about: ComplaintStep | 'early-escalation' | 'escalation';
  to: ComplaintOwner;
  /** The day since when, in the shop's zone. */
  since: string;
}

export type ComplaintStatus = CaseStatus | 'acknowledged' | 'with-manager' | 'under-investigation';

export interface ComplaintStanding {
  status: ComplaintStatus;
  due: DueStep[];
  missing: MissingNeeds[];
  alarms: ComplaintAlarm[];
  /** Where the customer can go next; `undefined` until the board has answered or its time is up. */
  outside: OutsideBody | undefined;
  /** Ids of the clauses that this rests on, in the version `version` of the policy. */
  clauses: ComplaintClause[];
  version: string;
  calendar: string;
}

/** The clauses that each step rests on. */
export const stepClauses: Record<ComplaintStep, ComplaintClause[]> = {
  acknowledge: ['acknowledgement'],
  'pass-to-manager': ['complaints-log'],
  assign: ['investigator'],
  answer: ['answer', 'progress-report'],
  'board-answer': ['board-review'],
};

/**
 * How a complaint stands at `now`: what is still to do and by when, what is missing for it, what is
 * late; or which of its events is not allowed, and why. Judged by the version that its receipt names,
 * else by the one in force when it was opened. Days are counted from the opening, reopened or not, and
 * the bot's receipt is no acknowledgement. An acknowledgement may promise the answer sooner. Source: 003.
 *
 * Example: opened Wed 23 Dec 2026 15:00: acknowledge by 29 Dec, answer by 6 Jan 2027.
 */
export function complaintStanding(
  book: ComplaintBook,
  events: readonly CaseEvent[],
  now: Temporal.Instant,
): ComplaintStanding | { refused: Refusal } {
  const [opened] = events;
  if (opened?.type === 'opened' && opened.kind !== 'complaint') {
    const why = `this is a ${opened.kind} case`;
    return { refused: { index: 0, event: 'opened', reason: 'not-for-this-kind', why } };
  }
  const rules = opened?.type === 'opened' ? complaintRulesOf(book, opened) : undefined;
  const folded = foldEvents('', events, rules && complaintRule(rules));
  // Without rules nothing opened it, and the fold has refused that.
  if ('refused' in folded || rules === undefined) return folded as { refused: Refusal };
  return standingOf(folded.state, rules, now);
}

/** The same for a complaint whose events were judged when they were entered, whatever the book demands of them now. */
export function standingOf(
  state: CaseState,
  rules: ComplaintRules,
  now: Temporal.Instant,
): ComplaintStanding {
  const { policy, calendar } = rules;
  const due = stepsToDo(state).flatMap((step) => dueStep(step, state, rules, now));
  const boardsTimeIsUp = due.some(({ step, late }) => step === 'board-answer' && late);
  const outside = boardsTimeIsUp || 'board-answered' in state.latest;
  return {
    status: statusOf(state),
    due,
    missing: due.flatMap(({ step }) => missingFor(step, policy)),
    alarms: [...lateAlarms(due, policy), ...escalationAlarms(state, rules)],
    outside: outside ? outsideBody(rules) : undefined,
    clauses: clausesOf(state, due, outside),
    version: policy.version,
    calendar: calendar.version,
  };
}

/** With the outcome, the steps towards it are over; the board's step stays until it has answered. */
function stepsToDo({ phase, latest }: CaseState): ComplaintStep[] {
  if (phase === 'open') {
    const taken: Partial<Record<ComplaintStep, unknown>> = {
      acknowledge: latest.acknowledged,
      'pass-to-manager': latest['passed-to-manager'],
      assign: latest.assigned,
      'board-answer': 'not before an outcome',
    };
    return complaintSteps.filter((step) => taken[step] === undefined);
  }
  const boardOwes = phase === 'with-board' || phase === 'referred-outside';
  return boardOwes && !latest['board-answered'] ? ['board-answer'] : [];
}

/** No due step where the event that its time counts from has not happened. */
function dueStep(
  step: ComplaintStep,
  { latest }: CaseState,
  { policy, calendar }: ComplaintRules,
  now: Temporal.Instant,
): DueStep[] {
  const { within, owner = null } = policy.ladder[step];
  const from = latest[within.from]?.at;
  const { 'progress-reported': putOff, acknowledged } = step === 'answer' ? latest : {};
  const last = from && lastDayOf(Temporal.Instant.from(from), within, calendar).toString();
  // what was promised sooner is owed sooner
  const by = putOff?.newDate ?? earlier(last, acknowledged?.answerBy);
  if (by === undefined) return [];
  const late = !isInTime(now, Temporal.PlainDate.from(by), calendar.zone);
  return [{ step, by, owner, late }];
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || other === undefined || one < other ? (one ?? other) : other;
}

function missingFor(step: ComplaintStep, policy: ComplaintPolicy): MissingNeeds[] {
  return eventsOfStep(step, policy).flatMap(([event, { needs = [] }]) =>
    needs.length > 0 ? [{ step, event, needs }] : [],
  );
}

function lateAlarms(due: readonly DueStep[], policy: ComplaintPolicy): ComplaintAlarm[] {
  return due.flatMap(({ step, by, late }) => {
    const to = policy.ladder[step].alarm;
    const since = Temporal.PlainDate.from(by).add({ days: 1 }).toString();
    return late && to ? [{ about: step, to, since }] : [];
  });
}

/** The manager looks at a wish for the board that came early, and sends on the one that did not. */
function escalationAlarms(
  { phase, latest }: CaseState,
  { policy, calendar }: ComplaintRules,
): ComplaintAlarm[] {
  if (!latest.escalated || (phase !== 'open' && phase !== 'resolved' && phase !== 'escalated')) {
    return [];
  }
  const about = phase === 'open' ? 'early-escalation' : 'escalation';
  const since = localDay(Temporal.Instant.from(latest.escalated.at), calendar).toString();
  return [{ about, to: policy.escalation.early.owner, since }];
}

function statusOf({ status, latest }: CaseState): ComplaintStatus {
  if (status !== 'open') return status;
  if (latest.assigned) return 'under-investigation';
  if (latest['passed-to-manager']) return 'with-manager';
  return latest.acknowledged ? 'acknowledged' : 'open';
}

function clausesOf(
  { phase, latest }: CaseState,
  due: readonly DueStep[],
  outside: boolean,
): ComplaintClause[] {
  const stage: ComplaintClause[] =
    phase === 'open'
      ? ['reference', ...(latest.escalated ? (['escalation'] as const) : [])]
      : latest['board-received']
        ? ['board-review']
        : ['written-outcome', 'remedies', 'escalation'];
  const steps = due.flatMap(({ step }) => stepClauses[step]);
  return [...new Set([...stage, ...steps, ...(outside ? (['outside-body'] as const) : [])])];
}
