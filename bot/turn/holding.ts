import type { Conversation, Handoff } from '../ports/conversation.ts';
import type { Holder, Outcome } from '../ports/handoffs.ts';
import type { Commit, NewEntry } from '../ports/store.ts';

/*
 * Who holds a conversation, and what it becomes when that changes.
 */

export type Refusal = Exclude<Outcome, { ok: true }>['why'];

/** Why this member of staff may not write to the customer, if so. */
export function refusal({ status, handoff }: Conversation, by: Holder): Refusal | undefined {
  if (status === 'closed') return 'closed';
  if (status !== 'with-staff') return 'not-held';
  return handoff?.staff?.id === by.id ? undefined : 'held-by-other';
}

/** The handoff without anybody who holds it; its place in the queue stays. */
export function released({ handoff, lastAt }: Conversation): Handoff {
  const { staff, handedTo, heldSince, ...kept } = handoff ?? fresh(lastAt);
  return kept;
}

/** The handoff of a conversation that staff took from the bot, unasked. */
export function fresh(since: string): Handoff {
  return { since, reason: '', gathered: '' };
}

/** The commit that puts it into other hands, if nobody else did meanwhile. */
export function moved(
  { id, version, reference, dialog }: Conversation,
  status: Conversation['status'],
  handoff: Handoff | undefined,
  append: NewEntry[],
): Commit {
  const held = {
    version,
    status,
    reference,
    ...(dialog && { dialog }),
    ...(handoff && { handoff }),
  };
  return { conversation: id, replace: held, append };
}
