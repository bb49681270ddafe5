import type { CaseEvent, CaseEventOf, CaseEventType, CaseKind } from './case-events.ts';

/** How far a case has come. `open` is everything before a decision or an outcome. */
export const casePhases = [
  'open',
  'decided',
  'answered',
  'offered',
  'accepted',
  'declined',
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
  /** The latest cancellation of future invoices, unless it was taken back. */
  cancelled:
    | { at: string; stop: 'end-of-cycle' | 'now'; serviceEndsOn: string; carriedOut: boolean }
    | undefined;
}

/** Why an event may not be allowed, in codes. */
export const notAllowed = [
  'not-opened',
  'opened-twice',
  'not-for-this-kind',
  'not-at-this-point',
  'not-granted-by-manager',
  'nobody-escalated',
  'board-answered-already',
  'same-person',
  'not-an-outcome-of-this-kind',
  'needs-missing',
  'date-has-passed',
  'board-has-time',
  'not-for-this-role',
  'nothing-to-carry-out',
  'carried-out-already',
  'paid-out-already',
  'not-granted',
  'offer-has-lapsed',
  'received-already',
  'order-known',
] as const;

/** Why an event is not allowed: a code, and a sentence in English for staff. */
export interface NotAllowed {
  reason: (typeof notAllowed)[number];
  why: string;
  /** Of `needs-missing`: the fields that are to be filled in. */
  missing?: readonly string[];
}

/** The refusal of an event that lacks what is demanded of it. */
export function refuseIncomplete({ type }: CaseEvent, missing: readonly string[]): NotAllowed {
  return { reason: 'needs-missing', why: `${type} needs ${missing.join(', ')}`, missing };
}
