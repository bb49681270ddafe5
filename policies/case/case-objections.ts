import type { CaseEvent, CaseEventOf } from './case-events.ts';
import type { CaseProgress, NotAllowed } from './case-progress.ts';
import { grantsRemedies, mayTake } from './who-may.ts';
import { withdrawalObjection } from './withdrawal-objections.ts';

/** Whether two names are the same person's, as far as letters tell. */
export function samePerson(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}

/** Why an event that the phase allows is refused all the same. */
export function objection(progress: CaseProgress, event: CaseEvent): NotAllowed | undefined {
  const { latest } = progress;
  if (event.by && !mayTake(event.by.role, event.type)) {
    return refuse('not-for-this-role', `${event.type} is not for the role ${event.by.role}`);
  }
  if (progress.kind === 'withdrawal') {
    const not = withdrawalObjection(progress, event);
    if (not) return not;
  }
  switch (event.type) {
    case 'cancellation-carried-out':
    case 'cancellation-withdrawn':
      return cancellation(progress);
    case 'paid-out':
      return payment(progress);
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
  { remedies = [], decidedBy = '', by }: CaseEventOf<'resolved'>,
): NotAllowed | undefined {
  if (remedies.length === 0) return undefined;
  if (by) {
    const why = `only the manager grants remedies, and ${by.name} is not one`;
    return grantsRemedies(by.role) ? undefined : refuse('not-granted-by-manager', why);
  }
  if (samePerson(decidedBy, 'manager')) return undefined;
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
  { decidedBy, by }: CaseEventOf<'board-answered'>,
): NotAllowed | undefined {
  if (latest['board-answered']) return refuse('board-answered-already', 'the board has answered');
  const deciders = [decidedBy, by?.name].filter((decider) => decider !== undefined);
  const handled = deciders.find((decider) => handledBy.some((other) => samePerson(other, decider)));
  return handled === undefined
    ? undefined
    : refuse('same-person', `decidedBy is ${handled}, who handled it`);
}

function cancellation({ cancelled }: CaseProgress): NotAllowed | undefined {
  if (!cancelled) {
    return refuse('nothing-to-carry-out', 'no cancellation of invoices is to be carried out');
  }
  return cancelled.carriedOut
    ? refuse('carried-out-already', 'the cancellation has been carried out')
    : undefined;
}

function payment({ kind, latest }: CaseProgress): NotAllowed | undefined {
  if (kind === 'withdrawal') return undefined;
  if (latest.decided?.outcome !== 'granted') {
    return refuse('not-granted', 'no refund was granted');
  }
  return latest['paid-out']
    ? refuse('paid-out-already', 'the refund has been paid out')
    : undefined;
}

function decision(
  { kind, latest }: CaseProgress,
  { decidedBy, firstDecidedBy, outcome, by }: CaseEventOf<'decided'>,
): NotAllowed | undefined {
  const outcomes: string[] =
    kind === 'refund' || kind === 'withdrawal' ? ['granted', 'refused'] : ['upheld', 'rejected'];
  if (!outcomes.includes(outcome)) {
    const choice = outcomes.join(' or ');
    return refuse('not-an-outcome-of-this-kind', `a ${kind} case is ${choice}, not ${outcome}`);
  }
  const first = latest.opened?.firstDecidedBy ?? firstDecidedBy;
  const again = [decidedBy, by?.name].find(
    (decider) => first !== undefined && decider !== undefined && samePerson(first, decider),
  );
  return again === undefined
    ? undefined
    : refuse('same-person', `decidedBy is ${again}, who took the decision appealed against`);
}

export function refuse(reason: NotAllowed['reason'], why: string): NotAllowed {
  return { reason, why };
}

function normalizeName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
