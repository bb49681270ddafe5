import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import type { Handoffs, Holder } from '../../ports/handoffs.ts';
import type { StaffStore } from '../../ports/staff-store.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { IndexedConversation } from '../conversations/indexed-conversation.ts';
import type { Presence } from './presence.ts';

export interface AbsenceOptions {
  handoffs: Pick<Handoffs, 'requeue'>;
  index: ConversationIndex;
  presence: Presence;
  accounts: Pick<StaffStore, 'accounts'>;
  clock: Clock;
  log: Logger;
  /** Calls back after so many milliseconds. */
  after: (milliseconds: number, run: () => void) => void;
  /** How long somebody may be gone, in milliseconds, before their conversations wait again. */
  patience: number;
  /** Called after each round, since somebody may count as gone by then. */
  onRound: () => void;
  /** Called when a conversation went back into the queue because `lost` was gone. */
  onRequeued: (conversation: string, lost: Holder) => Promise<void>;
}

/** How many rounds there are within `patience`. */
const rounds = 9;

/** For how many times `patience` somebody who is present may leave a customer waiting for them alone. */
const untaken = 3;

/**
 * Puts back into the queue what is held by, or was handed to, somebody who has been gone for too long or
 * whose account is disabled, and what somebody who is present does not take. A restart counts as everybody's
 * last sign of life. Goes on until the function that it gives is called.
 */
export function watchForAbsence(options: AbsenceOptions): () => void {
  const { accounts, index, handoffs, log, after, patience } = options;
  let stopped = false;

  async function requeueAll(): Promise<void> {
    const all = await accounts.accounts();
    const disabled = new Set(all.flatMap((account) => (account.disabled ? account.id : [])));
    for (const indexed of await index.held()) {
      const { head } = indexed;
      const lost = inHandsOf(head);
      if (!lost || !(disabled.has(lost.id) || isGone(lost, indexed, options))) continue;
      const outcome = await handoffs.requeue(head.id, lost);
      if (outcome.ok) await options.onRequeued(head.id, lost);
    }
  }

  async function runRound(): Promise<void> {
    if (stopped) return;
    try {
      await requeueAll();
      options.onRound();
    } catch (error) {
      log.error(error, 'nobody could see whether staff are away');
    }
    after(patience / rounds, () => void runRound());
  }

  after(patience / rounds, () => void runRound());
  return () => {
    stopped = true;
  };
}

function isGone(
  { id }: Holder,
  { head, movedAt }: IndexedConversation,
  { presence, clock, patience }: AbsenceOptions,
): boolean {
  const now = clock().epochMilliseconds;
  const moved = movedAt === undefined ? 0 : Date.parse(movedAt);
  if (head.status === 'waiting-for-staff' && now - moved >= untaken * patience) return true;
  const gone = presence.goneSince(id);
  if (gone === undefined) return false;
  // somebody to whom it was handed while they were away has the same time from then on
  return now - Math.max(gone, moved) >= patience;
}

function inHandsOf({ status, handoff }: IndexedConversation['head']): Holder | undefined {
  return status === 'with-staff' ? handoff?.staff : handoff?.handedTo;
}
