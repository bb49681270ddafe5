import type { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from '../case/case-events.ts';
import { complaintSteps, type ComplaintBook } from './complaint-policy.ts';
import { complaintStanding, stepClauses } from './complaint-standing.ts';
import { latest } from '../book-file/version.ts';
import type { DecisionRow } from '../topic.ts';

/** The steps of the ladder, and how a complaint opened at that moment stands after each event. */
export function complaintRows(book: ComplaintBook, opened: Temporal.Instant): DecisionRow[] {
  const { ladder } = latest(book.complaint);
  const steps = complaintSteps.map((step) => {
    const { owner = 'nobody', within } = ladder[step];
    const outcome = `${within.count} ${within.unit} from ${within.from}, by ${owner}`;
    return { when: `step ${step}`, outcome, clauses: stepClauses[step] };
  });
  const events = exampleEvents(opened);
  const stands = events.flatMap(({ type }, index) => {
    const standing = complaintStanding(book, events.slice(0, index + 1), opened);
    if ('refused' in standing) return [];
    const { status, clauses } = standing;
    return { when: `after ${type}`, outcome: status, clauses };
  });
  return [...steps, ...stands];
}

/** A complaint that goes all the way, on its first day; each event has all that a book can demand. */
function exampleEvents(opened: Temporal.Instant): CaseEvent[] {
  const at = opened.toString();
  const day = opened.add({ hours: 24 }).toString().slice(0, 'yyyy-mm-dd'.length);
  return [
    { type: 'opened', at, kind: 'complaint', conversation: 'example', summary: 'example' },
    { type: 'acknowledged', at, handler: 'A', answerBy: day },
    { type: 'passed-to-manager', at, manager: 'B' },
    { type: 'assigned', at, investigator: 'C' },
    {
      type: 'resolved',
      at,
      actions: 'example',
      conclusions: 'example',
      changes: 'example',
      remedies: ['apology'],
      decidedBy: 'B',
    },
    { type: 'escalated', at },
    { type: 'board-received', at },
    { type: 'board-answered', at, decidedBy: 'D' },
  ];
}
