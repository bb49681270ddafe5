import { assigneeOf, handoffStateOf, holdRefusal } from '../../handoff/rules.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import type { Outcome, RefusalReason } from '../../ports/handoffs.ts';
import { Refusal } from '../api/refusal.ts';

const refusals: Record<RefusalReason, { status: 404 | 409; message: string }> = {
  'not-found': { status: 404, message: 'There is no such conversation.' },
  'held-by-other': { status: 409, message: 'Somebody else has this conversation.' },
  'not-held': { status: 409, message: 'Take the conversation first.' },
  closed: { status: 409, message: 'The conversation is closed.' },
  'key-used': {
    status: 409,
    message: 'Another message was sent with this key. Send this one with a key of its own.',
  },
};

/** The outcome of what went well; otherwise throws a `Refusal` with the status and holder of the conversation. */
export function demandDone(outcome: Outcome): Outcome & { ok: true } {
  if (outcome.ok) return outcome;
  throw refusalFor(outcome.why, outcome.conversation);
}

/** Throws a `Refusal` unless this member of staff holds the conversation. */
export function demandHeld(head: Conversation | undefined, staff: string): void {
  if (head === undefined) throw refusalFor('not-found');
  const refused = holdRefusal(handoffStateOf(head), staff);
  if (refused !== undefined) throw refusalFor(refused, head);
}

export function refusalFor(why: RefusalReason, head?: Conversation): Refusal {
  const { status, message } = refusals[why];
  if (head === undefined) return new Refusal(status, why, message);
  const holder = assigneeOf(handoffStateOf(head)) ?? null;
  return new Refusal(status, why, message, { holder, status: head.status });
}
