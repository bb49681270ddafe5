import { assigneeOf, type HandoffState } from './rules.ts';

/** How many times the patience a customer is left waiting for somebody who is at the desk. */
const untakenTimes = 3;

/** Moments and `patience` are in milliseconds, moments since 1970. */
export interface Absence {
  now: number;
  /** How long somebody may be gone before their conversations wait again. */
  patience: number;
  /** When the conversation last changed hands. */
  changedHandsAt: number;
  /** Since when nothing was heard of whoever has it; `undefined` while they are at the desk. */
  goneSince: number | undefined;
  /** When they signed out, unless they have been back since. */
  signedOutAt: number | undefined;
}

/**
 * Whether a conversation is to go back to the queue: whoever has it signed out, has been gone for too long,
 * or does not take what was handed to them. Who was away when it was handed to them has as long as anybody.
 */
export function isAbandoned(
  state: HandoffState,
  { now, patience, changedHandsAt, goneSince, signedOutAt }: Absence,
): boolean {
  if (assigneeOf(state) === undefined) return false;
  if (signedOutAt !== undefined && changedHandsAt <= signedOutAt) return true;
  const waited = now - changedHandsAt;
  if (state.status === 'waiting-for-staff' && waited >= untakenTimes * patience) return true;
  return goneSince !== undefined && Math.min(now - goneSince, waited) >= patience;
}
