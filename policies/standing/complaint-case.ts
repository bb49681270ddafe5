import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../calendar/deadline.ts';
import type { Case } from '../case/case-events.ts';
import { CaseDamaged } from '../case/fold-case.ts';
import { complaintRulesOf } from '../complaint/complaint-rules.ts';
import { complaintStanding } from '../complaint/complaint-standing.ts';
import type { CaseAlarm, CaseStanding, CaseStep, StandingBook } from './standing.ts';

/** The ladder of a complaint in the words of all cases, and what is told of a wish for the board. Source: 003. */
export function complaintSteps(
  book: StandingBook,
  { reference, events }: Case,
  now: Temporal.Instant,
): Pick<CaseStanding, 'status' | 'steps'> & { alarms: Omit<CaseAlarm, 'raised'>[] } {
  const standing = complaintStanding(book, events, now);
  const [opened] = events;
  if ('refused' in standing || opened?.type !== 'opened') {
    const refused = 'refused' in standing ? standing.refused : undefined;
    throw new CaseDamaged(
      reference,
      refused ?? { index: 0, event: undefined, reason: 'not-opened', why: 'it has no events' },
    );
  }
  const { zone } = complaintRulesOf(book, opened).calendar;
  const steps = standing.due.map(({ step, by, owner, late }): CaseStep => {
    const end = endOfDay(Temporal.PlainDate.from(by), zone);
    return { step, by: end.toString(), lastDay: by, owner, late };
  });
  const asked = events.findLast(({ type }) => type === 'escalated');
  const alarms = standing.alarms.flatMap(({ about, to }) =>
    asked && (about === 'escalation' || about === 'early-escalation')
      ? [{ about, to: [to], since: asked.at }]
      : [],
  );
  const isOver = steps.length === 0 && standing.status !== 'closed';
  const close: CaseStep = { step: 'close', by: null, lastDay: null, owner: 'manager', late: false };
  return { status: standing.status, steps: isOver ? [close] : steps, alarms };
}
