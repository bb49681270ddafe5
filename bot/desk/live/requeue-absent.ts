import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import type { Handoffs, Holder } from '../../ports/handoffs.ts';
import type { StaffStore } from '../../ports/staff-store.ts';
import type { Conversations } from '../conversations/conversation-index.ts';
import type { Digest } from '../conversations/indexed-conversation.ts';
import type { Presence } from './presence.ts';

export interface AwayTools {
  handoffs: Pick<Handoffs, 'requeue'>;
  conversations: Conversations;
  presence: Presence;
  accounts: Pick<StaffStore, 'accounts'>;
  clock: Clock;
  log: Logger;
  /** Calls back after so many milliseconds. */
  after: (milliseconds: number, run: () => void) => void;
  /** How long somebody may be gone, in milliseconds, before their conversations wait again. */
  patience: number;
  /** A round is done: by now somebody may count as gone. */
  looked: () => void;
  /** It went back into the queue, since this member of staff was gone. */
  requeued: (conversation: string, lost: Holder) => Promise<void>;
}

/** How many looks there are while one is patient. */
const looks = 9;

/** For how many times that patience somebody who is there may leave a customer waiting for them alone. */
const untaken = 3;

/**
 * Puts back into the queue what is held by, or handed to, somebody who has been gone for too long or whose
 * account is switched off, and what somebody who is there does not take. After a start everybody has as
 * long as ever to come back. Looks now and again until what it gives is called.
 */
export function watchForTheAway(tools: AwayTools): () => void {
  const { accounts, conversations, handoffs, log, after, patience } = tools;
  let stopped = false;

  async function look(): Promise<void> {
    const all = await accounts.accounts();
    const shut = new Set(all.flatMap(({ id, disabled }) => (disabled ? id : [])));
    for (const digest of await conversations.held()) {
      const { head } = digest;
      const lost = inHandsOf(head);
      if (!lost || !(shut.has(lost.id) || isGone(lost, digest, tools))) continue;
      const outcome = await handoffs.requeue(head.id, lost);
      if (outcome.ok) await tools.requeued(head.id, lost);
    }
  }

  async function lookAgain(): Promise<void> {
    if (stopped) return;
    try {
      await look();
      tools.looked();
    } catch (error) {
      log.error(error, 'nobody could see whether staff are away');
    }
    after(patience / looks, () => void lookAgain());
  }

  after(patience / looks, () => void lookAgain());
  return () => {
    stopped = true;
  };
}

function isGone(
  { id }: Holder,
  { head, movedAt }: Digest,
  { presence, clock, patience }: AwayTools,
): boolean {
  const now = clock().epochMilliseconds;
  const moved = movedAt === undefined ? 0 : Date.parse(movedAt);
  if (head.status === 'waiting-for-staff' && now - moved >= untaken * patience) return true;
  const gone = presence.goneSince(id);
  if (gone === undefined) return false;
  // who it was handed to while they were away gets as long as everybody
  return now - Math.max(gone, moved) >= patience;
}

function inHandsOf({ status, handoff }: Digest['head']): Holder | undefined {
  return status === 'with-staff' ? handoff?.staff : handoff?.handedTo;
}
