import type { Case, CaseEvent, CaseEventType, CasePerson } from './case-events.ts';
import { move } from './case-moves.ts';
import type { CasePhase, CaseProgress, NotAllowed } from './case-progress.ts';
import type { Receipt } from './receipt.ts';

export type CaseStatus = CasePhase | 'evidence-awaited' | 'waiting-for-customer';

/** How a case stands: what it was opened with, and what its events made of that. */
export interface CaseState extends CaseProgress {
  reference: string;
  /** The phase, unless the customer is waited for. */
  status: CaseStatus;
  openedAt: string;
  conversation: string;
  orderNumber: string | undefined;
  contact: string | undefined;
  summary: string;
  receipt: Receipt | undefined;
  /** How many times evidence was added. */
  evidence: number;
  /** Who sees to it; `undefined` while nobody does. */
  owner: CasePerson | undefined;
}

/** The first event that is not allowed: its place in the list, counted from 0, and why. */
export interface Refusal extends NotAllowed {
  index: number;
  /** `undefined` where there is no event at all. */
  event: CaseEventType | undefined;
}

/** A rule beyond the allowed moves that an event must meet, such as what the book demands of it. */
export type EventRule = (before: CaseState, event: CaseEvent) => NotAllowed | undefined;

/** A case that holds an event which is not allowed: what the store holds is damaged. */
export class CaseDamaged extends Error {
  readonly code = 'case-damaged';
  override name = 'CaseDamaged';
  readonly refused: Refusal;

  constructor(reference: string, refused: Refusal) {
    super(`${reference}: event ${refused.index} (${refused.event ?? 'none'}): ${refused.why}`);
    this.refused = refused;
  }
}

/**
 * The state of a case, folded from its events; or, for any other sequence, which event is not allowed
 * and why. Events count in the order of the list, whatever their moments.
 *
 * Example: opened as a complaint, then board-answered: refused, index 1, `not-at-this-point`.
 */
export function foldEvents(
  reference: string,
  events: readonly CaseEvent[],
  rule: EventRule = () => undefined,
): { state: CaseState } | { refused: Refusal } {
  const [opened, ...later] = events;
  if (opened?.type !== 'opened') {
    const why = 'a case begins with opened';
    return { refused: { index: 0, event: opened?.type, reason: 'not-opened', why } };
  }
  let state: CaseState = {
    reference,
    kind: opened.kind,
    phase: 'open',
    status: opened.evidenceAwaited ? 'evidence-awaited' : 'open',
    openedAt: opened.at,
    conversation: opened.conversation,
    orderNumber: opened.orderNumber,
    contact: opened.contact,
    summary: opened.summary,
    receipt: opened.receipt,
    evidence: 0,
    cancelled: undefined,
    owner: undefined,
    latest: { opened },
    handledBy: [],
  };
  for (const [place, event] of later.entries()) {
    const next = move(state, event);
    const not = 'not' in next ? next.not : rule(state, event);
    if (not) return { refused: { index: place + 1, event: event.type, ...not } };
    if ('to' in next) state = applyEvent(state, event, next.to);
  }
  return { state };
}

/** The state of a case as a store holds it. Throws `CaseDamaged`; see `foldEvents`. */
export function foldCase({ reference, events }: Case): CaseState {
  const folded = foldEvents(reference, events);
  if ('refused' in folded) throw new CaseDamaged(reference, folded.refused);
  return folded.state;
}

function applyEvent(state: CaseState, event: CaseEvent, phase: CasePhase): CaseState {
  const kept = event.type === 'reopened' ? withoutOutcome(state) : state.latest;
  const next: CaseState = {
    ...state,
    phase,
    status: statusAfter(state, event, phase),
    latest: { ...kept, [event.type]: event },
    handledBy: [...state.handledBy, ...handlers(event)],
  };
  if (event.type === 'evidence-added') next.evidence += 1;
  if (event.type === 'contact-given') next.contact = event.contact;
  if (event.type === 'order-matched') {
    next.orderNumber = event.orderNumber;
    next.receipt = event.receipt ?? state.receipt;
  }
  if (event.type === 'future-invoices-cancelled') {
    const { at, stop, serviceEndsOn } = event;
    next.cancelled = { at, stop, serviceEndsOn, carriedOut: false };
  }
  if (event.type === 'cancellation-withdrawn') next.cancelled = undefined;
  if (event.type === 'cancellation-carried-out' && state.cancelled) {
    next.cancelled = { ...state.cancelled, carriedOut: true };
  }
  if (event.type === 'owner-changed') next.owner = event.owner;
  return next;
}

/** Waiting ends when something is handed over, or has come, and when the case moves on without it. */
function statusAfter(state: CaseState, event: CaseEvent, phase: CasePhase): CaseStatus {
  if (event.type === 'waiting-for-customer') return 'waiting-for-customer';
  return endWaiting.has(event.type) || phase !== state.phase ? phase : state.status;
}

const endWaiting = new Set<CaseEventType>([
  'evidence-added',
  'order-matched',
  'goods-received',
  'dispatch-proved',
  'paid-out',
]);

/** What a reopened case keeps: all but the outcome and what came of that. */
function withoutOutcome({ latest }: CaseState): CaseState['latest'] {
  const {
    decided,
    answered,
    'quote-offered': offered,
    'quote-accepted': accepted,
    'quote-declined': declined,
    'paid-out': paid,
    resolved,
    escalated,
    'board-received': received,
    'board-answered': boardAnswer,
    'referred-outside': referral,
    closed,
    ...kept
  } = latest;
  return kept;
}

function handlers(event: CaseEvent): string[] {
  const names = [handlerOf(event), isHandling(event) ? event.by?.name : undefined];
  return names.flatMap((name) => name?.trim() || []);
}

/** What only they do who handle a complaint; the board's own steps are not among them. */
function isHandling({ type }: CaseEvent): boolean {
  return (
    type === 'acknowledged' ||
    type === 'passed-to-manager' ||
    type === 'assigned' ||
    type === 'progress-reported' ||
    type === 'resolved'
  );
}

function handlerOf(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'acknowledged':
      return event.handler;
    case 'passed-to-manager':
      return event.manager;
    case 'assigned':
      return event.investigator;
    case 'resolved':
      return event.decidedBy;
    default:
      return undefined;
  }
}
