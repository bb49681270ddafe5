import { Temporal } from 'temporal-polyfill';
import type { DialogState } from './dialog-state.ts';
import type { SignedIn } from './dialog.ts';

/** How long a word of the shop counts, in minutes: others may sit down at the same screen. */
const oneVisit = 60;

/** Who is signed in at the shop at `now`, as far as it has said so within the hour. */
export function signedInAt({ signedIn }: DialogState, now: Temporal.Instant): SignedIn | undefined {
  if (signedIn === undefined) return undefined;
  const minutes = now.since(Temporal.Instant.from(signedIn.at)).total('minutes');
  return minutes <= oneVisit ? { email: signedIn.email, name: signedIn.name } : undefined;
}

/** The state once the shop has said who is signed in. What somebody else was shown to have is theirs alone. */
export function signIn(
  state: DialogState,
  { email, name }: SignedIn,
  at: Temporal.Instant,
): DialogState {
  const { identified, complaint, signedIn: before, ...rest } = state;
  const isOther = before !== undefined && before.email !== email;
  return {
    ...rest,
    ...(!isOther && identified && { identified }),
    ...(!isOther && complaint && { complaint }),
    signedIn: { email, ...(name !== undefined && { name }), at: at.toString() },
  };
}
