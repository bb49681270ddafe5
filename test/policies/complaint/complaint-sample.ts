import fc from 'fast-check';
import { caseKinds, remedies, type CaseEvent } from '../../../policies/case/case-events.ts';
import {
  complaintStanding,
  type ComplaintStanding,
} from '../../../policies/complaint/complaint-standing.ts';
import type { PolicyBook } from '../../../policies/policy-book.ts';
import { at, book } from '../sample.ts';

/** Events of complaints as tests need them. */
export const received = '2026-12-23T15:00:00+01:00';

export function openedAt(moment = received): CaseEvent {
  return { type: 'opened', at: moment, kind: 'complaint', conversation: 'c1', summary: 'Te laat.' };
}

/** The events that come after the opening, as a sound complaint has them. */
export const steps = {
  acknowledged: {
    type: 'acknowledged',
    at: '2026-12-24T10:00:00+01:00',
    handler: 'Noor',
    answerBy: '2027-01-06',
  },
  'passed-to-manager': {
    type: 'passed-to-manager',
    at: '2026-12-24T11:00:00+01:00',
    manager: 'Mila',
  },
  assigned: { type: 'assigned', at: '2026-12-28T09:00:00+01:00', investigator: 'Bram' },
  'progress-reported': {
    type: 'progress-reported',
    at: '2027-01-05T09:00:00+01:00',
    newDate: '2027-01-20',
  },
  resolved: {
    type: 'resolved',
    at: '2027-01-05T16:00:00+01:00',
    actions: 'De bezorger gesproken.',
    conclusions: 'Het pakket lag in het depot.',
    changes: 'Het depot meldt zich voortaan.',
    decidedBy: 'Mila',
  },
  escalated: { type: 'escalated', at: '2027-01-07T09:00:00+01:00' },
  'board-received': { type: 'board-received', at: '2027-01-08T09:00:00+01:00' },
  'board-answered': {
    type: 'board-answered',
    at: '2027-01-14T09:00:00+01:00',
    decidedBy: 'Ilse',
  },
  'referred-outside': { type: 'referred-outside', at: '2027-01-16T09:00:00+01:00' },
  reopened: { type: 'reopened', at: '2027-01-20T09:00:00+01:00' },
  'waiting-for-customer': { type: 'waiting-for-customer', at: '2026-12-29T09:00:00+01:00' },
  'evidence-added': { type: 'evidence-added', at: '2026-12-30T09:00:00+01:00', files: [] },
  closed: { type: 'closed', at: '2027-02-01T09:00:00+01:00' },
} satisfies { [Type in CaseEvent['type']]?: CaseEvent & { type: Type } };

export type StepName = keyof typeof steps;

/** A complaint with these events after its opening. */
export function complaint(...names: StepName[]): CaseEvent[] {
  return [openedAt(), ...names.map((name) => steps[name])];
}

export const toTheOutcome: StepName[] = [
  'acknowledged',
  'passed-to-manager',
  'assigned',
  'resolved',
];
export const toTheBoard: StepName[] = [...toTheOutcome, 'escalated', 'board-received'];

/** How the events stand; they must be allowed. */
export function standingOf(
  events: CaseEvent[],
  now = '2026-12-23T16:00:00+01:00',
  by: PolicyBook = book,
): ComplaintStanding {
  const standing = complaintStanding(by, events, at(now));
  if ('refused' in standing) throw new Error(standing.refused.why);
  return standing;
}

/** The last day of each step still to do, by its name. */
export function daysOf({ due }: ComplaintStanding): Record<string, string> {
  return Object.fromEntries(due.map(({ step, by }) => [step, by]));
}

const moment = fc
  .integer({ min: Date.UTC(2026, 10), max: Date.UTC(2027, 2) })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const day = moment.map((instant) => instant.slice(0, 10));
const person = fc.option(fc.constantFrom('Noor', 'Mila', 'manager', 'Ilse', ''), {
  nil: undefined,
});
const text = fc.option(fc.constantFrom('Gedaan.', ''), { nil: undefined });

const anyOpened: fc.Arbitrary<CaseEvent> = fc.record({
  type: fc.constant('opened' as const),
  at: moment,
  // Every other one a complaint, which has the most moves.
  kind: fc.oneof(fc.constant('complaint' as const), fc.constantFrom(...caseKinds)),
  conversation: fc.constant('c1'),
  summary: fc.constant('Te laat.'),
  evidenceAwaited: fc.boolean(),
  firstDecidedBy: person,
});

const anyLater: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.constantFrom<CaseEvent>(...Object.values(steps)),
  fc.record({
    type: fc.constantFrom(
      'escalated' as const,
      'board-received' as const,
      'referred-outside' as const,
      'reopened' as const,
      'closed' as const,
      'waiting-for-customer' as const,
      'customer-objected' as const,
    ),
    at: moment,
  }),
  fc.record({
    type: fc.constant('acknowledged' as const),
    at: moment,
    handler: person,
    answerBy: day,
  }),
  fc.record({ type: fc.constant('progress-reported' as const), at: moment, newDate: day }),
  fc.record({ type: fc.constant('board-answered' as const), at: moment, decidedBy: person }),
  fc.record({
    type: fc.constant('resolved' as const),
    at: moment,
    actions: text,
    conclusions: text,
    changes: text,
    remedies: fc.subarray([...remedies]),
    decidedBy: person,
  }),
  fc.record({
    type: fc.constant('decided' as const),
    at: moment,
    decidedBy: fc.constantFrom('Noor', 'Mila'),
    outcome: fc.constantFrom('granted', 'refused', 'upheld', 'rejected'),
    reasons: fc.constant('Daarom.'),
  }),
  fc.record({
    type: fc.constant('future-invoices-cancelled' as const),
    at: moment,
    stop: fc.constantFrom('end-of-cycle', 'now'),
    serviceEndsOn: day,
  }),
);

/** Any sequence of events, most of them opened first. */
export const anyEvents: fc.Arbitrary<CaseEvent[]> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: anyOpened.map((event) => [event]) }, fc.constant([])),
    fc.array(fc.oneof({ weight: 9, arbitrary: anyLater }, anyOpened), { maxLength: 12 }),
  )
  .map(([first, later]) => [...first, ...later]);

/** Sequences that get far: the sound ladder in its order, with steps left out and steps put in. */
export const likelyComplaint: fc.Arbitrary<CaseEvent[]> = fc
  .tuple(
    fc.subarray([...toTheBoard, 'board-answered', 'referred-outside', 'closed'] as StepName[], {
      minLength: 3,
    }),
    fc.subarray(['progress-reported', 'reopened', 'waiting-for-customer'] as StepName[]),
    fc.nat({ max: 9 }),
  )
  .map(([ladder, others, place]) =>
    complaint(...ladder.slice(0, place), ...others, ...ladder.slice(place)),
  );
