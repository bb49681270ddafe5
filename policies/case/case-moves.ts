import type { CaseEvent, CaseEventType, CaseKind } from './case-events.ts';
import { objection, refuse } from './case-objections.ts';
import { casePhases, type CasePhase, type CaseProgress, type NotAllowed } from './case-progress.ts';

/** From which phase an event leads to which. */
type Moves = Partial<Record<CaseEventType, Partial<Record<CasePhase, CasePhase>>>>;

/** What any case may have happen to it, at any point. */
const always: Moves = {
  // What a customer hands over is never refused.
  'evidence-added': stay(...casePhases),
  'contact-given': stay(...casePhases),
  'owner-changed': stay(...casePhases),
  noted: stay(...casePhases),
  'alarm-raised': stay(...casePhases),
  'update-sent': stay(...casePhases),
  'letter-refused': stay(...casePhases),
  'order-changed': stay(...casePhases),
  'order-change-refused': stay(...casePhases),
  'waiting-for-customer': stay('open', 'with-board'),
};
const appeal: Moves = {
  ...always,
  decided: { open: 'decided' },
  closed: { decided: 'closed' },
  reopened: { decided: 'open', closed: 'open' },
};
const question: Moves = {
  ...always,
  answered: { open: 'answered', answered: 'answered' },
  closed: { open: 'closed', answered: 'closed' },
  reopened: { answered: 'open', closed: 'open' },
};
const support: Moves = {
  ...question,
  'customer-objected': { open: 'open', answered: 'open', closed: 'open' },
};

/** The allowed moves of each kind. Those of complaints are by source 003, those of appeals by 000. */
const moves: Record<CaseKind, Moves> = {
  refund: {
    ...always,
    'future-invoices-cancelled': stay(...casePhases),
    'cancellation-carried-out': stay('open', 'decided'),
    'cancellation-withdrawn': { open: 'closed' },
    decided: { open: 'decided' },
    'paid-out': stay('decided'),
    closed: { open: 'closed', decided: 'closed' },
    reopened: { decided: 'open', closed: 'open' },
  },
  support,
  customization: {
    ...support,
    'customer-objected': { open: 'open', answered: 'open', offered: 'open', closed: 'open' },
    // A new offer takes the place of the one before it.
    'quote-offered': {
      open: 'offered',
      answered: 'offered',
      offered: 'offered',
      declined: 'offered',
    },
    'quote-accepted': { offered: 'accepted' },
    'quote-declined': { offered: 'declined' },
    closed: {
      open: 'closed',
      answered: 'closed',
      offered: 'closed',
      accepted: 'closed',
      declined: 'closed',
    },
    reopened: { answered: 'open', accepted: 'open', declined: 'open', closed: 'open' },
  },
  'privacy-request': question,
  // It is the customer's right: nobody has to grant it first, so that it is paid from the opening on.
  withdrawal: {
    ...always,
    'order-matched': stay('open'),
    'goods-received': stay('open', 'decided'),
    'dispatch-proved': stay('open', 'decided'),
    decided: { open: 'decided' },
    'paid-out': stay('open', 'decided'),
    closed: { open: 'closed', decided: 'closed' },
    reopened: { decided: 'open', closed: 'open' },
  },
  'order-request': {
    ...question,
    'order-changed': { open: 'closed', answered: 'closed', closed: 'closed' },
  },
  'review-appeal': appeal,
  'licence-appeal': appeal,
  complaint: {
    ...always,
    classified: stay(...casePhases),
    acknowledged: stay('open'),
    'passed-to-manager': stay('open'),
    assigned: stay('open'),
    'progress-reported': stay('open'),
    resolved: { open: 'resolved' },
    // Before an outcome it is recorded, and changes nothing.
    escalated: { open: 'open', resolved: 'escalated', closed: 'escalated' },
    'board-received': { resolved: 'with-board', escalated: 'with-board' },
    // An answer that comes after the board's time is still an answer.
    'board-answered': { 'with-board': 'board-answered', 'referred-outside': 'board-answered' },
    'referred-outside': {
      'with-board': 'referred-outside',
      'board-answered': 'referred-outside',
    },
    closed: { resolved: 'closed', 'board-answered': 'closed', 'referred-outside': 'closed' },
    reopened: {
      resolved: 'open',
      'board-answered': 'open',
      'referred-outside': 'open',
      closed: 'open',
    },
  },
};

/** The phase that the event leads to, or why it is not allowed now. */
export function move(
  progress: CaseProgress,
  event: CaseEvent,
): { to: CasePhase } | { not: NotAllowed } {
  const { kind, phase } = progress;
  const from = moves[kind][event.type];
  if (event.type === 'opened') return { not: refuse('opened-twice', 'the case is open already') };
  if (!from) return { not: refuse('not-for-this-kind', `a ${kind} case has no such event`) };
  // a note on the order is not what was asked for
  const isNote = event.type === 'order-changed' && event.action === 'note';
  const to = isNote ? phase : from[phase];
  if (!to) {
    const when = Object.keys(from).join(' or ');
    return { not: refuse('not-at-this-point', `the case is ${phase}, and it must be ${when}`) };
  }
  const not = objection(progress, event);
  return not ? { not } : { to };
}

/** The types of event that the case may have next, as far as its phase tells. */
export function possibleEvents({
  kind,
  phase,
}: Pick<CaseProgress, 'kind' | 'phase'>): CaseEventType[] {
  const types = Object.keys(moves[kind]) as CaseEventType[];
  return types.filter((type) => moves[kind][type]?.[phase] !== undefined);
}

function stay(...phases: CasePhase[]): Partial<Record<CasePhase, CasePhase>> {
  return Object.fromEntries(phases.map((phase) => [phase, phase]));
}
