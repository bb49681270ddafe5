import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';
import type { Handoffs, Holder } from '../ports/handoffs.ts';
import type { Conversations } from './conversations.ts';
import type { Digest } from './digest.ts';
import type { Presence } from './presence.ts';

export interface AwayTools {
  handoffs: Pick<Handoffs, 'requeue'>;
  conversations: Conversations;
  presence: Presence;
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

/**
 * Puts back into the queue what is held by, or handed to, somebody who has been gone for too long; after
 * a start everybody has that long to come back. Looks now and again until what it gives is called.
 */
export function watchForTheAway(tools: AwayTools): () => void {
  const { conversations, handoffs, log, after, patience } = tools;
  let stopped = false;

  async function look(): Promise<void> {
    for (const { head } of (await conversations.held()).filter((digest) => isLost(digest, tools))) {
      const lost = inHandsOf(head);
      const outcome = await handoffs.requeue(head.id);
      if (outcome.ok && lost) await tools.requeued(head.id, lost);
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

function isLost({ head, movedAt }: Digest, { presence, clock, patience }: AwayTools): boolean {
  const holder = inHandsOf(head);
  const gone = holder && presence.goneSince(holder.id);
  if (gone === undefined) return false;
  // who it was handed to while they were away gets as long as everybody
  const since = Math.max(gone, movedAt === undefined ? 0 : Date.parse(movedAt));
  return clock().epochMilliseconds - since >= patience;
}

function inHandsOf({ status, handoff }: Digest['head']): Holder | undefined {
  return status === 'with-staff' ? handoff?.staff : handoff?.handedTo;
}
