import type { z } from 'zod';
import {
  caseEventSchema,
  type Case,
  type CaseEvent,
  type CaseEventType,
} from '../../../policies/case/case-events.ts';
import { possibleEvents } from '../../../policies/case/case-moves.ts';
import type { CaseState } from '../../../policies/case/fold-case.ts';
import { staffRoles } from '../../../policies/case/staff-role.ts';
import { mayTake } from '../../../policies/case/who-may.ts';
import { withdrawalNeeds } from '../../../policies/case/withdrawal-objections.ts';
import type { ComplaintBook } from '../../../policies/complaint/complaint-policy.ts';
import { complaintRulesOf, needsOf } from '../../../policies/complaint/complaint-rules.ts';
import type { CaseStepName } from '../../../policies/standing/standing.ts';
import type { CaseAuthor, CaseWork } from '../../ports/case-work.ts';
import type { caseMoveSchema } from '../api/case-schemas.ts';

type Move = z.infer<typeof caseMoveSchema>;

/** The steps that an event takes, where it takes one. */
const stepsTaken: Partial<Record<CaseEventType, CaseStepName[]>> = {
  acknowledged: ['acknowledge'],
  'passed-to-manager': ['pass-to-manager'],
  assigned: ['assign'],
  resolved: ['answer'],
  'progress-reported': ['answer'],
  'board-answered': ['board-answer'],
  answered: ['answer', 'carry-out-request'],
  'quote-offered': ['answer'],
  decided: ['decide'],
  'order-matched': ['match-order'],
  'goods-received': ['goods-back'],
  'dispatch-proved': ['goods-back'],
  'paid-out': ['pay-out'],
  'cancellation-carried-out': ['carry-out-cancellation'],
  closed: ['close', 'carry-out-order', 'carry-out-request'],
};

/** Why somebody else may enter what this member of staff may not. */
const notTheirs = new Set(['not-for-this-role', 'same-person', 'not-granted-by-manager']);

/** What is filled in by the desk, or may be left out. */
const givenByDesk = new Set(['type', 'at', 'by', 'decidedBy', 'handler', 'files']);

/** What may be entered in the case now by somebody, and whether by this member of staff. */
export async function movesOf(
  one: Case,
  state: CaseState,
  { by, today, at, steps }: { by: CaseAuthor; today: string; at: string; steps: string[] },
  { book, caseWork }: { book: ComplaintBook; caseWork: Pick<CaseWork, 'preview'> },
): Promise<Move[]> {
  const moves: Move[] = [];
  for (const type of possibleEvents(state)) {
    if (!staffRoles.some((role) => mayTake(role, type))) continue;
    const whole = fillIn(type, { kind: state.kind, by, today, at });
    const tried = await caseWork.preview(one.reference, by, [whole]);
    if (!tried.ok && !(tried.why === 'not-allowed' && notTheirs.has(tried.refused.reason)))
      continue;
    moves.push({
      type,
      allowed: tried.ok,
      needs: [...fieldsNeeded(type, one, book), ...withdrawalNeeds(state, type)],
      step: stepsTaken[type]?.find((step) => steps.includes(step)) ?? null,
      writes: tried.ok && tried.letter !== undefined,
    });
  }
  return moves;
}

/** Fields without which the event is not accepted: those that it must have, and those that the book demands. */
function fieldsNeeded(
  type: CaseEventType,
  { events: [opened] }: Case,
  book: ComplaintBook,
): string[] {
  const schema = caseEventSchema.options.find(({ shape }) => shape.type.value === type);
  const required = Object.entries(schema?.shape ?? {}).flatMap(([name, field]) =>
    (field as z.ZodType).safeParse(undefined).success ? [] : [name],
  );
  const demanded =
    opened?.type === 'opened' && opened.kind === 'complaint'
      ? needsOf(type, complaintRulesOf(book, opened).policy)
      : [];
  return [...new Set([...required, ...demanded])].filter((name) => !givenByDesk.has(name));
}

/** The event with every field filled in: whether it may be entered does not depend on what exactly they say. */
function fillIn(
  type: CaseEventType,
  { kind, by, today, at }: { kind: CaseState['kind']; by: CaseAuthor; today: string; at: string },
): CaseEvent {
  const words = '…';
  return caseEventSchema.parse({
    ...{ type, at, by, text: words, reasons: words, contact: words, files: [] },
    ...{ actions: words, conclusions: words, changes: words },
    ...{ decidedBy: by.name, handler: by.name, investigator: by.name, manager: by.name },
    ...{ answerBy: today, newDate: today, validUntil: today, owner: { id: by.id, name: by.name } },
    outcome: kind === 'refund' || kind === 'withdrawal' ? 'granted' : 'upheld',
    orderNumber: words,
    money: { amount: 1, currency: 'EUR' },
  });
}
