import type { Logger } from 'pino';
import { isAbandoned } from '../../handoff/absence.ts';
import { assigneeOf, handoffStateOf } from '../../handoff/rules.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Handoffs, Outcome } from '../../ports/handoffs.ts';
import type { StaffStore } from '../../ports/staff-store.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { Presence } from './presence.ts';

export interface AbsenceOptions {
  handoffs: Pick<Handoffs, 'requeue' | 'giveUp'>;
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
  /** Whether nobody at all is there to take what waits. */
  isLeft: () => boolean;
  /** Called when a conversation went back into the queue or to the bot. */
  onDone: (outcome: Outcome & { ok: true }) => Promise<void>;
}

/** How many rounds there are within `patience`. */
const rounds = 9;

/**
 * Gives up what waits while nobody is at the desk. Puts back into the queue what is held by, or was handed to,
 * somebody who has been gone for too long or whose account is disabled, and what somebody who is present does not
 * take. A restart counts as everybody's last sign of life. Goes on until `stop` is called; `look` does not wait for
 * the next round.
 */
export function watchForAbsence(options: AbsenceOptions): {
  look: () => Promise<void>;
  stop: () => void;
} {
  const { accounts, index, handoffs, presence, clock, log, after, patience } = options;
  let stopped = false;

  async function lookAfterAll(): Promise<void> {
    const all = await accounts.accounts();
    const disabled = new Set(all.flatMap((account) => (account.disabled ? account.id : [])));
    for (const { head, movedAt } of (await index.held()).all) {
      const state = handoffStateOf(head);
      const lost = assigneeOf(state);
      const abandoned = isAbandoned(state, {
        now: clock().epochMilliseconds,
        patience,
        changedHandsAt: movedAt === undefined ? 0 : Date.parse(movedAt),
        goneSince: lost && presence.goneSince(lost.id),
        signedOutAt: lost && presence.signedOutAt(lost.id),
      });
      const isLost = lost !== undefined && (abandoned || disabled.has(lost.id));
      if (options.isLeft() && (isLost || state.status === 'waiting-for-staff')) {
        const outcome = await handoffs.giveUp(head.id, lost);
        if (outcome.ok) await options.onDone(outcome);
      } else if (isLost) {
        const outcome = await handoffs.requeue(head.id, lost);
        if (outcome.ok) await options.onDone(outcome);
      }
    }
  }

  async function look(): Promise<void> {
    if (stopped) return;
    try {
      await lookAfterAll();
      options.onRound();
    } catch (error) {
      log.error(error, 'nobody could see whether staff are away');
    }
  }

  async function runRound(): Promise<void> {
    await look();
    if (!stopped) after(patience / rounds, () => void runRound());
  }

  after(patience / rounds, () => void runRound());
  return {
    look,
    stop: () => {
      stopped = true;
    },
  };
}
