import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../calendar/deadline.ts';
import type { CaseEvent } from '../case/case-events.ts';
import type { CaseState } from '../case/fold-case.ts';
import { complaintRulesOf } from '../complaint/complaint-rules.ts';
import { standingOf } from '../complaint/complaint-standing.ts';
import type { CaseAlarm, CaseStanding, CaseStep, StandingBook } from './standing.ts';

type Unmarked = Omit<CaseAlarm, 'raised'>;

/**
 * The ladder of a complaint in the words of all cases, and what is told of a wish for the board. What was entered
 * stands, even where the book has changed since. Source: 003.
 */
export function complaintSteps(
  state: CaseState,
  [opened]: readonly CaseEvent[],
  book: StandingBook,
  now: Temporal.Instant,
): (Pick<CaseStanding, 'status' | 'steps'> & { alarms: Unmarked[] }) | undefined {
  if (opened?.type !== 'opened' || opened.kind !== 'complaint') return undefined;
  const rules = complaintRulesOf(book, opened);
  const standing = standingOf(state, rules, now);
  const { zone } = rules.calendar;
  const steps = standing.due.map(({ step, by, owner, late }): CaseStep => {
    const end = endOfDay(Temporal.PlainDate.from(by), zone);
    return { step, by: end.toString(), lastDay: by, owner, late };
  });
  const asked = state.latest.escalated;
  const alarms = standing.alarms.flatMap(({ about, to }) =>
    asked && (about === 'escalation' || about === 'early-escalation')
      ? [{ about, to: [to], since: asked.at }]
      : [],
  );
  const isOver = steps.length === 0 && standing.status !== 'closed';
  const close: CaseStep = { step: 'close', by: null, lastDay: null, owner: 'manager', late: false };
  return { status: standing.status, steps: isOver ? [close] : steps, alarms };
}
