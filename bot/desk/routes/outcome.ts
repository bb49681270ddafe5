import type { Conversation } from '../../ports/conversation.ts';
import type { Outcome } from '../../ports/handoffs.ts';
import { Refusal } from '../api/refusal.ts';
import { holderOf, isHeldBy } from '../conversations/summary.ts';

type Why = Exclude<Outcome, { ok: true }>['why'];

const refusals: Record<Why, { status: 404 | 409; message: string }> = {
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
  if (isHeldBy(head, staff)) return;
  if (head.status === 'closed') throw refusalFor('closed', head);
  throw refusalFor(head.status === 'with-staff' ? 'held-by-other' : 'not-held', head);
}

export function refusalFor(why: Why, head?: Conversation): Refusal {
  const { status, message } = refusals[why];
  if (head === undefined) return new Refusal(status, why, message);
  const holder = holderOf(head) ?? head.handoff?.handedTo ?? null;
  return new Refusal(status, why, message, { holder, status: head.status });
}
