import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { newDialog } from '../../dialogs/conversation/dialog-state.ts';
import { signIn } from '../../dialogs/conversation/signed-in.ts';
import { languageOf } from '../../dialogs/language.ts';
import { replaceHandoff } from '../handoff/change-holder.ts';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import type { Commit } from '../ports/store.ts';

/** The name of the event with which a channel tells who is signed in at the shop, once it has made sure of that. */
export const signedInEvent = 'signed-in';

const signedInActivity = z.object({
  type: z.literal('event'),
  name: z.literal(signedInEvent),
  value: z.object({ email: z.string(), name: z.string().exactOptional() }),
});

/** Takes note of who is signed in at the shop, whoever holds the conversation; `undefined` for any other entry. */
export function noteSignedIn(
  conversation: Conversation,
  { activity, at }: Pick<LogEntry, 'activity' | 'at'>,
): Omit<Commit, 'handled'> | undefined {
  const told = signedInActivity.safeParse(activity).data;
  if (told === undefined) return undefined;
  const before = conversation.dialog ?? newDialog(languageOf(activity.locale));
  const dialog = signIn(before, told.value, Temporal.Instant.from(at));
  const { status, handoff } = conversation;
  return replaceHandoff({ ...conversation, dialog }, status, handoff, []);
}
