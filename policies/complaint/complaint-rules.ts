import { Temporal } from 'temporal-polyfill';
import { localDay, type Calendar } from '../calendar/calendar.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/case-events.ts';
import { refuseIncomplete, type NotAllowed } from '../case/case-progress.ts';
import type { EventRule } from '../case/fold-case.ts';
import {
  complaintSteps,
  type ComplaintBook,
  type ComplaintPolicy,
  type ComplaintStep,
  type OutsideBody,
  type StepEvent,
  type Within,
} from './complaint-policy.ts';
import { isInTime, lastDay } from '../calendar/deadline.ts';
import type { Versioned } from '../book-file/version.ts';
import { versionsAt } from '../versions-at.ts';

/** The versions that a complaint is judged by. */
export interface ComplaintRules {
  policy: Versioned<ComplaintPolicy>;
  calendar: Versioned<Calendar>;
}

/** The versions in force at the moment, or else the earliest: a complaint is never refused. */
export function complaintRulesAt(book: ComplaintBook, at: Temporal.Instant): ComplaintRules {
  return versionsAt(book, book.complaint, at);
}

/** The versions that the complaint's receipt names, else those in force when it was opened. */
export function complaintRulesOf(
  book: ComplaintBook,
  opened: CaseEventOf<'opened'>,
): ComplaintRules {
  const receipt = opened.receipt?.policy === 'complaint' ? opened.receipt : undefined;
  const then = complaintRulesAt(book, Temporal.Instant.from(opened.at));
  const named = (version: string, wanted: unknown) => version === wanted;
  return {
    policy: book.complaint.find((each) => named(each.version, receipt?.version)) ?? then.policy,
    calendar:
      book.calendar.find((each) => named(each.version, receipt?.inputs['calendar'])) ??
      then.calendar,
  };
}

/** The last day of a time that began at `from`. A week is seven calendar days. */
export function lastDayOf(
  from: Temporal.Instant,
  { count, unit }: Pick<Within, 'count' | 'unit'>,
  calendar: Calendar,
): Temporal.PlainDate {
  const window =
    unit === 'weeks'
      ? { days: 7 * count, kind: 'calendar-days' as const }
      : { days: count, kind: unit };
  return lastDay(from, window, calendar);
}

/** The fields that the book demands of an event of this type. */
export function needsOf(type: CaseEventType, policy: ComplaintPolicy): string[] {
  return complaintSteps
    .flatMap((step) => eventsOfStep(step, policy))
    .filter(([other]) => other === type)
    .flatMap(([, { needs = [] }]) => needs);
}

/** Those of them that are not filled in. */
export function needsMissing(event: CaseEvent, policy: ComplaintPolicy): string[] {
  const filled: Record<string, unknown> = { ...event };
  return needsOf(event.type, policy).filter((need) => isEmpty(filled[need]));
}

/** The body outside the shop for its country; `undefined` when the book names none. */
export function outsideBody({ policy, calendar }: ComplaintRules): OutsideBody | undefined {
  return policy.outsideBodies.find(({ country }) => country === calendar.country);
}

/** The events that take the step, and what the book says of each. */
export function eventsOfStep(
  step: ComplaintStep,
  { ladder }: ComplaintPolicy,
): [string, StepEvent][] {
  return Object.entries<StepEvent>(ladder[step].events);
}

/** What the book demands of an event, beyond the moves that any complaint may make. */
export function complaintRule({ policy, calendar }: ComplaintRules): EventRule {
  return ({ latest }, event) => {
    const missing = needsMissing(event, policy);
    if (missing.length > 0) return refuseIncomplete(event, missing);
    const passed = passedDate(event, calendar);
    if (passed) return passed;
    // Without the board's answer, the outside body comes only once the board's time is up.
    const received = latest['board-received'];
    if (event.type === 'referred-outside' && received && !latest['board-answered']) {
      const { within } = policy.ladder['board-answer'];
      const last = lastDayOf(Temporal.Instant.from(received.at), within, calendar);
      if (isInTime(Temporal.Instant.from(event.at), last, calendar.zone)) {
        return { reason: 'board-has-time', why: `the board can answer through ${last.toString()}` };
      }
    }
    return undefined;
  };
}

/** A customer is promised no day that is over. */
function passedDate(event: CaseEvent, calendar: Calendar): NotAllowed | undefined {
  const promised = { newDate: undefined, answerBy: undefined, ...event };
  const today = localDay(Temporal.Instant.from(event.at), calendar).toString();
  for (const field of ['newDate', 'answerBy'] as const) {
    const day = promised[field];
    if (day !== undefined && day < today) {
      return { reason: 'date-has-passed', why: `${field} is ${day}, before its own day` };
    }
  }
  return undefined;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value !== 'string' || value.trim() === '';
}
