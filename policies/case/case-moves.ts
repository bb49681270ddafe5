import type { CaseEvent, CaseEventOf, CaseEventType, CaseKind } from './case-events.ts';

/** How far a case has come. `open` is everything before a decision or an outcome. */
export const casePhases = [
  'open',
  'decided',
  'resolved',
  'escalated',
  'with-board',
  'board-answered',
  'referred-outside',
  'closed',
] as const;

export type CasePhase = (typeof casePhases)[number];

/** What the next move of a case depends on. */
export interface CaseProgress {
  kind: CaseKind;
  phase: CasePhase;
  /** The latest event of each type; of an earlier outcome, those before a reopening are left out. */
  latest: { [Type in CaseEventType]?: CaseEventOf<Type> };
  /** Everyone who has handled the complaint, from the opening on. */
  handledBy: string[];
}

/** Why an event is not allowed: a code, and a sentence in English for staff. */
export interface NotAllowed {
  reason:
    | 'not-opened'
    | 'opened-twice'
    | 'not-for-this-kind'
    | 'not-at-this-point'
    | 'not-granted-by-manager'
    | 'nobody-escalated'
    | 'board-answered-already'
    | 'same-person'
    | 'not-an-outcome-of-this-kind'
    | 'needs-missing'
    | 'date-has-passed'
    | 'board-has-time';
  why: string;
}

/** From which phase an event leads to which. */
type Moves = Partial<Record<CaseEventType, Partial<Record<CasePhase, CasePhase>>>>;

const withEvidence: Moves = {
  // What a customer hands over is never refused.
  'evidence-added': stay(...casePhases),
  'contact-given': stay(...casePhases),
  'waiting-for-customer': stay('open', 'with-board'),
};
const appeal: Moves = {
  ...withEvidence,
  decided: { open: 'decided' },
  closed: { decided: 'closed' },
  reopened: { decided: 'open', closed: 'open' },
};
const support: Moves = {
  ...withEvidence,
  'customer-objected': { open: 'open', closed: 'open' },
  closed: { open: 'closed' },
  reopened: { closed: 'open' },
};

/** The allowed moves of each kind. Those of complaints are by source 003, those of appeals by 000. */
const moves: Record<CaseKind, Moves> = {
  refund: {
    ...withEvidence,
    'future-invoices-cancelled': stay(...casePhases),
    'cancellation-withdrawn': { open: 'closed' },
    decided: { open: 'decided' },
    closed: { open: 'closed', decided: 'closed' },
    reopened: { decided: 'open', closed: 'open' },
  },
  support,
  customization: support,
  // open until it is answered. Source: GDPR, article 12(3).
  'privacy-request': {
    ...withEvidence,
    closed: { open: 'closed' },
    reopened: { closed: 'open' },
  },
  'review-appeal': appeal,
  'licence-appeal': appeal,
  complaint: {
    ...withEvidence,
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
  const to = from[phase];
  if (!to) {
    const when = Object.keys(from).join(' or ');
    return { not: refuse('not-at-this-point', `the case is ${phase}, and it must be ${when}`) };
  }
  const not = objection(progress, event);
  return not ? { not } : { to };
}

/** Whether two names are the same person's, as far as letters tell. */
export function samePerson(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}

/** Why an event that the phase allows is refused all the same. */
function objection(progress: CaseProgress, event: CaseEvent): NotAllowed | undefined {
  const { latest } = progress;
  switch (event.type) {
    case 'resolved':
      return remediesGranted(progress, event);
    case 'escalated':
      return latest['board-answered'] && refuse('board-answered-already', 'the board has answered');
    case 'board-received':
      return latest.escalated
        ? undefined
        : refuse('nobody-escalated', 'the customer has not asked for the board (escalated)');
    case 'board-answered':
      return boardAnswer(progress, event);
    case 'decided':
      return decision(progress, event);
    default:
      return undefined;
  }
}

/** The manager is who the complaint was passed to; until a name is known, anyone but those known. */
function remediesGranted(
  { latest, handledBy }: CaseProgress,
  { remedies = [], decidedBy = '' }: CaseEventOf<'resolved'>,
): NotAllowed | undefined {
  if (remedies.length === 0 || samePerson(decidedBy, 'manager')) return undefined;
  const manager = latest['passed-to-manager']?.manager;
  const granted = manager
    ? samePerson(decidedBy, manager)
    : normalizeName(decidedBy) !== '' && !handledBy.some((other) => samePerson(other, decidedBy));
  if (granted) return undefined;
  const who =
    normalizeName(decidedBy) === '' ? 'decidedBy is missing' : `decidedBy is ${decidedBy}`;
  return refuse('not-granted-by-manager', `only the manager grants remedies, and ${who}`);
}

function boardAnswer(
  { latest, handledBy }: CaseProgress,
  { decidedBy }: CaseEventOf<'board-answered'>,
): NotAllowed | undefined {
  if (latest['board-answered']) return refuse('board-answered-already', 'the board has answered');
  const handled = decidedBy && handledBy.some((other) => samePerson(other, decidedBy));
  return handled ? refuse('same-person', `decidedBy is ${decidedBy}, who handled it`) : undefined;
}

function decision(
  { kind, latest }: CaseProgress,
  { decidedBy, outcome }: CaseEventOf<'decided'>,
): NotAllowed | undefined {
  const outcomes = kind === 'refund' ? ['granted', 'refused'] : ['upheld', 'rejected'];
  if (!outcomes.includes(outcome)) {
    const choice = outcomes.join(' or ');
    return refuse('not-an-outcome-of-this-kind', `a ${kind} case is ${choice}, not ${outcome}`);
  }
  const first = latest.opened?.firstDecidedBy;
  return first !== undefined && samePerson(first, decidedBy)
    ? refuse('same-person', `decidedBy is ${decidedBy}, who took the decision appealed against`)
    : undefined;
}

function stay(...phases: CasePhase[]): Partial<Record<CasePhase, CasePhase>> {
  return Object.fromEntries(phases.map((phase) => [phase, phase]));
}

function refuse(reason: NotAllowed['reason'], why: string): NotAllowed {
  return { reason, why };
}

function normalizeName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
