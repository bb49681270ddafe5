import type { Conversation, Handoff, Holder } from '../ports/conversation/conversation.ts';
import type { Commit, NewEntry } from '../ports/store.ts';

/** The handoff of a customer who asks for a person, and was told this place in the queue. */
export function enqueue(
  { reason, gathered, place }: Pick<Handoff, 'reason' | 'gathered'> & { place: number },
  since: string,
): Handoff {
  return { since, reason, gathered, toldPlace: place };
}

/** The handoff when this member of staff takes the conversation, from whoever has it. */
export function take({ status, handoff }: Conversation, staff: Holder, at: string): Handoff {
  // of what the bot has again, the arrival of back then no longer counts
  const asked = status === 'with-bot' ? undefined : handoff;
  const { handedTo, handedBy, ...kept } = asked ?? unasked(at);
  return { ...kept, staff, heldSince: at };
}

/** The handoff without anybody who holds it; its place in the queue stays. */
export function release({ handoff, lastAt }: Pick<Conversation, 'handoff' | 'lastAt'>): Handoff {
  const { staff, handedTo, handedBy, heldSince, ...kept } = handoff ?? unasked(lastAt);
  return kept;
}

/** The handoff of a customer who comes back to whoever closed the conversation; they wait from now on. */
export function returnTo(closer: Holder, { handoff }: Conversation, since: string): Handoff {
  const { reason = '', gathered = '' } = handoff ?? {};
  return { since, reason, gathered, handedTo: closer };
}

/** The commit that sets status and handoff, unless somebody changed the conversation meanwhile. */
export function replaceHandoff(
  { id, version, reference, dialog }: Conversation,
  status: Conversation['status'],
  handoff: Handoff | undefined,
  append: NewEntry[],
): Commit {
  const replace = {
    version,
    status,
    reference,
    ...(dialog && { dialog }),
    ...(handoff && { handoff }),
  };
  return { conversation: id, replace, append };
}

/** Of a conversation that staff took from the bot: nobody asked for them. */
function unasked(since: string): Handoff {
  return { since, reason: '', gathered: '' };
}
